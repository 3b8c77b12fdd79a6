/** Starts the database's thread and keeps hold of it. */
import { Worker } from 'node:worker_threads'
import type { EngineData, FromEngine, ToEngine } from './messages.ts'

const script = new URL(import.meta.url.endsWith('.ts') ? './engine.ts' : './engine.js', import.meta.url)

/** The running thread, from its start to its end. */
export interface EngineThread {
  readonly alive: boolean
  /** How often a file was put on disk by fsync since the start. */
  fsyncs(): number
  send(message: ToEngine): void
  /** Where the protocol's bytes go, and what to do when the thread dies. */
  connect(onBytes: (bytes: Uint8Array) => void, onDeath: (error: Error) => void): void
  /** Shuts the database down in order. */
  close(): Promise<void>
}

/** Starts the database on a folder that `initialiseFolder` made; throws when it cannot be opened. */
export async function startEngine(folder: string): Promise<EngineThread> {
  const fsyncs = new SharedArrayBuffer(4)
  const worker = newWorker({ folder, initialise: false, fsyncs })
  const death = deathOf(worker)
  let alive = true
  let onBytes: (bytes: Uint8Array) => void = () => {}
  let onDeath: (error: Error) => void = () => {}
  void death.then(error => {
    alive = false
    onDeath(error)
  })
  const ready = new Promise<void>(resolve => {
    worker.on('message', (message: FromEngine) => {
      if (message.kind === 'ready') resolve()
      if (message.kind === 'bytes') onBytes(message.bytes)
    })
  })
  await Promise.race([ready, death.then(error => Promise.reject(error))])
  return {
    get alive() {
      return alive
    },
    fsyncs: () => Atomics.load(new Int32Array(fsyncs), 0),
    send: message => worker.postMessage(message),
    connect(bytes, died) {
      onBytes = bytes
      onDeath = died
      worker.postMessage({ kind: 'connect' } satisfies ToEngine)
    },
    async close() {
      if (!alive) return
      onDeath = () => {}
      worker.postMessage({ kind: 'close' } satisfies ToEngine)
      await death
    },
  }
}

/** Fills an empty folder with a new database, in a thread of its own whose memory goes with it. */
export async function initialiseFolder(folder: string): Promise<void> {
  const worker = newWorker({ folder, initialise: true, fsyncs: new SharedArrayBuffer(4) })
  let finished = false
  worker.on('message', (message: FromEngine) => {
    finished = message.kind === 'closed'
  })
  const error = await deathOf(worker)
  if (!finished) throw error
}

function newWorker(data: EngineData): Worker {
  return new Worker(script, { workerData: data, name: 'database' })
}

/** Resolves when the thread has ended, with the reason. (`once` would reject at the thread's error.) */
function deathOf(worker: Worker): Promise<Error> {
  return new Promise(resolve => {
    let reason = new Error('The embedded database has stopped.')
    worker.on('error', error => {
      reason = new Error('The embedded database has failed.', { cause: error })
    })
    worker.on('exit', () => resolve(reason))
  })
}
