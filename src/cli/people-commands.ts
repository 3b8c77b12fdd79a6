/** `nhipcau people reset-link`: through the running server where there is one, else by itself. */
import { text } from 'node:stream/consumers'
import { type ResetLinkLine, resetLinkLines } from '../app.ts'
import type { Config } from '../platform/config.ts'
import { openDatabase } from '../platform/db/index.ts'
import { formatMoment } from '../platform/i18n/format.ts'
import { CommandFailure, exitCodes } from './exit.ts'
import { askRunningServer } from './running-server.ts'
import { reachable, settingsOrFail } from './server-commands.ts'
import { chosenLanguage, sayIn } from './words.ts'

/** Prints a link by which whoever signs in under this name (or e-mail) chooses a new password. */
export async function resetLinkCommand(name: string, options: { readonly lang?: string }): Promise<number> {
  const language = chosenLanguage(options.lang, process.env)
  const say = sayIn(language)
  const line = JSON.parse(await answer(settingsOrFail(), name)) as ResetLinkLine
  if ('problem' in line) throw new CommandFailure(exitCodes.usage, say('no-such-person'))
  const until = formatMoment(new Date(line.expiresAt), language)
  process.stdout.write(`${say('reset-link', { name: line.name, until })}\n\n  ${line.address}\n`)
  return exitCodes.fine
}

async function answer(config: Config, name: string): Promise<string> {
  const running = await askRunningServer(config, `/people/reset-link?${new URLSearchParams({ name })}`)
  if (running) return text(running)
  const database = await openDatabase(config).catch(error => Promise.reject(reachable(error)))
  try {
    let lines = ''
    for await (const line of resetLinkLines(database, config, name)) lines += line
    return lines
  } finally {
    await database.close()
  }
}
