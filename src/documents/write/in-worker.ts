import { Worker } from 'node:worker_threads'
import type { AssignmentTable } from './assignment-table.ts'

/** JavaScript memory of the thread: 2,000 rows take a third of it. */
const heapMegabytesMax = 768

/** Threads take much memory for a moment: one after the other. */
let before: Promise<unknown> = Promise.resolve()

/**
 * `assignmentTableToDocx` in a thread of its own, when those asked for earlier are done. Rejects when the
 * thread fails or needs more memory than it may take.
 */
export function assignmentTableToDocxInWorker(
  table: AssignmentTable,
  heapMegabytes: number = heapMegabytesMax,
): Promise<Uint8Array> {
  const turn = before.then(() => written(table, heapMegabytes))
  before = turn.catch(() => undefined)
  return turn
}

function written(table: AssignmentTable, heapMegabytes: number): Promise<Uint8Array> {
  const script = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(script, import.meta.url), {
      workerData: table,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
      execArgv: [],
    })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`the writing thread ended with ${code}`)))
  })
}
