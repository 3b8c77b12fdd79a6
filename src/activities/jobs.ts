import type { JobHandler } from '../platform/jobs/index.ts'
import type { Services } from '../platform/room.ts'

/** The room's background jobs, by name. */
export function activityJobs(_services: Services): Readonly<Record<string, JobHandler>> {
  return {}
}
