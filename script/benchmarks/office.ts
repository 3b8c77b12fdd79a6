/** The built product as a process of its own, as `bin/nhipcau serve` starts it, in an office with the demo province. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { type Database, openDatabase } from '../../src/platform/db/index.ts'

export interface Office {
  readonly address: string
  /** Megabytes that the server holds now, and the most that it ever held. */
  memory(): Promise<{ readonly now: number; readonly peak: number }>
  /** Ends the server; the data stay for `withDatabase`. */
  end(): Promise<void>
  /** Opens the data of an office whose server does not run. */
  withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T>
  /** Ends the server where it still runs and removes the data. */
  remove(): Promise<void>
}

const root = fileURLToPath(new URL('../../', import.meta.url))
// As bin/nhipcau has them: the memory of the server depends on them.
const flags = ['--max-semi-space-size=16', '--disable-warning=ExperimentalWarning']

/** Settles the demo province (tests/world.ts), lets `fill` add to it, and starts the server on a free port. */
export async function openOffice(fill?: (database: Database) => Promise<void>): Promise<Office> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'nhipcau-bench-'))
  const env = {
    ...process.env,
    PORT: '0',
    NHIPCAU_DATA: dataFolder,
    DATABASE_URL: '',
    NHIPCAU_LOG_LEVEL: 'warn',
  }
  execFileSync(process.execPath, [...flags, '--import', './script/jsx.ts', 'script/demo.ts'], {
    cwd: root,
    env,
    stdio: 'ignore',
  })
  const withDatabase: Office['withDatabase'] = async work => {
    const config = {
      databaseUrl: undefined,
      dataFolder,
      databaseConnectionsMax: 5,
      transactionSecondsMax: 120,
    }
    const database = await openDatabase(config)
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  }
  if (fill) await withDatabase(fill)
  const served = await serve(env)
  return {
    ...served,
    withDatabase,
    async remove() {
      await served.end()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A server on data that are there already. */
export type Served = Pick<Office, 'address' | 'memory' | 'end'>

/** Starts the server on a folder of data, and on the database of `databaseUrl` where it is given. */
export function serveData(dataFolder: string, databaseUrl = ''): Promise<Served> {
  return serve({
    ...process.env,
    PORT: '0',
    NHIPCAU_DATA: dataFolder,
    DATABASE_URL: databaseUrl,
    NHIPCAU_LOG_LEVEL: 'warn',
  })
}

async function serve(env: NodeJS.ProcessEnv): Promise<Served> {
  const child = spawn(process.execPath, [...flags, 'dist/cli.js', 'serve'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const end = async (): Promise<void> => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
  }
  return { address: await addressOf(child), memory: () => processMemory(child.pid ?? 0), end }
}

/** A new database on a PostgreSQL server; `drop` removes it. */
export async function newDatabaseOn(
  server: string,
): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const url = new URL(server)
  const name = `bench_${randomBytes(6).toString('hex')}`
  url.pathname = `/${name}`
  await onServer(server, `create database ${name}`)
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) }
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (piece: Buffer) => {
      output += piece.toString()
      const found = /http:\S+\/sign-in/.exec(output)
      if (found) resolve(new URL(found[0]).origin)
    })
    child.once('exit', code =>
      reject(new Error(`The server ended with ${code} before it was up:\n${output}`)),
    )
  })
}

/** Megabytes of a process, from the kernel. */
export async function processMemory(pid: number): Promise<{ readonly now: number; readonly peak: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const kilobytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0)
  return { now: kilobytes('VmRSS') / 1024, peak: kilobytes('VmHWM') / 1024 }
}
