/** `nhipcau serve | migrate`. */
import { serveUntilStopped } from '../main.ts'
import { type Config, ConfigError, readConfig } from '../platform/config.ts'
import { DatabaseInUseError, MigrationError, openDatabase } from '../platform/db/index.ts'
import { CommandFailure, exitCodes } from './exit.ts'
import { chosenLanguage, sayIn } from './words.ts'

/** The settings, or a failure that names the wrong ones. */
export function settingsOrFail(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (error instanceof ConfigError) throw new CommandFailure(exitCodes.settings, error.message)
    throw error
  }
}

/** Runs web and worker until the process is asked to end. */
export async function serveCommand(): Promise<number> {
  try {
    return await serveUntilStopped(settingsOrFail())
  } catch (error) {
    throw reachable(error)
  }
}

/** Brings the database up to date and says how many steps that took. */
export async function migrateCommand(options: { readonly lang?: string }): Promise<number> {
  const say = sayIn(chosenLanguage(options.lang, process.env))
  let count = 0
  try {
    const database = await openDatabase(settingsOrFail(), {
      onMigration: () => {
        count += 1
      },
    })
    await database.close()
  } catch (error) {
    throw reachable(error)
  }
  process.stdout.write(`${say('migrated', { count })}\n`)
  return exitCodes.fine
}

/** What stands in the way of the database, as an exit code of its own. */
export function reachable(error: unknown): unknown {
  if (error instanceof CommandFailure) return error
  if (error instanceof DatabaseInUseError || error instanceof MigrationError)
    return new CommandFailure(exitCodes.unavailable, error.message)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const refused = [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EADDRINUSE',
    'EACCES',
    'ETIMEDOUT',
    '28P01',
    '3D000',
  ].includes(code)
  return refused && error instanceof Error ? new CommandFailure(exitCodes.unavailable, error.message) : error
}
