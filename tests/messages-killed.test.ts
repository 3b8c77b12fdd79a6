/** A process is killed while it hands messages over: nothing is lost, and what is sent twice is the same mail. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../src/platform/db/index.ts'
import { newId } from '../src/platform/ids.ts'
import { putMessages } from '../src/platform/messages/index.ts'
import type { MessageTables } from '../src/platform/messages/tables.ts'
import { type Child, startChild } from './children.ts'
import { type DatabaseKind, newTestDatabase, type TestDatabase } from './databases.ts'
import { openMailServer } from './mail-server.ts'

const kinds: readonly DatabaseKind[] = process.env.NHIPCAU_TEST_DATABASE_URL
  ? ['embedded', 'postgres']
  : ['embedded']
const children: Child[] = []
afterEach(async () => {
  await Promise.all(children.splice(0).map(child => child.kill()))
})

const start = ({ config }: TestDatabase, smtpUrl: string): Child => {
  const child = startChild('deliver-messages', config.databaseUrl ?? '', config.dataFolder, smtpUrl)
  children.push(child)
  return child
}

async function look<T>(place: TestDatabase, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(place.config)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

const readers = Array.from({ length: 20 }, newId)
const kills = 2

test.each(kinds)(
  'every message arrives, at most one twice for each kill, and then as the same mail (%s)',
  async kind => {
    const place = await newTestDatabase(kind)
    const mail = await openMailServer()
    try {
      await look(place, database =>
        database.transaction(tx =>
          putMessages(
            tx,
            readers.map(accountId => ({
              key: accountId,
              accountId,
              kind: 'test',
              title: 'Có việc mới',
              text: 'Có việc mới.',
              href: null,
              // The test runs at night too.
              urgency: 'urgent',
            })),
          ),
        ),
      )
      for (let round = 0; round < kills; round += 1) {
        const child = start(place, mail.url)
        const before = mail.received.length
        let [killing, killed] = [false, false]
        // Killed after the server took a mail in and before it said so: the worst moment.
        mail.onMail = async () => {
          if (killing || mail.received.length < before + 5) return
          killing = true
          await child.kill('SIGKILL')
          killed = true
        }
        while (!killed) await wait(20)
        mail.onMail = async () => {}
        await look(place, letGo)
      }
      const last = start(place, mail.url)
      const reached = () => new Set(mail.received.map(({ to }) => to)).size
      while (reached() < readers.length || (await waits(place, kind))) await wait(50)
      await last.kill('SIGTERM')
      expect(new Set(mail.received.map(({ to }) => to))).toEqual(
        new Set(readers.map(id => `${id}@benlua.example.vn`)),
      )
      expect(mail.received.length).toBeLessThanOrEqual(readers.length + kills)
      expect(new Set(mail.received.map(({ id }) => id)).size).toBe(readers.length)
    } finally {
      await Promise.all(children.splice(0).map(child => child.kill()))
      await mail.stop()
      await place.drop()
    }
  },
  120_000,
)

/** The five minutes of a dead worker's lease pass. */
async function letGo(database: Database): Promise<void> {
  await database.transaction(tx =>
    tx
      .withTables<MessageTables>()
      .updateTable('message_parcels')
      .set({ tried_at: new Date(Date.now() - 600_000) })
      .where('lease', 'is not', null)
      .execute(),
  )
}

/** Whether a parcel waits; the embedded database has one process, which must be left to work. */
async function waits(place: TestDatabase, kind: DatabaseKind): Promise<boolean> {
  if (kind === 'embedded') return false
  return look(place, async database => {
    const waiting = await database.transaction(tx =>
      tx
        .withTables<MessageTables>()
        .selectFrom('message_parcels')
        .select('id')
        .where('state', '=', 'waiting')
        .execute(),
    )
    return waiting.length > 0
  })
}
