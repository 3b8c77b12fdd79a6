import type { JobHandler } from '../platform/jobs/index.ts'
import type { Services } from '../platform/room.ts'
import { keepInStepJob, keepUnitsInStep } from './actions/keep-in-step.ts'

/** The room's work behind the pages. */
export function orgJobs({ database }: Services): Readonly<Record<string, JobHandler>> {
  return { [keepInStepJob]: () => database.transaction(keepUnitsInStep) }
}
