import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { forBothDatabases } from '../../tests/databases.ts'
import type { Database } from '../platform/db/index.ts'
import { linesOf } from './export/lines.ts'
import { appendFacts, exportChain, personalValue, readHead, verifyExport } from './index.ts'

const verifier = fileURLToPath(new URL('../../docs/verify-audit-export.mjs', import.meta.url))

async function* bytesOf(text: string, pieceBytes = 1000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}
const check = (
  text: string,
  ...options: Parameters<typeof verifyExport> extends [unknown, ...infer R] ? R : never
) => verifyExport(bytesOf(text), ...options)
const faultOf = async (text: string) => {
  const { check: found, line } = await check(text)
  return found.whole ? 'whole' : [found.why, found.brokenAt, line]
}

test('lines are put together from pieces that cut letters in two', async () => {
  const lines: string[] = []
  for await (const line of linesOf(bytesOf('ấ\nbề\n\nđ', 2))) lines.push(line)
  expect(lines).toEqual(['ấ', 'bề', '', 'đ'])
})

test('a line without end is not gathered in memory', async () => {
  let given = 0
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      given += 1
      yield new Uint8Array(1_000_000).fill(97)
    }
  }
  await expect(verifyExport(endless())).rejects.toMatchObject({ code: 'not-an-export' })
  expect(given).toBeLessThan(20)
})

forBothDatabases((kind, open) => {
  let database: Database
  let folder: string
  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'nhipcau-export-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  beforeEach(async () => {
    await database.transaction(async tx => {
      await sql`alter table audit_facts disable trigger user`.execute(tx)
      await sql`truncate audit_facts cascade`.execute(tx)
      await sql`alter table audit_facts enable trigger user`.execute(tx)
    })
  })
  const append = (count: number) =>
    database.transaction(tx =>
      appendFacts(
        tx,
        { kind: 'system', name: 'test' },
        Array.from({ length: count }, (_, index) => ({
          kind: 'unit.changed',
          subject: `unit:${index}`,
          details: {
            before: { name: 'Sở "cũ"\n' },
            after: { name: 'Sở mới', price: 1e21, by: personalValue('person:1', 'Nguyễn Thị Lan') },
          },
        })),
      ),
    )
  const exported = async (since?: number) => {
    let text = ''
    for await (const piece of exportChain(database, since)) text += piece
    return text
  }
  const edited = (text: string, change: (lines: string[]) => void) => {
    const lines = text.split('\n')
    change(lines)
    return lines.join('\n')
  }

  test('what is exported verifies by itself, and holds no personal value', async () => {
    const head = await append(4503)
    const text = await exported()
    expect(text).not.toContain('Lan')
    expect(text.split('\n')).toHaveLength(4505)
    expect(await check(text, { known: head })).toMatchObject({ check: { whole: true, head }, line: null })
  })

  test('an empty chain', async () => {
    const text = await exported()
    expect(text.split('\n')).toHaveLength(2)
    expect(await check(text)).toMatchObject({ check: { whole: true, head: { number: 0 } } })
  })

  test('a part verifies, and against a head that was noted: before it, in it, or its end', async () => {
    await append(3)
    const noted = await database.transaction(readHead)
    const head = await append(3)
    const part = await exported(4)
    expect(part.split('\n')).toHaveLength(5)
    for (const known of [noted, head]) {
      expect(await check(part, { known })).toMatchObject({ check: { whole: true, head } })
    }
    const wrong = { number: 3, hash: 'a'.repeat(64) }
    expect(await check(part, { known: wrong })).toMatchObject({ check: { why: 'known', brokenAt: 4 } })
    const other = { number: 5, hash: 'a'.repeat(64) }
    expect(await check(part, { known: other })).toMatchObject({
      check: { why: 'known', brokenAt: 5 },
      line: 3,
    })
    const later = { number: 9, hash: 'a'.repeat(64) }
    expect(await check(part, { known: later })).toMatchObject({ check: { why: 'cut-off', brokenAt: 7 } })
    await expect(check(part, { known: { number: 2, hash: 'a'.repeat(64) } })).rejects.toMatchObject({
      code: 'known-before-part',
      args: { known: 2, first: 4 },
    })
    expect(await check(await exported(99))).toMatchObject({
      header: { first: 7, last: 6 },
      check: { whole: true },
    })
  })

  describe('a file', () => {
    test.each([
      [
        'with one letter of a fact changed',
        ['content', 2, 3],
        (l: string[]) => l.splice(2, 1, (l[2] ?? '').replace('Sở mới', 'Sở mời')),
      ],
      [
        'with a hash changed',
        ['content', 2, 3],
        (l: string[]) => l.splice(2, 1, (l[2] ?? '').replace(/"hash":"./u, '"hash":"x')),
      ],
      ['without a fact', ['missing', 2, 3], (l: string[]) => l.splice(2, 1)],
      [
        'with two facts changed about',
        ['missing', 2, 3],
        (l: string[]) => l.splice(2, 2, l[3] ?? '', l[2] ?? ''),
      ],
      ['cut off between two lines', ['cut-off', 3, 3], (l: string[]) => l.splice(3, 9)],
      [
        'cut off within a line',
        ['unreadable', 3, 4],
        (l: string[]) => l.splice(3, 9, (l[3] ?? '').slice(0, 90)),
      ],
      ['with garbage in it', ['unreadable', 3, 4], (l: string[]) => l.splice(3, 0, '\u0000\u0001 garbage')],
      [
        'with a line of JSON that is no fact',
        ['unreadable', 2, 3],
        (l: string[]) => l.splice(2, 1, '{"fact":"[]","hash":"x"}'),
      ],
      ['that goes on after its last fact', ['surplus', 5, 6], (l: string[]) => l.splice(5, 0, l[4] ?? '')],
    ] as const)('%s is broken there', async (_words, fault, change) => {
      await append(4)
      expect(await faultOf(edited(await exported(), lines => change(lines)))).toEqual(fault)
    })

    test('whose first line was changed', async () => {
      await append(3)
      const text = await exported()
      expect(await faultOf(text.replace('"last":3', '"last":2'))).toEqual(['known', 2, 3])
      await expect(check(text.replace('"last":3', '"last":-7'))).rejects.toMatchObject({
        code: 'not-an-export',
      })
      await expect(check(text.replace('"version":1', '"version":2'))).rejects.toMatchObject({
        code: 'export-version',
        args: { version: 2 },
      })
    })

    test.each(['', '\n', 'PK\u0003\u0004', '[]', '{"format":"other","version":1}', 'null'])(
      'that is none of ours is refused: %j',
      async text => {
        await expect(check(text)).rejects.toMatchObject({ kind: 'refused', code: 'not-an-export' })
      },
    )

    test('names the facts around the broken one', async () => {
      await append(4)
      const broken = edited(await exported(), lines =>
        lines.splice(2, 1, (lines[2] ?? '').replace('mới', 'mời')),
      )
      expect((await check(broken)).around.map(({ number }) => number)).toEqual([1, 2, 3])
    })
  })

  test('a script with nothing of ours verifies it, and finds what was changed', async () => {
    await append(30)
    const text = await exported()
    const head = await database.transaction(readHead)
    const run = async (content: string, ...args: string[]) => {
      const file = join(folder, 'chain.jsonl')
      await writeFile(file, content)
      const { status, stdout } = spawnSync(process.execPath, [verifier, file, ...args], { encoding: 'utf8' })
      return { status, said: stdout.trim() }
    }
    expect((await readFile(verifier, 'utf8')).match(/from '(?!node:)/gu)).toBeNull()
    expect(await run(text, `30:${head.hash}`)).toEqual({
      status: 0,
      said: `whole: facts 1 to 30, head 30:${head.hash}`,
    })
    const changed = edited(text, lines => lines.splice(9, 1, (lines[9] ?? '').replace('mới', 'mời')))
    expect(await run(changed)).toEqual({ status: 1, said: 'broken: fact 9 was changed' })
    expect((await run(edited(text, lines => lines.splice(9, 1)))).said).toBe('broken: fact 9 is missing')
    expect((await run(edited(text, lines => lines.splice(20, 30)))).said).toBe(
      'broken: it ends after fact 19',
    )
    expect((await run(text, `7:${'a'.repeat(64)}`)).said).toBe('broken: fact 7 is not the known one')
  })

  test(`facts that are added meanwhile are not in the export (${kind})`, async () => {
    await append(2)
    const pieces = exportChain(database)
    let text = (await pieces.next()).value ?? ''
    await append(2)
    for await (const piece of pieces) text += piece
    expect(await check(text)).toMatchObject({ header: { last: 2 }, check: { whole: true } })
  })
})
