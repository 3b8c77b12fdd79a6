/** The command line as people call it: bin/nhipcau in processes of its own. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { setUpOffice } from '../src/org/actions/set-up-office.ts'
import type { PlanTables } from '../src/plans/tables.ts'
import { findLink, hashPassword, issueSetupToken } from '../src/platform/auth/index.ts'
import { type Database, openDatabase } from '../src/platform/db/index.ts'
import { type DatabaseKind, newTestDatabase, type TestDatabase } from './databases.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const command = join(root, 'bin/nhipcau')
const plan = join(root, 'tests/corpus/commune-2026.txt')
const folder = mkdtempSync(join(tmpdir(), 'nhipcau-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function nhipcau(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Ran {
  const run = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, NHIPCAU_DATA: folder, ...environment },
    maxBuffer: 1e8,
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

/** The command runs from the build, which script/test makes first. */
const built = existsSync(join(root, 'dist/cli.js'))

describe.skipIf(!built)('nhipcau (skipped without a build: run script/bootstrap)', () => {
  test('plan read --json prints the reading and nothing else', () => {
    const { code, out, err } = nhipcau(['plan', 'read', plan, '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const reading = JSON.parse(out)
    expect(reading.document.symbol).toBe('12/KH-UBND')
    expect(reading.tasks.length).toBeGreaterThan(10)
    for (const task of reading.tasks) expect(reading.text.slice(...task.span)).toBe(task.text)
  })

  test('plan read prints an outline and a table in the language asked for', () => {
    const vietnamese = nhipcau(['plan', 'read', plan])
    expect(vietnamese.out).toContain('NHIỆM VỤ (')
    expect(vietnamese.out).toContain('Chủ trì: Phòng Văn hóa - Xã hội')
    const english = nhipcau(['plan', 'read', plan, '--lang', 'en'])
    expect(english.out).toContain('Leads: Phòng Văn hóa - Xã hội')
    expect(Math.max(...english.out.split('\n').map(line => [...line].length))).toBeLessThanOrEqual(120)
  })

  test('plan read needs no database and leaves nothing behind', () => {
    const nowhere = join(folder, 'not-made')
    expect(nhipcau(['plan', 'read', plan, '--json'], { NHIPCAU_DATA: nowhere }).code).toBe(0)
    expect(existsSync(nowhere)).toBe(false)
  })

  test('plan lint: exit code 1 for an error, 0 for a sound plan', () => {
    const wrong = join(folder, 'wrong.txt')
    writeFileSync(
      wrong,
      'ỦY BAN NHÂN DÂN TỈNH BÌNH MINH\n\nSố: 25/KH-UBND\n\nKẾ HOẠCH\nThông tin đối ngoại năm 2024\n\nCăn cứ Nghị định số 88/2012/NĐ-CP ngày 23/12/2012 của Chính phủ về báo chí nước ngoài;\n\nUBND tỉnh ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n1. Tuyên truyền về biển, đảo trên báo chí của tỉnh.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Ngoại vụ\n\nTriển khai thực hiện Kế hoạch này.\n',
    )
    const { code, out } = nhipcau(['plan', 'lint', wrong])
    expect(code).toBe(1)
    expect(out).toContain('23/10/2012')
    const findings = JSON.parse(nhipcau(['plan', 'lint', wrong, '--json', '--lang', 'en']).out)
    expect(findings[0]).toMatchObject({ code: 'wrong-date', severity: 'error' })
    expect(findings[0].explanation).toContain('was issued on 23/10/2012')
    expect(nhipcau(['plan', 'lint', plan]).code).toBe(0)
  })

  test.each([
    [['plan', 'read', join(folder, 'nothing.docx')], 66, 'Không mở được tệp'],
    [['plan', 'read', command], 65, 'không phải tiếng Việt'],
    [['plan', 'read'], 64, 'missing required argument'],
    [['plan', 'sing'], 64, 'unknown command'],
    [['plan', 'read', plan, '--loud'], 64, 'unknown option'],
  ] as const)('%j exits with %d', (args, code, words) => {
    const run = nhipcau(args)
    expect(run.code).toBe(code)
    expect(run.out + run.err).toContain(words)
    expect(run.out + run.err).not.toMatch(/\n\s+at .*:\d+:\d+/u)
  })

  test.each([
    [['--help']],
    [['plan', 'read', '--help']],
    [['plan', 'lint', '--help']],
    [['plan', 'import', '--help']],
    [['serve', '--help']],
    [['migrate', '--help']],
    [['doctor', '--help']],
    [['units', 'import-country', '--help']],
    [['units', 'reorganise-2025', '--help']],
    [['people', 'reset-link', '--help']],
  ])('%j explains itself', args => {
    const { code, out } = nhipcau(args)
    expect(code).toBe(0)
    expect(out).toContain('Usage: nhipcau')
  })

  test('a wrong setting is named', () => {
    const { code, err } = nhipcau(['migrate'], { PORT: 'many' })
    expect(code).toBe(78)
    expect(err).toContain('PORT')
  })

  test('a database that cannot be reached', () => {
    expect(nhipcau(['migrate'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/nothing' }).code).toBe(69)
  })
})

const kinds: readonly DatabaseKind[] = process.env.NHIPCAU_TEST_DATABASE_URL
  ? ['embedded', 'postgres']
  : ['embedded']

describe.skipIf(!built).each(kinds)('nhipcau on its database (%s)', kind => {
  test('import, without and with a running server; doctor sees what is wrong', async () => {
    const place = await newTestDatabase(kind)
    const environment = environmentOf(place)
    try {
      expect(nhipcau(['plan', 'import', plan], environment)).toMatchObject({ code: 64 })
      await withDatabase(place, setUp)
      expect(nhipcau(['migrate', '--lang', 'en'], environment).out).toContain('0 steps')

      const first = nhipcau(['plan', 'import', plan], environment)
      expect(first).toMatchObject({ code: 0, err: '' })
      const id = /uploads\/([0-9a-f-]{36})/u.exec(first.out)?.[1] ?? ''
      expect(await withDatabase(place, database => taskCount(database, id))).toBeGreaterThan(10)
      // The same file again is the same upload.
      expect(nhipcau(['plan', 'import', plan], environment).out).toContain(id)
      expect(nhipcau(['plan', 'import', command], environment).code).toBe(65)
      expect(nhipcau(['plan', 'import', plan, '--as', 'somebody'], environment).code).toBe(64)
      expect(nhipcau(['doctor', '--lang', 'en'], environment)).toMatchObject({
        code: 0,
        out: 'Everything is fine.\n',
      })

      await whileServing(environment, () => {
        const other = join(root, 'tests/corpus/ward-2026.txt')
        const second = nhipcau(['plan', 'import', other], environment)
        expect(second).toMatchObject({ code: 0, err: '' })
        expect(nhipcau(['doctor'], environment).code).toBe(0)
      })
      const uploads = await withDatabase(place, database =>
        database.transaction(tx =>
          tx
            .withTables<PlanTables>()
            .selectFrom('plan_uploads')
            .selectAll()
            .where('state', '=', 'read')
            .execute(),
        ),
      )
      expect(uploads.map(upload => upload.file_name).toSorted()).toEqual([
        'commune-2026.txt',
        'ward-2026.txt',
      ])

      const lost = uploads[0]?.sha256 ?? ''
      rmSync(join(environment.NHIPCAU_DATA ?? '', 'files', lost.slice(0, 2), lost))
      const sick = nhipcau(['doctor', '--json'], environment)
      expect(sick.code).toBe(1)
      expect(JSON.parse(sick.out)).toEqual([{ code: 'file-missing', args: { hash: lost } }])
    } finally {
      await place.drop()
      rmSync(environment.NHIPCAU_DATA ?? '', { recursive: true, force: true })
    }
  }, 180_000)
})

describe.skipIf(!built).each(kinds)('nhipcau units on its database (%s)', kind => {
  test('a province comes in, and its reform is carried out, without and with a running server', async () => {
    const place = await newTestDatabase(kind)
    const environment = environmentOf(place)
    const units = (...args: string[]) =>
      nhipcau(['units', ...args, '--province', 'lai chau', '--lang', 'en'], environment)
    try {
      expect(units('import-country')).toMatchObject({ code: 64 })
      await withDatabase(place, setUp)
      const first = units('import-country', '--side', 'before')
      expect(first).toMatchObject({ code: 0 })
      expect(first.err).toContain('1/1 tỉnh Lai Châu: 115 units added')
      expect(units('import-country', '--side', 'yesterday')).toMatchObject({ code: 64 })
      await whileServing(environment, () => {
        const trial = units('reorganise-2025', '--dry-run')
        expect(trial).toMatchObject({ code: 0 })
        expect(trial.out).toContain('nothing was written')
        const done = JSON.parse(units('reorganise-2025', '--json').out)
        expect(done).toMatchObject([{ reorganised: { done: { already: false, ended: 112 } } }])
        expect(units('reorganise-2025').err).toContain('reorganised before')
        expect(nhipcau(['units', 'reorganise-2025', '--province', 'Atlantis'], environment)).toMatchObject({
          code: 64,
          err: expect.stringContaining('Atlantis'),
        })
      })
    } finally {
      await place.drop()
      rmSync(environment.NHIPCAU_DATA ?? '', { recursive: true, force: true })
    }
  }, 180_000)
})

describe.skipIf(!built).each(kinds)('nhipcau people on its database (%s)', kind => {
  test('a link for who forgot is printed, and the one before ends, without and with a running server', async () => {
    const place = await newTestDatabase(kind)
    const environment: Readonly<Record<string, string>> = {
      ...environmentOf(place),
      NHIPCAU_PUBLIC_URL: 'https://nhipcau.example.vn',
    }
    const link = (name: string) => nhipcau(['people', 'reset-link', name, '--lang', 'en'], environment)
    const tokenIn = (out: string) =>
      /https:\/\/nhipcau\.example\.vn\/sign-in\/link\?token=(\S+)/u.exec(out)?.[1] ?? ''
    const holds = (token: string) =>
      withDatabase(place, database => database.transaction(tx => findLink(tx, token)))
    try {
      expect(link('mien')).toMatchObject({ code: 64 })
      await withDatabase(place, setUp)
      const first = link('mien')
      expect(first).toMatchObject({ code: 0, err: '' })
      expect(await holds(tokenIn(first.out))).toMatchObject({ purpose: 'password' })
      let second = ''
      await whileServing(environment, () => {
        second = tokenIn(link('MIEN').out)
        expect(link('khong.co')).toMatchObject({ code: 64 })
      })
      expect(await holds(second)).toMatchObject({ purpose: 'password' })
      expect(await holds(tokenIn(first.out))).toBeUndefined()
    } finally {
      await place.drop()
      rmSync(environment.NHIPCAU_DATA ?? '', { recursive: true, force: true })
    }
  }, 180_000)
})

function environmentOf({ config }: TestDatabase): Readonly<Record<string, string>> {
  return {
    NHIPCAU_DATA: config.dataFolder,
    PORT: String(20_000 + Math.floor(Math.random() * 20_000)),
    ...(config.databaseUrl === undefined ? {} : { DATABASE_URL: config.databaseUrl }),
  }
}

async function withDatabase<T>(
  { config }: TestDatabase,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(config)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

async function setUp(database: Database): Promise<void> {
  const passwordHash = await hashPassword('một câu dễ nhớ')
  await database.transaction(async tx => {
    const token = (await issueSetupToken(tx)) ?? ''
    await setUpOffice(tx, {
      token,
      office: 'UBND xã Yên Khê',
      place: 'Yên Khê',
      person: 'Hà Thị Miên',
      signInName: 'mien',
      passwordHash,
    })
  })
}

async function taskCount(database: Database, id: string): Promise<number> {
  const row = await database.transaction(tx =>
    tx
      .withTables<PlanTables>()
      .selectFrom('plan_readings')
      .select('task_count')
      .where('upload_id', '=', id)
      .executeTakeFirst(),
  )
  return row?.task_count ?? 0
}

/** Runs the server until the work is done, then asks it to end and waits for that. */
async function whileServing(environment: Readonly<Record<string, string>>, work: () => void): Promise<void> {
  const server = spawn(command, ['serve'], {
    env: { ...process.env, ...environment, NHIPCAU_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>(resolve => server.once('exit', resolve))
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', part => String(part).includes('http') && resolve())
      server.once('exit', () => reject(new Error('the server ended at once')))
    })
    work()
  } finally {
    server.kill('SIGTERM')
  }
  expect(await ended).toBe(0)
}
