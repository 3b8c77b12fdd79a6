/** Reads the file that a command names, as a plan. */
import { type FileHandle, open } from 'node:fs/promises'
import { describeRefusal, limits, type PlanReading, readPlanInWorker } from '../documents/index.ts'
import { CommandFailure, exitCodes } from './exit.ts'
import type { Language, Say } from './words.ts'

/** Bytes of a file; a file over the limit is cut after it, so that the reader can refuse it. */
export async function readInput(file: string, say: Say): Promise<Uint8Array> {
  try {
    const handle = await open(file === '-' ? '/dev/stdin' : file, 'r')
    try {
      return await readUpTo(handle, limits.bytesMax + 1)
    } finally {
      await handle.close()
    }
  } catch {
    throw new CommandFailure(exitCodes.noInput, say('file-missing', { file }))
  }
}

async function readUpTo(handle: FileHandle, bytesMax: number): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of handle.createReadStream({ end: bytesMax - 1, autoClose: false })) {
    parts.push(part)
    length += part.length
  }
  return new Uint8Array(Buffer.concat(parts, length))
}

export type ReadyReading = Extract<PlanReading, { ok: true }>

/** Reads a plan in a thread with limits, showing the pages on a terminal's standard error. */
export async function readPlanFile(file: string, language: Language, say: Say): Promise<ReadyReading> {
  const bytes = await readInput(file, say)
  const shows = process.stderr.isTTY === true
  const outcome = await readPlanInWorker(bytes, {
    onProgress: ({ page, pages }) => {
      if (shows && pages > 0) process.stderr.write(`\r${say('reading-page', { page, pages })}`)
    },
  })
  if (shows) process.stderr.write('\r\u001b[K')
  if (outcome.ok) return outcome
  const { title, whatHappened, whatToDo } = describeRefusal(outcome.refusal, language)
  throw new CommandFailure(exitCodes.refused, `${title}\n${whatHappened}\n${whatToDo}`)
}
