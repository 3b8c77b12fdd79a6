import { z } from 'zod'
import type { JobHandler } from '../platform/jobs/index.ts'
import type { Services } from '../platform/room.ts'
import { keepLink } from './answers/actions/keep-link.ts'
import { keepLinkJob } from './answers/actions/send-answer.ts'
import { mailLinks } from './links/actions/mail-links.ts'
import { mailLinksJob } from './links/actions/make-links.ts'

const batchPayload = z.object({ batchId: z.uuid() })
const linkPayload = z.object({ evidenceId: z.uuid(), round: z.int().min(0).optional() })

/** The room's background jobs, by name. */
export function activityJobs(services: Services): Readonly<Record<string, JobHandler>> {
  return {
    [keepLinkJob]: context => keepLink(services, context, linkPayload.parse(context.job.payload)),
    [mailLinksJob]: ({ job }) => mailLinks(services, batchPayload.parse(job.payload).batchId),
  }
}
