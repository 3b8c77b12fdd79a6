/** `nhipcau plan import`: through the running server where there is one, else by itself. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { request } from 'node:http'
import { basename, join } from 'node:path'
import { allJobs, importPlan } from '../app.ts'
import { answerImport, commandSocket, type ImportAnswer } from '../command-channel.ts'
import { closeReadingWorkers, describeRefusal, isRefusalCode } from '../documents/index.ts'
import type { Config } from '../platform/config.ts'
import { openDatabase } from '../platform/db/index.ts'
import { openFileStore } from '../platform/files/index.ts'
import { runWorker } from '../platform/jobs/index.ts'
import { silentLog } from '../platform/log/index.ts'
import type { Services } from '../platform/room.ts'
import { CommandFailure, exitCodes } from './exit.ts'
import { readInput } from './input.ts'
import { reachable, settingsOrFail } from './server-commands.ts'
import { chosenLanguage, type Language, type Say, sayIn } from './words.ts'

export interface ImportOptions {
  readonly lang?: string
  /** Sign-in name of the person whose upload it is; needed where there are several. */
  readonly as?: string
}

/** Puts a plan in and says where it is to be seen. */
export async function planImport(file: string, options: ImportOptions): Promise<number> {
  const language = chosenLanguage(options.lang, process.env)
  const say = sayIn(language)
  const config = settingsOrFail()
  const bytes = await readInput(file, say)
  const name = basename(file)
  const answer =
    (await askServer(config, bytes, name, options.as)) ?? (await importHere(config, bytes, name, options.as))
  if (!answer.ok) throw failure(answer, language, say)
  const address = `${config.publicUrl ?? `http://localhost:${config.port}`}/plans/uploads/${answer.id}`
  process.stdout.write(`${say(answer.already ? 'imported-already' : 'imported', { address })}\n`)
  return exitCodes.fine
}

function failure(answer: Extract<ImportAnswer, { ok: false }>, language: Language, say: Say): CommandFailure {
  if (isRefusalCode(answer.code)) {
    const args = Object.fromEntries(
      Object.entries(answer.args).filter(
        ([, value]) => typeof value === 'string' || typeof value === 'number',
      ),
    ) as Record<string, string | number>
    const words = describeRefusal({ code: answer.code, args }, language)
    return new CommandFailure(exitCodes.refused, `${words.title}\n${words.whatHappened}\n${words.whatToDo}`)
  }
  if (answer.code === 'name-a-person' || answer.code === 'no-such-person')
    return new CommandFailure(exitCodes.usage, say(answer.code))
  return new CommandFailure(exitCodes.internal, say('import-refused', { reason: answer.code }))
}

/** The running server's answer; null where no server of this data folder runs. */
async function askServer(
  config: Config,
  bytes: Uint8Array,
  name: string,
  as: string | undefined,
): Promise<ImportAnswer | null> {
  const socketPath = commandSocket(config.dataFolder)
  if (config.databaseUrl !== undefined || !existsSync(socketPath)) return null
  const query = new URLSearchParams({ name, ...(as === undefined ? {} : { as }) })
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath, method: 'POST', path: `/plans?${query}` }, response => {
      const parts: Buffer[] = []
      response.on('data', part => parts.push(part))
      response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString('utf8')) as ImportAnswer))
    })
    // A socket without a listener was left by a server that was killed.
    asking.on('error', error =>
      'code' in error && error.code === 'ECONNREFUSED' ? resolve(null) : reject(error),
    )
    asking.end(bytes)
  })
}

/** Opens the database and does what a server would: takes the plan in and reads it. */
async function importHere(
  config: Config,
  bytes: Uint8Array,
  name: string,
  as: string | undefined,
): Promise<ImportAnswer> {
  await mkdir(config.dataFolder, { recursive: true })
  const database = await openDatabase(config).catch(error => Promise.reject(reachable(error)))
  try {
    const files = await openFileStore(join(config.dataFolder, 'files'))
    const services: Services = { database, files, config, log: silentLog }
    const worker = await runWorker(database, allJobs(services), { atOnce: 1 })
    try {
      return await answerImport(importPlan(services, bytes, name, as ?? null))
    } finally {
      await worker.stop()
    }
  } finally {
    await closeReadingWorkers()
    await database.close()
  }
}
