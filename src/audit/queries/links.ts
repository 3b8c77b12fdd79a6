/** Facts as the check and the export look at them: with the very text that was hashed. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { Json } from '../canonical.ts'
import { type Actor, hashedText } from '../facts.ts'
import type { KeptValues, Link } from '../rules/chain.ts'
import { commitmentsIn } from '../rules/commitment.ts'
import { erasedIn } from '../rules/erasure.ts'
import type { AuditTables } from '../tables.ts'

/** Facts of a page: few enough that the embedded database is busy for some hundredths of a second. */
const pageFacts = 2000

interface PageRow {
  readonly number: number
  /** Since 1970; not whole where somebody set a finer time than we write. */
  readonly at_milliseconds: number
  readonly actor: Actor
  readonly kind: string
  readonly subject: string
  readonly details: { readonly [key: string]: Json }
  readonly previous_hash: string
  readonly hash: string
}

/** The facts that follow the one with the number `after`, 2,000 at most; none at the end. */
export async function readLinks(tx: Tx, after: number): Promise<readonly Link[]> {
  const { rows } = await sql<PageRow>`
    select number, extract(epoch from at) * 1000 as at_milliseconds, actor, kind, subject, details, previous_hash, hash
    from audit_facts where number > ${after} order by number limit ${pageFacts}
  `.execute(tx)
  return rows.map(linkOf)
}

function linkOf(row: PageRow): Link {
  const { number, actor, kind, subject, details, hash } = row
  const at = timeOf(row.at_milliseconds)
  const previousHash = row.previous_hash
  return {
    number,
    at,
    previousHash,
    hash,
    text: hashedText({ number, at, actor, kind, subject, details, previousHash }),
    commitments: commitmentsIn(details),
    erases: erasedIn(kind, details),
  }
}

/** As facts are hashed; a time that we cannot have written stays what it is, and no hash fits it. */
function timeOf(milliseconds: number): string {
  const time = new Date(milliseconds)
  return time.getTime() === milliseconds ? time.toISOString() : String(milliseconds)
}

/** The personal values of these facts that are still there. */
export async function readValues(tx: Tx, links: readonly Link[]): Promise<KeptValues> {
  const telling = links.filter(({ commitments }) => commitments.length > 0)
  const [first, last] = [telling.at(0), telling.at(-1)]
  if (!first || !last) return new Map()
  const rows = await tx
    .withTables<AuditTables>()
    .selectFrom('audit_personal_values')
    .select(['commitment', 'salt', 'value'])
    .where('fact_number', '>=', first.number)
    .where('fact_number', '<=', last.number)
    .execute()
  return new Map(rows.map(({ commitment, ...kept }) => [commitment, kept]))
}
