/** Runs in a worker thread: writes one table and posts its bytes (`in-worker.ts`). */
import { parentPort, workerData } from 'node:worker_threads'
import type { AssignmentTable } from './assignment-table.ts'
import { assignmentTableToDocx } from './to-docx.ts'

const table: AssignmentTable = workerData
// A copy of just these bytes, to be handed over.
const bytes = new Uint8Array(await assignmentTableToDocx(table))
parentPort?.postMessage(bytes, [bytes.buffer])
