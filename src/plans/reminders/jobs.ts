import { z } from 'zod'
import { isWorkingDay, mondayOf } from '../../platform/calendar/index.ts'
import { now, today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { enqueue, type JobHandler, removeOldJobs } from '../../platform/jobs/index.ts'
import type { DailyJob, Services } from '../../platform/room.ts'

import { tellAssignedJob, tellWorkJob } from './notice.ts'
import { tellAssigned } from './tell/assigned.ts'
import { tellClaims } from './tell/claims.ts'
import { tellLateUnits } from './tell/digest.ts'
import { remind } from './tell/remind.ts'
import { tellWork } from './tell/tell-work.ts'

const remindJob = 'plans.remind'
const lateUnitsJob = 'plans.tell-late-units'
const planPayload = z.object({ planId: z.uuid() })
const mondayPayload = z.object({ monday: z.iso.date() })
const dayMilliseconds = 86_400_000

/** The work behind reminders. */
export function reminderJobs({ database }: Services): Readonly<Record<string, JobHandler>> {
  return {
    [tellWorkJob]: ({ signal }) => tellWork(database, signal),
    [tellAssignedJob]: ({ job, signal }) =>
      tellAssigned(database, planPayload.parse(job.payload).planId, signal),
    [remindJob]: async ({ signal }) => {
      await tellAssigned(database, null, signal)
      let said = 1
      while (said > 0 && !signal.aborted) said = await database.transaction(remind)
      await database.transaction(tellClaims)
      await database.transaction(async tx => {
        await askForWeek(tx)
        await removeOldJobs(tx, new Date(now().getTime() - dayMilliseconds), [tellWorkJob, tellAssignedJob])
      })
    },
    [lateUnitsJob]: ({ job }) =>
      database.transaction(tx => tellLateUnits(tx, mondayPayload.parse(job.payload).monday)),
  }
}

/** On the first working day of a week, or as soon as somebody is awake after it: once a week. */
async function askForWeek(tx: Tx): Promise<void> {
  const monday = mondayOf(today())
  if (isWorkingDay(today())) await enqueue(tx, lateUnitsJob, monday, { monday })
}

/** Before people begin to work; what is said lies there when they do, and mail leaves with the morning. */
export const reminderDaily: readonly DailyJob[] = [{ name: remindJob, hour: 6 }]
