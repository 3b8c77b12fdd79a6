import type { JobHandler } from '../jobs/index.ts'
import type { DailyJob, Services } from '../room.ts'
import { cleanMessages } from './clean.ts'
import { deliverMessages, type FindContacts } from './deliver.ts'
import { deliverJob } from './wake.ts'

const cleanJob = 'messages.clean'

/** The work behind messages. */
export function messageJobs(
  services: Services,
  contacts: FindContacts,
): Readonly<Record<string, JobHandler>> {
  return {
    [deliverJob]: ({ signal }) => deliverMessages({ ...services, contacts }, signal),
    [cleanJob]: () => services.database.transaction(cleanMessages),
  }
}

/** What runs every day: at night, and it starts handing over anew should that ever have stopped. */
export const messageDaily: readonly DailyJob[] = [{ name: cleanJob, hour: 3 }]
