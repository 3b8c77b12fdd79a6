/** Processes that append facts are killed, and append at once: the chain stays whole and loses nothing. */
import { afterEach, expect, test } from 'vitest'
import { listFactsAbout, verifyWholeChain } from '../src/audit/index.ts'
import { type Database, openDatabase } from '../src/platform/db/index.ts'
import { type Child, startChild } from './children.ts'
import { type DatabaseKind, newTestDatabase, type TestDatabase } from './databases.ts'

const kinds: readonly DatabaseKind[] = process.env.NHIPCAU_TEST_DATABASE_URL
  ? ['embedded', 'postgres']
  : ['embedded']
const children: Child[] = []
afterEach(async () => {
  await Promise.all(children.splice(0).map(child => child.kill()))
})

const start = ({ config }: TestDatabase, name: string): Child => {
  const child = startChild('append-facts', config.databaseUrl ?? '', config.dataFolder, name)
  children.push(child)
  return child
}
const lastSaid = ({ lines }: Child): number =>
  Number(lines.findLast(line => line.startsWith('appended '))?.split(' ')[1] ?? 0)

async function look<T>(place: TestDatabase, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(place.config)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

test.each(kinds)(
  'whoever is killed while appending leaves a whole chain, nothing said is lost (%s)',
  async kind => {
    const place = await newTestDatabase(kind)
    try {
      for (let round = 0; round < 3; round += 1) {
        const child = start(place, `round-${round}`)
        for (let seen = 0; seen <= round * 7; seen += 1) await child.line('appended')
        await child.kill('SIGKILL')
        const check = await look(place, database => verifyWholeChain(database))
        expect(check).toMatchObject({ whole: true, remarks: { erasedValues: 0 } })
        expect(check.whole && check.head.number).toBeGreaterThanOrEqual(lastSaid(child))
      }
    } finally {
      await place.drop()
    }
  },
  120_000,
)

test.runIf(kinds.includes('postgres'))(
  'two processes at once make one chain',
  async () => {
    const place = await newTestDatabase('postgres')
    try {
      const pair = [start(place, 'one'), start(place, 'other')]
      for (const child of pair) for (let seen = 0; seen < 40; seen += 1) await child.line('appended')
      await Promise.all(pair.map(child => child.kill('SIGKILL')))
      await look(place, async database => {
        const check = await verifyWholeChain(database)
        const counts = await database.transaction(async tx => [
          (await listFactsAbout(tx, 'counter:one')).length,
          (await listFactsAbout(tx, 'counter:other')).length,
        ])
        const [one = 0, other = 0] = counts
        expect(check).toMatchObject({ whole: true, head: { number: one + other } })
        expect(Math.min(one, other)).toBeGreaterThanOrEqual(40)
      })
    } finally {
      await place.drop()
    }
  },
  120_000,
)
