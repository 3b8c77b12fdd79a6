/** Sends one file in parts; a line that breaks costs one part at most. */
import { type Caller, json, LaterError, post } from './line.ts'
import type { KeptFile } from './store.ts'

const partBytes = 262_144
/** Breaks without anything arriving in between, after which it is left for later. */
const breaksMax = 2
const pauseMilliseconds = 1000

/** The server will not have this file; the answer says why. */
export class RefusedError extends Error {
  readonly answer: Response
  constructor(answer: Response) {
    super(String(answer.status))
    this.answer = answer
  }
}

interface Progress {
  readonly offset: number
  readonly hash: string | null
}

/** SHA-256, hexadecimal. */
export async function hashOf(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Sends what the server does not have yet; `tell` is told the bytes that have arrived. Throws LaterError and
 * RefusedError.
 */
export async function sendFile(
  file: KeptFile,
  hash: string,
  uploads: string,
  caller: Caller,
  tell: (bytes: number) => void,
): Promise<void> {
  let breaks = 0
  let arrived = -1
  for (;;) {
    try {
      let progress = await begin(file, hash, uploads, caller)
      while (progress.hash === null) {
        if (progress.offset > arrived) breaks = 0
        arrived = progress.offset
        tell(arrived)
        progress = await sendPart(file, progress.offset, uploads, caller)
      }
      return
    } catch (error) {
      breaks += 1
      if (!(error instanceof LaterError) || error.why !== 'no-line' || breaks > breaksMax) throw error
      await new Promise(resolve => setTimeout(resolve, pauseMilliseconds))
    }
  }
}

function begin(file: KeptFile, hash: string, uploads: string, caller: Caller): Promise<Progress> {
  const form = new FormData()
  form.set('id', file.id)
  form.set('hash', hash)
  form.set('size', String(file.blob.size))
  form.set('name', file.name)
  form.set('media_type', file.type)
  return progressOf(post(uploads, form, caller))
}

function sendPart(file: KeptFile, offset: number, uploads: string, caller: Caller): Promise<Progress> {
  const form = new FormData()
  form.set('offset', String(offset))
  form.set('part', file.blob.slice(offset, offset + partBytes), 'part')
  return progressOf(post(`${uploads}/${file.id}`, form, caller))
}

function readProgress({ offset, hash }: Readonly<Record<string, unknown>>): Progress {
  if (typeof offset !== 'number' || (hash !== null && typeof hash !== 'string'))
    throw new LaterError('no-line')
  return { offset, hash }
}

async function progressOf(asked: Promise<Response>): Promise<Progress> {
  const answer = await asked
  if (answer.ok) return readProgress(await json(answer))
  const code = (await json(answer.clone())).title
  if (answer.status === 401) throw new LaterError('signed-out')
  // It begins anew, or with a fresh token: both are asked for at the next try.
  if (code === 'upload-damaged' || code === 'upload-unknown' || code === 'csrf')
    throw new LaterError('no-line')
  throw new RefusedError(answer)
}
