import { z } from 'zod'
import { locales } from '../platform/i18n/locale.ts'
import type { JobHandler } from '../platform/jobs/index.ts'
import type { Services } from '../platform/room.ts'
import { keepInStepJob, keepUnitsInStep } from './actions/keep-in-step.ts'
import { sendSignInLink } from './actions/send-sign-in-link.ts'
import { sendLinkJob } from './rules/sign-in.ts'

const linkPayload = z.object({ linkId: z.uuid(), locale: z.enum(locales) })

/** The room's work behind the pages. */
export function orgJobs(services: Services): Readonly<Record<string, JobHandler>> {
  return {
    [keepInStepJob]: () => services.database.transaction(keepUnitsInStep),
    [sendLinkJob]: ({ job }) => sendSignInLink(services, linkPayload.parse(job.payload)),
  }
}
