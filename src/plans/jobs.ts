import { z } from 'zod'
import type { JobHandler } from '../platform/jobs/index.ts'
import type { Services } from '../platform/room.ts'
import { readPlan } from './actions/read-plan.ts'
import { drawPagesJob, drawUploadPages } from './actions/source/draw-pages.ts'
import { readPlanJob } from './actions/upload-plan.ts'
import { propagationJobs } from './propagation/daily.ts'
import { reminderJobs } from './reminders/jobs.ts'
import { settlePlan, settlePlanJob } from './work/actions/settle-work.ts'
import { settleDailyJob, settleEveryPlan } from './work/settle-daily.ts'

const payload = z.object({ uploadId: z.uuid() })
const planPayload = z.object({ planId: z.uuid() })

/** The room's background jobs, by name. */
export function planJobs(services: Services): Readonly<Record<string, JobHandler>> {
  return {
    [drawPagesJob]: context =>
      drawUploadPages(services, context, payload.parse(context.job.payload).uploadId),
    [settlePlanJob]: ({ job, signal }) =>
      settlePlan(services.database, planPayload.parse(job.payload).planId, signal),
    ...reminderJobs(services),
    ...propagationJobs(services),
    [settleDailyJob]: context => settleEveryPlan(services, context),
    [readPlanJob]: context => readPlan(services, context, payload.parse(context.job.payload).uploadId),
  }
}
