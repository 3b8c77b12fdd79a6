/** Runs in a worker thread: reads one file at a time and posts what happens (`in-worker.ts`). */
import { getHeapStatistics } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import type { ReadOptions } from '../model.ts'
import { type PlanReading, readPlan } from './plan-file.ts'
import { type Screening, screenDocument } from './screen.ts'

/** What the worker is asked. */
export interface WorkerRequest {
  readonly kind: 'plan' | 'screen'
  readonly bytes: Uint8Array
}

/** What the worker says: how far it is, then its answer with the heap that it holds, in bytes. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Parameters<NonNullable<ReadOptions['onProgress']>>[0] }
  | { readonly kind: 'answer'; readonly answer: PlanReading | Screening; readonly heapBytes: number }

const port = parentPort
if (port === null) throw new Error('worker.ts runs in a worker thread only')

port.on('message', (request: WorkerRequest) => {
  void answerRequest(request)
})

async function answerRequest({ kind, bytes }: WorkerRequest): Promise<void> {
  const options: ReadOptions = { onProgress: progress => say({ kind: 'progress', progress }) }
  const answer = kind === 'plan' ? await readPlan(bytes, options) : await screenDocument(bytes, options)
  say({ kind: 'answer', answer, heapBytes: getHeapStatistics().used_heap_size })
}

function say(message: WorkerMessage): void {
  port?.postMessage(message)
}
