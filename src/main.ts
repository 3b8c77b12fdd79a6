/** Starts the web side and the worker in one process, and stops them in order. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { allJobs, rooms, webOptions } from './app.ts'
import { openCommandChannel } from './command-channel.ts'
import { housekeep } from './housekeeping.ts'
import { issueSetupToken } from './platform/auth/index.ts'
import type { Config } from './platform/config.ts'
import { openDatabase } from './platform/db/index.ts'
import { openFileStore } from './platform/files/index.ts'
import { createWeb, listen, loadAssets } from './platform/http/index.ts'
import { runWorker, type Worker } from './platform/jobs/index.ts'
import { createLog } from './platform/log/index.ts'
import type { Services } from './platform/room.ts'

/** The product, running. */
export interface Running {
  /** Where people reach it. */
  readonly address: string
  /** The link by which the first person sets the office up; null once that is done. */
  readonly setUpLink: string | null
  /** Lets requests and jobs under way end, then closes everything. Safe to call twice. */
  stop(): Promise<void>
}

/** Starts web and worker on the settings' database, prints the address and how to sign in. */
export async function serve(config: Config): Promise<Running> {
  const log = createLog(config)
  await mkdir(config.dataFolder, { recursive: true })
  const database = await openDatabase(config, { log })
  const files = await openFileStore(join(config.dataFolder, 'files'))
  const services: Services = { database, files, config, log }
  let worker: Worker | null = null
  const app = createWeb(webOptions(services, loadAssets(), () => worker !== null))
  const web = await listen(app, config).catch(async error => {
    await database.close()
    throw error
  })
  if (config.jobsAtOnce > 0) {
    worker = await runWorker(database, allJobs(services), { log, atOnce: config.jobsAtOnce })
  }
  const housekeeping = housekeep(services)
  const closeCommandChannel = await openCommandChannel(services)
  const address = config.publicUrl ?? web.address
  const token = await database.transaction(issueSetupToken)
  const setUpLink = token ? `${address}/set-up?token=${token}` : null
  let stopped: Promise<void> | null = null
  const stop = async (): Promise<void> => {
    await closeCommandChannel()
    await Promise.all([web.stop(), worker?.stop()])
    worker = null
    await housekeeping.stop()
    await Promise.all(rooms.map(room => room.stop()))
    await database.close()
  }
  const running: Running = {
    address,
    setUpLink,
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
  announce(running)
  return running
}

/** Serves until the process is asked to end (SIGTERM, SIGINT), then stops in order; gives the exit code. */
export async function serveUntilStopped(config: Config): Promise<number> {
  const asked = new Promise<void>(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
  const running = await serve(config)
  await asked
  await running.stop()
  return 0
}

function announce({ address, setUpLink }: Running): void {
  const lines = setUpLink
    ? [
        `Nhịp Cầu: ${address}`,
        '',
        'Lần đầu: mở liên kết này để thiết lập cơ quan và người đầu tiên đăng nhập.',
        'First run: open this link to set up the office and the first person to sign in.',
        '',
        `  ${setUpLink}`,
      ]
    : [`Nhịp Cầu: ${address}`, `Đăng nhập / Sign in: ${address}/sign-in`]
  process.stdout.write(`${lines.join('\n')}\n`)
}
