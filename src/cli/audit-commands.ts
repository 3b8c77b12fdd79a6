/** `nhipcau audit verify | export`: by the running server where there is one, else by the database itself. */
import { createReadStream, existsSync, type WriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  auditExportLines,
  auditInspectLines,
  type ChainHead,
  type ChainReport,
  type FileReport,
  headAsText,
  linesOf,
  readHeadText,
  readSince,
  verifyExport,
} from '../audit/index.ts'
import { type Database, openDatabase } from '../platform/db/index.ts'
import { Problem } from '../platform/errors.ts'
import { brokenLines, wholeLines } from './audit-text.ts'
import { CommandFailure, exitCodes } from './exit.ts'
import { askRunningServer } from './running-server.ts'
import { reachable, settingsOrFail } from './server-commands.ts'
import { chosenLanguage, type Language, type Say, sayIn } from './words.ts'

export interface AuditVerifyOptions {
  readonly lang?: string
  readonly json?: boolean
  /** A head noted before, `NUMBER:HASH`. */
  readonly known?: string
}

export interface AuditExportOptions {
  readonly lang?: string
  /** Number of the first fact to write. */
  readonly since?: string
}

/** What was found, of the database (no header, no lines) or of a file. */
interface Report extends ChainReport {
  readonly header: FileReport['header'] | null
  readonly line: number | null
}

/** Proves the chain, of the database or of an exported file, or names its first broken link; exit code 1 then. */
export async function auditVerify(file: string | undefined, options: AuditVerifyOptions): Promise<number> {
  const language = chosenLanguage(options.lang, process.env)
  const say = sayIn(language)
  const known = options.known === undefined ? undefined : readHeadText(options.known)
  if (options.known !== undefined && !known)
    throw new CommandFailure(exitCodes.usage, say('audit-known-wrong'))
  const report = file === undefined ? await checkDatabase(say, known) : await checkFile(file, say, known)
  const lines = options.json === true ? [JSON.stringify(report, null, 1)] : inWords(report, say, language)
  process.stdout.write(`${lines.join('\n')}\n`)
  return report.check.whole ? exitCodes.fine : exitCodes.found
}

function inWords({ check, header, around, line }: Report, say: Say, language: Language): string[] {
  return check.whole
    ? wholeLines(check, say, language, header)
    : brokenLines(check, around, say, language, line)
}

async function checkDatabase(say: Say, known: ChainHead | undefined): Promise<Report> {
  const text = known && headAsText(known)
  return fromChain(
    `/audit/check${text === undefined ? '' : `?known=${text}`}`,
    database => auditInspectLines(database, text ?? null),
    async lines => {
      let report: ChainReport | undefined
      for await (const line of linesOf(lines)) {
        const step = JSON.parse(line) as { checked: number } | { report: ChainReport }
        if ('report' in step) report = step.report
        else showProgress(step.checked, say)
      }
      endProgress()
      if (!report) throw new CommandFailure(exitCodes.unavailable, say('server-broke-off'))
      return { ...report, header: null, line: null }
    },
  )
}

async function checkFile(file: string, say: Say, known: ChainHead | undefined): Promise<Report> {
  try {
    const pieces = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 })
    const onProgress = (checked: number) => showProgress(checked, say)
    return await verifyExport(pieces, { onProgress, ...(known && { known }) })
  } catch (error) {
    if (error instanceof Problem) {
      const args = Object.entries(error.args).map(([name, value]) => [name, String(value)])
      throw new CommandFailure(exitCodes.refused, say(`audit-${error.code}`, Object.fromEntries(args)))
    }
    if (error instanceof Error && 'code' in error)
      throw new CommandFailure(exitCodes.noInput, say('file-missing', { file }))
    throw error
  } finally {
    endProgress()
  }
}

/** Writes the chain to a file (`-`: standard output) that is there whole or not at all. */
export async function auditExport(file: string, options: AuditExportOptions): Promise<number> {
  const say = sayIn(chosenLanguage(options.lang, process.env))
  const since = options.since === undefined ? 1 : readSince(options.since)
  if (since === undefined) throw new CommandFailure(exitCodes.usage, say('audit-since-wrong'))
  if (file !== '-' && existsSync(file)) throw new CommandFailure(exitCodes.usage, say('file-there', { file }))
  const from = <T>(use: (lines: Readable) => Promise<T>): Promise<T> =>
    fromChain(`/audit/export?since=${since}`, database => auditExportLines(database, String(since)), use)
  if (file === '-') {
    await from(lines => pipeline(lines, process.stdout, { end: false }))
    return exitCodes.fine
  }
  await writeWhole(file, say, target => from(lines => pipeline(lines, target)))
  process.stderr.write(`${say('audit-exported', { file })}\n`)
  return exitCodes.fine
}

/** Writes a new file under another name first, so that it is there whole or not at all. */
async function writeWhole(
  file: string,
  say: Say,
  write: (target: WriteStream) => Promise<void>,
): Promise<void> {
  const part = `${file}.part`
  const handle = await open(part, 'w').catch(() => null)
  if (!handle) throw new CommandFailure(exitCodes.noInput, say('file-not-written', { file }))
  try {
    await write(handle.createWriteStream())
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** The lines of the running server's answer, or of the database that is opened for them. */
async function fromChain<T>(
  path: string,
  lines: (database: Database) => AsyncIterable<string>,
  use: (lines: Readable) => Promise<T>,
): Promise<T> {
  const config = settingsOrFail()
  try {
    const answer = await askRunningServer(config, path)
    if (answer) return await use(answer)
  } catch (error) {
    throw brokenOff(error)
  }
  const database = await openDatabase(config).catch(error => Promise.reject(reachable(error)))
  try {
    return await use(Readable.from(encoded(lines(database)), { highWaterMark: 1 }))
  } finally {
    await database.close()
  }
}

/** The server's end of the line closed before it had said everything. */
function brokenOff(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'ECONNRESET' && code !== 'ERR_STREAM_PREMATURE_CLOSE') return error
  const say = sayIn(chosenLanguage(undefined, process.env))
  return new CommandFailure(exitCodes.unavailable, say('server-broke-off'))
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of lines) yield Buffer.from(piece)
}

const shows = process.stderr.isTTY === true

function showProgress(checked: number, say: Say): void {
  if (shows) process.stderr.write(`\r${say('audit-checking', { checked })}`)
}

function endProgress(): void {
  if (shows) process.stderr.write('\r\u001b[K')
}
