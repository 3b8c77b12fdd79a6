import type { ReadOptions } from '../model.ts'
import { refused } from './answer.ts'
import type { Drawing, DrawOptions } from './draw-pages.ts'
import type { OfficeKind } from './formats/office-texts.ts'
import { limits } from './limits.ts'
import type { PlanReading } from './plan-file.ts'
import type { OfficeScreening, Screening } from './screen.ts'
import type { Answer as AnyAnswer, WorkerRequest } from './worker.ts'
import { ReadingWorker } from './worker-handle.ts'

/** How a file is read in a worker. */
export interface InWorkerOptions extends ReadOptions {
  /** Milliseconds without a recognised page after which the reading is given up. */
  readonly millisecondsMax?: number
}

/** Who waits for a thread, and how many of them run. */
interface Queue {
  readonly runningMax: number
  running: number
  readonly waiting: (() => void)[]
}

/** Readings at one time: each may take a core and half a gigabyte. Others wait their turn. */
const readers: Queue = { runningMax: 2, running: 0, waiting: [] }
/** Somebody waits while a file is looked at before it is kept: long readings must not hold that up. */
const screeners: Queue = { runningMax: 2, running: 0, waiting: [] }
/** Nobody waits for a picture, so drawing a long document must not take a reader's place. */
const drawers: Queue = { runningMax: 1, running: 0, waiting: [] }

const queues: Readonly<Record<WorkerRequest['kind'], Queue>> = {
  plan: readers,
  screen: screeners,
  draw: drawers,
}

/** At most one worker waits ready, so that the next file does not pay for loading the reader. */
let ready: ReadingWorker | null = null

/**
 * `readPlan` in a thread with bounded memory and time, so that no file can stop the server. Adds the
 * refusals `took-too-long`, `used-too-much-memory` and `cancelled`.
 */
export function readPlanInWorker(bytes: Uint8Array, options: InWorkerOptions = {}): Promise<PlanReading> {
  const request = { kind: 'plan', bytes, pictures: options.onPicture !== undefined } as const
  return inWorker<PlanReading>(request, options, limits.quietMillisecondsMax)
}

/**
 * `drawPages` in a thread with bounded memory and time. Pictures made before it was given up have been
 * handed out. Adds the same refusals as `readPlanInWorker`.
 */
export function drawPagesInWorker(
  bytes: Uint8Array,
  { except, ...options }: DrawOptions & InWorkerOptions,
): Promise<Drawing> {
  return inWorker<Drawing>({ kind: 'draw', bytes, except }, options, limits.drawMillisecondsMax)
}

/** `screenDocument` in a thread with bounded memory and time. */
export function screenInWorker(bytes: Uint8Array, options: InWorkerOptions = {}): Promise<Screening> {
  return inWorker<Screening>({ kind: 'screen', bytes }, options, limits.screenMillisecondsMax)
}

/** `screenOffice` in a thread with bounded memory and time. */
export function screenOfficeInWorker(
  bytes: Uint8Array,
  office: OfficeKind,
  options: InWorkerOptions = {},
): Promise<OfficeScreening> {
  return inWorker<OfficeScreening>({ kind: 'screen', bytes, office }, options, limits.screenMillisecondsMax)
}

/** Ends the worker that waits ready; the next reading starts another. For tests and shutdown. */
export async function closeReadingWorkers(): Promise<void> {
  const worker = ready
  ready = null
  await worker?.stop()
}

async function inWorker<Answer extends AnyAnswer>(
  request: WorkerRequest,
  options: InWorkerOptions,
  millisecondsMax: number,
): Promise<Answer | ReturnType<typeof refused>> {
  // Copying a file to a thread only to refuse it there would double the memory that it takes.
  if (request.bytes.length > limits.bytesMax) {
    return refused('too-large', { bytes: request.bytes.length, bytesMax: limits.bytesMax })
  }
  const queue = queues[request.kind]
  await turn(queue, options.signal)
  try {
    if (options.signal?.aborted) return refused('cancelled')
    const worker = ready ?? new ReadingWorker()
    ready = null
    const answer = await worker.ask<Answer>(request, { millisecondsMax, ...options })
    // Drawing leaves a canvas and its constructors behind, which no reader expects.
    if (worker.reusable && request.kind !== 'draw' && ready === null) ready = worker
    else await worker.stop()
    return answer
  } finally {
    queue.running -= 1
    queue.waiting.shift()?.()
  }
}

/** Waits until a worker may run; a cancelled reading stops waiting but takes its turn, to give it back. */
async function turn(queue: Queue, signal: AbortSignal | undefined): Promise<void> {
  while (queue.running >= queue.runningMax && signal?.aborted !== true) {
    await new Promise<void>(resolve => {
      queue.waiting.push(resolve)
      signal?.addEventListener('abort', () => resolve(), { once: true })
    })
  }
  queue.running += 1
}
