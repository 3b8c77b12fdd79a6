/** Runs in a worker thread: reads one file at a time and posts what happens (`in-worker.ts`). */
import { getHeapStatistics } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import type { PagePicture, ReadOptions } from '../model.ts'
import { type Drawing, drawPages } from './draw-pages.ts'
import type { OfficeKind } from './formats/office-texts.ts'
import { type PlanReading, readPlan } from './plan-file.ts'
import { type OfficeScreening, type Screening, screenDocument, screenOffice } from './screen.ts'

/** What the worker is asked. */
export interface WorkerRequest {
  readonly kind: 'plan' | 'screen' | 'draw'
  readonly bytes: Uint8Array
  /** What is screened, where it is no document to be read. */
  readonly office?: OfficeKind
  /** Whether recognised pages are handed out as pictures. */
  readonly pictures?: boolean
  /** Pages that need not be drawn. */
  readonly except?: readonly number[]
}

/** What the worker says: how far it is, then its answer with the heap that it holds, in bytes. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Parameters<NonNullable<ReadOptions['onProgress']>>[0] }
  | { readonly kind: 'picture'; readonly picture: PagePicture }
  | { readonly kind: 'answer'; readonly answer: Answer; readonly heapBytes: number }

/** What a worker may answer. */
export type Answer = PlanReading | Screening | OfficeScreening | Drawing

const port = parentPort
if (port === null) throw new Error('worker.ts runs in a worker thread only')

port.on('message', (request: WorkerRequest) => {
  void answerRequest(request)
})

async function answerRequest(request: WorkerRequest): Promise<void> {
  const answer = await answerTo(request)
  say({ kind: 'answer', answer, heapBytes: getHeapStatistics().used_heap_size })
}

function answerTo({ kind, bytes, office, pictures, except = [] }: WorkerRequest): Promise<Answer> {
  const onProgress: ReadOptions['onProgress'] = progress => say({ kind: 'progress', progress })
  if (office) return screenOffice(bytes, office)
  if (kind === 'screen') return screenDocument(bytes, { onProgress })
  if (kind === 'draw') return drawPages(bytes, { except, onPicture: sayPicture })
  return readPlan(bytes, { onProgress, ...(pictures ? { onPicture: sayPicture } : {}) })
}

/** A picture is handed over, not copied: the worker has no more use for it. */
function sayPicture(picture: PagePicture): void {
  const bytes = new Uint8Array(picture.bytes)
  port?.postMessage({ kind: 'picture', picture: { ...picture, bytes } } satisfies WorkerMessage, [
    bytes.buffer,
  ])
}

function say(message: WorkerMessage): void {
  port?.postMessage(message)
}
