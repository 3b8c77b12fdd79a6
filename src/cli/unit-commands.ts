/** `nhipcau units import-country | reorganise-2025`: by the running server where there is one, else here. */
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { unitCommandLines } from '../app.ts'
import { linesOf } from '../audit/index.ts'
import type { CountryLine } from '../org/index.ts'
import { openDatabase } from '../platform/db/index.ts'
import { CommandFailure, exitCodes } from './exit.ts'
import { askRunningServer } from './running-server.ts'
import { reachable, settingsOrFail } from './server-commands.ts'
import { endLines, problemText, provinceLine } from './unit-text.ts'
import { chosenLanguage, type Say, sayIn } from './words.ts'

export interface CountryOptions {
  readonly lang?: string
  readonly json?: boolean
  readonly province?: string
  /** A file of places of the package's form. */
  readonly data?: string
  /** Sign-in name of whoever does it. */
  readonly as?: string
  readonly side?: string
  readonly dryRun?: boolean
}

type Step = Extract<CountryLine, { imported: unknown } | { reorganised: unknown }>

const sides = ['before', 'after', 'both'] as const

/** Brings the committees of the country, or of a province, in. */
export async function importCountryCommand(options: CountryOptions): Promise<number> {
  const side = sides.find(one => one === (options.side ?? 'both'))
  const say = sayIn(chosenLanguage(options.lang, process.env))
  if (side === undefined) throw new CommandFailure(exitCodes.usage, say('units-side-wrong'))
  return run('import', options, { side }, say)
}

/** Carries the reform of 1 July 2025 out, or says what it would do. */
export async function reorganiseCommand(options: CountryOptions): Promise<number> {
  const say = sayIn(chosenLanguage(options.lang, process.env))
  return run('reorganise', options, { 'dry-run': options.dryRun === true ? 'yes' : 'no' }, say)
}

async function run(
  command: string,
  options: CountryOptions,
  more: Readonly<Record<string, string>>,
  say: Say,
): Promise<number> {
  const { province, data, as } = options
  const query = new URLSearchParams({
    command,
    ...more,
    ...(province === undefined ? {} : { province }),
    ...(as === undefined ? {} : { as }),
    ...(data === undefined ? {} : { data: resolve(data) }),
  })
  const steps = await withLines(query, lines => collect(lines, say))
  const dryRun = options.dryRun === true
  const out = options.json === true ? [JSON.stringify(steps, null, 1)] : endLines(steps, dryRun, say)
  process.stdout.write(`${out.join('\n')}\n`)
  return exitCodes.fine
}

/** Every province that is done, each told on standard error as it comes. */
async function collect(lines: Readable, say: Say): Promise<readonly Step[]> {
  const steps: Step[] = []
  let ended = false
  for await (const text of linesOf(lines)) {
    const line = JSON.parse(text) as CountryLine
    if ('problem' in line) throw new CommandFailure(exitCodes.usage, problemText(line.problem, say))
    if ('end' in line) ended = true
    else {
      steps.push(line)
      process.stderr.write(`${provinceLine(line, say)}\n`)
    }
  }
  if (!ended) throw new CommandFailure(exitCodes.unavailable, say('server-broke-off'))
  return steps
}

/** The lines of the running server's answer, or of the database that is opened for them. */
async function withLines<T>(query: URLSearchParams, use: (lines: Readable) => Promise<T>): Promise<T> {
  const config = settingsOrFail()
  const answer = await askRunningServer(config, `/units?${query}`)
  if (answer) return use(answer)
  const database = await openDatabase(config).catch(error => Promise.reject(reachable(error)))
  try {
    return await use(Readable.from(encoded(unitCommandLines(database, query))))
  } finally {
    await database.close()
  }
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of lines) yield Buffer.from(piece)
}
