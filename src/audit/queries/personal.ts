/** Personal values that are kept beside facts. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { searchQuery } from '../../platform/text/search-column.ts'
import type { Json } from '../canonical.ts'
import { commitmentsIn } from '../rules/commitment.ts'
import type { AuditTables } from '../tables.ts'

/** The values that facts tell of and that are still there, by their commitments. */
export async function valuesOf(
  tx: Tx,
  details: readonly { readonly [key: string]: Json }[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = details.flatMap(commitmentsIn)
  if (wanted.length === 0) return new Map()
  const rows = await values(tx)
    .select(['commitment', 'value'])
    .where('commitment', '=', sql<string>`any(${wanted}::text[])`)
    .execute()
  return new Map(rows.map(({ commitment, value }) => [commitment, value]))
}

/** One whom personal values are about. */
export interface PersonalSubject {
  readonly about: string
  readonly values: number
  /** Some of the values, the newest first, to tell who it is. */
  readonly examples: readonly string[]
}

const subjectsMax = 50
const examplesMax = 3

/** Those about whom one value has all the typed words, 50 at most; those with the newest facts first. */
export async function findPersonalSubjects(tx: Tx, typed: string): Promise<readonly PersonalSubject[]> {
  const query = searchQuery(typed)
  if (!query) return []
  const { rows } = await sql<PersonalSubject>`
    select about, count(*)::int as values,
      (array_agg(value order by fact_number desc))[1:${sql.lit(examplesMax)}] as examples
    from audit_personal_values
    where about in (
      select about from audit_personal_values where words @@ to_tsquery('simple', ${query.wanted})
    )
    group by about order by max(fact_number) desc limit ${sql.lit(subjectsMax)}
  `.execute(tx)
  return rows
}

/** A value as it is shown before it is erased. */
export interface PersonalValueShown {
  readonly value: string
  readonly factNumber: number
  readonly kind: string
  readonly at: Date
}

/** Every value that is kept about one, in the order of the facts. */
export async function personalValuesAbout(tx: Tx, about: string): Promise<readonly PersonalValueShown[]> {
  return values(tx)
    .innerJoin('audit_facts', 'audit_facts.number', 'audit_personal_values.fact_number')
    .select(['value', 'fact_number as factNumber', 'kind', 'at'])
    .where('about', '=', about)
    .orderBy('fact_number')
    .orderBy('commitment')
    .execute()
}

/** Whom the values of a fact are about, the first of them; null where it has none that are still there. */
export async function personalSubjectOf(tx: Tx, factNumber: number): Promise<string | null> {
  const row = await values(tx)
    .select('about')
    .where('fact_number', '=', factNumber)
    .orderBy('about')
    .limit(1)
    .executeTakeFirst()
  return row?.about ?? null
}

function values(tx: Tx) {
  return tx.withTables<AuditTables>().selectFrom('audit_personal_values')
}
