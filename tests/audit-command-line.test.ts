/** `nhipcau audit` as people call it, beside a running server and without one. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { appendFacts } from '../src/audit/index.ts'
import { type Database, openDatabase } from '../src/platform/db/index.ts'
import { type DatabaseKind, newTestDatabase, type TestDatabase } from './databases.ts'
import { serveOn } from './pages/product.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const built = existsSync(join(root, 'dist/cli.js'))
const folder = mkdtempSync(join(tmpdir(), 'nhipcau-audit-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const kinds: readonly DatabaseKind[] = process.env.NHIPCAU_TEST_DATABASE_URL
  ? ['embedded', 'postgres']
  : ['embedded']

function runner({ config }: TestDatabase) {
  const env = { ...process.env, NHIPCAU_DATA: config.dataFolder, DATABASE_URL: config.databaseUrl ?? '' }
  return (...args: readonly string[]) => {
    const run = spawnSync(join(root, 'bin/nhipcau'), ['audit', ...args], { encoding: 'utf8', env })
    return { code: run.status, out: run.stdout, err: run.stderr }
  }
}

async function within(place: TestDatabase, work: (database: Database) => Promise<unknown>): Promise<void> {
  const database = await openDatabase(place.config)
  await work(database).finally(() => database.close())
}

const append = (database: Database) =>
  database.transaction(tx =>
    appendFacts(
      tx,
      { kind: 'system', name: 'test' },
      Array.from({ length: 2500 }, (_, index) => ({
        kind: 'unit.changed',
        subject: `unit:${index}`,
        details: { after: { index } },
      })),
    ),
  )

describe.skipIf(!built).each(kinds)('nhipcau audit (%s; skipped without a build)', kind => {
  test('verifies and exports with a server and without, and names the first broken link', async () => {
    const place = await newTestDatabase(kind)
    const audit = runner(place)
    const [all, part, other] = ['all', 'part', 'other'].map(name => join(folder, `${kind}-${name}.jsonl`))
    if (!all || !part || !other) throw new Error('three files')
    try {
      await within(place, append)
      const alone = audit('verify', '--lang', 'en')
      expect(alone).toMatchObject({ code: 0, err: '' })
      const head = /2500:[0-9a-f]{64}/u.exec(alone.out)?.[0] ?? ''
      expect(audit('export', all)).toMatchObject({ code: 0, out: '' })

      const server = await serveOn(place.config)
      try {
        expect(audit('verify', '--known', head).code).toBe(0)
        expect(audit('export', part, '--since', '2001').code).toBe(0)
        const printed = audit('export', '-', '--since', '2500')
        expect(printed.out.trim().split('\n')).toHaveLength(2)
      } finally {
        await server.end('SIGTERM')
      }
      for (const file of [all, part]) expect(audit('verify', file, '--known', head).code).toBe(0)
      expect(audit('verify', part, '--lang', 'en').out).toContain('facts 2,001 to 2,500')

      await within(place, database =>
        database.transaction(async tx => {
          await sql`alter table audit_facts disable trigger user`.execute(tx)
          await sql`update audit_facts set subject = 'unit:x' where number = 2222`.execute(tx)
          await sql`alter table audit_facts enable trigger user`.execute(tx)
        }),
      )
      const broken = audit('verify', '--lang', 'en')
      expect(broken.code).toBe(1)
      expect(broken.out).toContain('BROKEN at fact 2,222')
      expect(broken.out).toMatch(/→ 2,222 .*unit:x/u)
      expect(JSON.parse(audit('verify', '--json').out)).toMatchObject({
        check: { whole: false, brokenAt: 2222, why: 'content' },
        around: [{ number: 2221 }, { number: 2222 }, { number: 2223 }],
      })
      expect(audit('export', other).code).toBe(0)
      expect(audit('verify', other).code).toBe(1)
    } finally {
      await place.drop()
      rmSync(place.config.dataFolder, { recursive: true, force: true })
    }
  }, 180_000)

  test('is wrong calls and files none of ours: each with its exit code', async () => {
    const place = await newTestDatabase(kind)
    const audit = runner(place)
    const file = join(folder, `${kind}-wrong.jsonl`)
    try {
      writeFileSync(file, 'no chain')
      expect(audit('verify', file)).toMatchObject({ code: 65, out: '' })
      writeFileSync(file, '{"format":"nhip-cau-audit","version":7}\n')
      expect(audit('verify', file, '--lang', 'en').err).toContain('format version 7')
      expect(audit('verify', join(folder, 'nothing'))).toMatchObject({ code: 66 })
      expect(audit('verify', '--known', '12').code).toBe(64)
      expect(audit('export', join(folder, 'x.jsonl'), '--since', '0').code).toBe(64)
      expect(audit('export', file)).toMatchObject({ code: 64 })
      expect(readFileSync(file, 'utf8')).toContain('"version":7')
      expect(audit('export', join(folder, 'nowhere', 'x.jsonl')).code).toBe(66)
    } finally {
      await place.drop()
    }
  }, 120_000)

  test.runIf(kind === 'embedded')(
    'a server that goes away in the middle leaves no half file',
    async () => {
      const place = await newTestDatabase(kind)
      const file = join(folder, 'half.jsonl')
      try {
        for (let round = 0; round < 8; round += 1) await within(place, append)
        const server = await serveOn(place.config)
        const child = spawn(join(root, 'bin/nhipcau'), ['audit', 'export', file], {
          env: { ...process.env, NHIPCAU_DATA: place.config.dataFolder, DATABASE_URL: '' },
        })
        const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
        await expect.poll(() => existsSync(`${file}.part`), { timeout: 20_000, interval: 5 }).toBe(true)
        await server.end('SIGKILL')
        // Either it was quicker than the kill and the file is whole, or there is none.
        expect(await ended).toBe(existsSync(file) ? 0 : 69)
        expect(existsSync(`${file}.part`)).toBe(false)
      } finally {
        await place.drop()
      }
    },
    120_000,
  )
})
