import type { Tx } from '../db/index.ts'
import { wakeJob } from '../jobs/index.ts'

/** Hands messages over; put in whenever there may be something for it to do. */
export const deliverJob = 'messages.deliver'

/** Sees to it that messages are handed over at this time. */
export const wakeDelivery = (tx: Tx, at: Date): Promise<void> => wakeJob(tx, deliverJob, at)
