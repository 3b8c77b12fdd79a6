/** The door of background jobs: they run once for a name and a key, survive a kill, and show their state. */
export {
  cancelJob,
  type EnqueueOptions,
  enqueue,
  findJob,
  type Job,
  jobNoticeChannel,
  listJobs,
  readJob,
  removeOldJobs,
  retryJob,
} from './queue.ts'
export { type JobContext, type JobHandler, JobLostError } from './run.ts'
export { type JobState, jobStates } from './tables.ts'
export { wakeJob } from './wake.ts'
export { runWorker, type Worker, type WorkerOptions } from './worker.ts'
