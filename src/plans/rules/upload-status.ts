import type { JobState } from '../../platform/jobs/index.ts'
import type { UploadState } from '../tables.ts'

/** What a person sees of an upload: its own state, or that its job gave up. */
export type UploadStatus = UploadState | 'failed'

/** The state to show, from the upload's own state and its job's; null where there is no job any more. */
export function uploadStatus(state: UploadState, job: JobState | null): UploadStatus {
  const waiting = state === 'received' || state === 'reading'
  return waiting && job === 'failed' ? 'failed' : state
}

/** Whether the reading is still to come: the page then shows progress. */
export function isUnderWay(status: UploadStatus): boolean {
  return status === 'received' || status === 'reading'
}

/** Whether it may be tried again: the file is there and nothing final was said about it. */
export function canRetry(status: UploadStatus): boolean {
  return status === 'failed' || status === 'cancelled'
}
