/** The table of background jobs. */
import type { ColumnType, JSONColumnType } from 'kysely'

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const

/** queued: waits for its time; running: leased to a worker; the other three are ends. */
export type JobState = (typeof jobStates)[number]

/** Why the last try failed; `message` is for whoever runs the machine, code and arguments give the words. */
export interface JobError {
  readonly code: string
  readonly args: Readonly<Record<string, string | number | boolean | null>>
  readonly message: string
}

type Defaulted<T> = ColumnType<T, T | undefined, T>

export interface JobRow {
  id: string
  name: string
  /** With the name: what the job is for. One name and key run once. */
  key: string
  payload: JSONColumnType<Record<string, unknown>>
  state: Defaulted<JobState>
  /** Tries begun so far. */
  tries: Defaulted<number>
  tries_max: number
  run_after: Date
  /** Until when the worker that runs it is believed to live; null when it does not run. */
  leased_until: Defaulted<Date | null>
  /** The try that holds the lease: a worker that lost it can no longer write. */
  lease: Defaulted<string | null>
  cancel_requested: Defaulted<boolean>
  progress: JSONColumnType<Record<string, unknown> | null, string | undefined, string | null>
  last_error: JSONColumnType<JobError | null, string | undefined, string | null>
  created_at: Date
  started_at: Defaulted<Date | null>
  finished_at: Defaulted<Date | null>
}

export interface JobTables {
  jobs: JobRow
}
