import { z } from 'zod'
import type { JobHandler } from '../platform/jobs/index.ts'
import type { Services } from '../platform/room.ts'
import { keepLink } from './answers/actions/keep-link.ts'
import { keepLinkJob } from './answers/actions/send-answer.ts'

const linkPayload = z.object({ evidenceId: z.uuid(), round: z.int().min(0).optional() })

/** The room's background jobs, by name. */
export function activityJobs(services: Services): Readonly<Record<string, JobHandler>> {
  return {
    [keepLinkJob]: context => keepLink(services, context, linkPayload.parse(context.job.payload)),
  }
}
