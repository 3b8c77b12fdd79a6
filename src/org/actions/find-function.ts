import { appendFact } from '../../audit/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import { singleLine } from '../../platform/text/normalise.ts'
import { searchColumn } from '../../platform/text/search-column.ts'
import { postLineMax } from '../rules/posts.ts'
import type { OrgTables } from '../tables.ts'

/**
 * The function of this name, made where there is none: the same words, however they are set, are one. Gives its id.
 * Throws `refused`: `function-name-missing`, `function-name-too-long`.
 */
export async function findFunction(tx: Tx, actor: Person, written: string): Promise<string> {
  const name = singleLine(written)
  const search = searchColumn(name)
  if (search === '') throw new Problem('refused', 'function-name-missing')
  if (name.length > postLineMax) throw new Problem('refused', 'function-name-too-long', { max: postLineMax })
  const tables = tx.withTables<OrgTables>()
  const made = await tables
    .insertInto('org_functions')
    .values({ id: newId(), name, search })
    .onConflict(conflict => conflict.column('search').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) {
    const fact = { kind: 'function.named', subject: `function:${made.id}`, details: { after: { name } } }
    await appendFact(tx, { kind: 'person', id: actor.id }, fact)
    return made.id
  }
  const row = await tables
    .selectFrom('org_functions')
    .select('id')
    .where('search', '=', search)
    .executeTakeFirstOrThrow()
  return row.id
}
