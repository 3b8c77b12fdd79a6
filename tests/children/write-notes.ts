/**
 * A process to be killed: writes numbered notes one after the other into the embedded database of the
 * folder given, and says each number on standard output once its commit has been acknowledged.
 */
import { writeSync } from 'node:fs'
import { sql } from 'kysely'
import { openDatabase } from '../../src/platform/db/index.ts'

const [dataFolder = ''] = process.argv.slice(2)
const database = await openDatabase({
  databaseUrl: undefined,
  dataFolder,
  databaseConnectionsMax: 1,
  transactionSecondsMax: 30,
})
const say = (words: string) => writeSync(1, `${words}\n`)

await sql`create table if not exists notes (id int primary key, text text not null)`.execute(database.kysely)
const { rows } = await sql<{ count: number; last: number }>`
  select count(*) as count, coalesce(max(id), 0) as last from notes`.execute(database.kysely)
say(`found ${rows[0]?.count} ${rows[0]?.last}`)

for (let id = (rows[0]?.last ?? 0) + 1; ; id += 1) {
  await database.transaction(tx =>
    sql`insert into notes values (${id}, ${'x'.repeat((id * 97) % 4000)})`.execute(tx),
  )
  say(`wrote ${id}`)
  // Now and then everything is put in its place, so that kills fall into that, too.
  if (id % 40 === 0) await sql`checkpoint`.execute(database.kysely)
}
