/**
 * What the command line asks of a running server: the embedded database belongs to one process, so
 * `nhipcau plan import` hands its file over, and `nhipcau audit` asks for the chain, through a socket in
 * the data folder. Whoever may open that folder already holds the database; the socket asks for nothing more.
 */
import { rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { auditExportLines, auditInspectLines, importPlan, resetLinkLines, unitCommandLines } from './app.ts'
import { Problem, type ProblemArgs } from './platform/errors.ts'
import type { Services } from './platform/room.ts'

/** Where the socket stands; a path of more than about 100 bytes cannot be one. */
export function commandSocket(dataFolder: string): string {
  return join(dataFolder, 'command.sock')
}

const socketPathBytesMax = 100

/** Answer to an import: the upload's id, or a problem's code and arguments. */
export type ImportAnswer =
  | { readonly ok: true; readonly id: string; readonly already: boolean }
  | { readonly ok: false; readonly code: string; readonly args: ProblemArgs }

/** Opens the channel of an embedded installation; gives the way to close it. */
export async function openCommandChannel(services: Services): Promise<() => Promise<void>> {
  const path = commandSocket(services.config.dataFolder)
  if (services.database.kind !== 'embedded' || Buffer.byteLength(path) > socketPathBytesMax) {
    return async () => undefined
  }
  // The database's lock is ours, so a socket that is there was left by a process that died.
  await rm(path, { force: true })
  const server = createServer((request, response) => {
    const stream = streamed(services, request)
    if (stream) {
      // Whoever goes away ends the work with it.
      pipeline(Readable.from(stream, { highWaterMark: 1 }), response).catch(error =>
        services.log.warn({ err: error }, 'a command was broken off'),
      )
      return
    }
    void answer(services, request)
      .catch(error => {
        services.log.error({ err: error }, 'a command failed')
        return { ok: false, code: 'internal', args: {} } as const
      })
      .then(result => send(response, result))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  return async () => {
    server.closeAllConnections()
    await new Promise<void>(resolve => server.close(() => resolve()))
    await rm(path, { force: true })
  }
}

/** The lines of a command whose answer is long; null for one with a short answer. */
function streamed(
  { database, config }: Services,
  { method, url }: IncomingMessage,
): AsyncIterable<string> | null {
  const { pathname, searchParams } = new URL(url ?? '/', 'http://command')
  if (method !== 'GET') return null
  if (pathname === '/audit/check') return auditInspectLines(database, searchParams.get('known'))
  if (pathname === '/audit/export') return auditExportLines(database, searchParams.get('since'))
  if (pathname === '/units') return unitCommandLines(database, searchParams)
  if (pathname === '/people/reset-link') return resetLinkLines(database, config, searchParams.get('name'))
  return null
}

async function answer(services: Services, request: IncomingMessage): Promise<ImportAnswer> {
  const url = new URL(request.url ?? '/', 'http://command')
  if (request.method !== 'POST' || url.pathname !== '/plans')
    return { ok: false, code: 'not-found', args: {} }
  const bytes = await bodyOf(request, services.config.uploadBytesMax)
  return answerImport(
    importPlan(services, bytes, url.searchParams.get('name') ?? '', url.searchParams.get('as')),
  )
}

/** An import's outcome as an answer; an unexpected failure stays a failure. */
export async function answerImport(importing: ReturnType<typeof importPlan>): Promise<ImportAnswer> {
  try {
    return { ok: true, ...(await importing) }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, code: error.code, args: error.args }
    throw error
  }
}

async function bodyOf(request: IncomingMessage, bytesMax: number): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    // One byte over the limit is enough for the reader to refuse the file.
    if (length > bytesMax) return new Uint8Array(bytesMax + 1)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts, length))
}

function send(response: ServerResponse, body: ImportAnswer): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
