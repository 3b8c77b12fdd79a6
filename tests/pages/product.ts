/** Starts the built product as its own process, as `nhipcau serve` does, on a database of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { DatabaseConfig } from '../../src/platform/db/index.ts'
import type { DatabaseKind } from '../databases.ts'
import { newTestDatabase } from '../databases.ts'

/** The product, running. */
export interface Product {
  readonly address: string
  readonly setUpLink: string
  /** Asks it to end, waits until it has, and gives its exit code. */
  stop(): Promise<number | null>
}

const tree = fileURLToPath(new URL(`../../${process.env.NHIPCAU_TEST_TREE ?? 'dist'}/`, import.meta.url))

const program = fileURLToPath(new URL('../children/serve.ts', import.meta.url))

/** The product on a database that outlives it, to be killed and started again. */
export interface Serving {
  readonly address: string
  /** Null once the office has been set up. */
  readonly setUpLink: string | null
  /** Asks it to end, or kills it, waits until it has ended, and gives its exit code. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

/** Starts it on a free port, with these settings besides. Throws when it is not built, or does not come up. */
export async function serveOn(
  config: DatabaseConfig,
  settings: Readonly<Record<string, string>> = {},
): Promise<Serving> {
  if (!existsSync(`${tree}main.js`)) throw new Error('The product is not built: run script/bootstrap first.')
  const child = spawn(process.execPath, [program, tree], {
    env: {
      ...process.env,
      PORT: '0',
      NHIPCAU_DATA: config.dataFolder,
      DATABASE_URL: config.databaseUrl ?? '',
      NHIPCAU_LOG_LEVEL: 'warn',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  try {
    const link = await printed(child, /http:\S+\/(?:set-up\?token=\S+|sign-in)/)
    return { address: new URL(link).origin, setUpLink: link.endsWith('/sign-in') ? null : link, end }
  } catch (error) {
    await end('SIGKILL')
    throw error
  }
}

/** Starts it on a new database of its own. */
export async function startProduct(
  kind: DatabaseKind,
  settings: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const { config, drop } = await newTestDatabase(kind)
  try {
    const { address, setUpLink, end } = await serveOn(config, settings)
    if (!setUpLink) throw new Error('A new database has an office already.')
    const stop = async () => {
      const code = await end('SIGTERM')
      await drop()
      await rm(config.dataFolder, { recursive: true, force: true })
      return code
    }
    return { address, setUpLink, stop }
  } catch (error) {
    await drop()
    throw error
  }
}

function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (piece: Buffer) => {
      output += piece.toString()
      const found = pattern.exec(output)
      if (found) resolve(found[0])
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', code =>
      reject(new Error(`The product ended with ${code} before it was up:\n${output}`)),
    )
  })
}
