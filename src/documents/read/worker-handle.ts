import { Worker } from 'node:worker_threads'
import type { ReadOptions } from '../model.ts'
import { type Refused, refused } from './answer.ts'
import { limits } from './limits.ts'
import type { WorkerMessage, WorkerRequest } from './worker.ts'

interface AskOptions extends ReadOptions {
  readonly millisecondsMax: number
}

/** One worker thread that reads one file at a time, and can always be ended. */
export class ReadingWorker {
  readonly #worker: Worker
  #alive = true
  #heapBytes = 0

  /** @param heapMegabytes how much JavaScript memory the thread may take */
  constructor(heapMegabytes: number = limits.workerHeapMegabytesMax) {
    const script = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
    this.#worker = new Worker(new URL(script, import.meta.url), {
      resourceLimits: {
        maxOldGenerationSizeMb: heapMegabytes,
        maxYoungGenerationSizeMb: limits.workerYoungMegabytesMax,
      },
      execArgv: [],
    })
    // A worker that waits for work must not keep the process alive.
    this.#worker.unref()
    this.#worker.on('exit', () => {
      this.#alive = false
    })
    // Without a listener an error of an idle worker would end the process; `ask` listens for its own.
    this.#worker.on('error', () => {
      this.#alive = false
    })
  }

  /** Whether the worker can take another file: it lives and holds little memory. */
  get reusable(): boolean {
    return this.#alive && this.#heapBytes < (limits.workerHeapMegabytesMax * 1_000_000) / 4
  }

  async stop(): Promise<void> {
    this.#alive = false
    await this.#worker.terminate()
  }

  /** Has a file read; every way in which that can fail comes back as a refusal. */
  ask<Answer>(request: WorkerRequest, options: AskOptions): Promise<Answer | Refused> {
    return new Promise(resolve => {
      const worker = this.#worker
      const deadline = new Deadline(options.millisecondsMax, () => giveUp(refused('took-too-long')))
      const onAbort = (): void => giveUp(refused('cancelled'))
      const onError = (error: unknown): void => finish(refusalOfCrash(error))
      const onExit = (): void => finish(refused('unreadable'))
      const onMessage = (message: WorkerMessage): void => {
        if (message.kind === 'progress') {
          if (message.progress.stage === 'recognising') deadline.extend()
          options.onProgress?.(message.progress)
          return
        }
        if (message.kind === 'picture') {
          deadline.extend()
          options.onPicture?.(message.picture)
          return
        }
        this.#heapBytes = message.heapBytes
        finish(message.answer as Answer)
      }
      const finish = (answer: Answer | Refused): void => {
        deadline.clear()
        options.signal?.removeEventListener('abort', onAbort)
        worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref()
        resolve(answer)
      }
      const giveUp = (answer: Refused): void => {
        finish(answer)
        void this.stop()
      }
      worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref()
      options.signal?.addEventListener('abort', onAbort, { once: true })
      worker.postMessage(request)
    })
  }
}

function refusalOfCrash(error: unknown): Refused {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return refused('used-too-much-memory')
  return refused('unreadable', { detail: error instanceof Error ? error.message.slice(0, 300) : '' })
}

/** A time limit that a recognised page pushes back, up to the limit for the whole reading. */
class Deadline {
  readonly #milliseconds: number
  readonly #giveUp: () => void
  readonly #whole: NodeJS.Timeout
  #quiet: NodeJS.Timeout

  constructor(milliseconds: number, giveUp: () => void) {
    this.#milliseconds = milliseconds
    this.#giveUp = giveUp
    this.#whole = setTimeout(giveUp, limits.readMillisecondsMax)
    this.#quiet = setTimeout(giveUp, milliseconds)
  }

  extend(): void {
    clearTimeout(this.#quiet)
    this.#quiet = setTimeout(this.#giveUp, this.#milliseconds)
  }

  clear(): void {
    clearTimeout(this.#whole)
    clearTimeout(this.#quiet)
  }
}
