/** An event that does not take place, and one that does after all. */
import { appendFact, takeTurn } from '../../../audit/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import { cancelRefusals } from '../rules/event.ts'
import type { CalendarTables } from '../tables.ts'
import { reachEvent } from './write-event.ts'

/** Cancels an event with a reason; it stays in the calendar, and says so. Throws `not-found`, and `refused` as `cancelRefusals` says. */
export async function cancelEvent(tx: Tx, actor: Person, id: string, reason: string): Promise<void> {
  await takeTurn(tx)
  const event = await reachEvent(tx, actor, id)
  throwIfRefused(cancelRefusals(event, reason))
  const at = now()
  await tx
    .withTables<CalendarTables>()
    .updateTable('activity_events')
    .set({
      cancelled_at: at,
      cancelled_by: actor.id,
      cancel_reason: reason,
      changed_at: at,
      version: event.version + 1,
    })
    .where('id', '=', id)
    .execute()
  const fact = { kind: 'event.cancelled', subject: `event:${id}`, details: { after: { reason } } }
  await appendFact(tx, { kind: 'person', id: actor.id }, fact)
}

/** Takes a cancellation back. One that takes place stays so. Throws `not-found`. */
export async function restoreEvent(tx: Tx, actor: Person, id: string): Promise<void> {
  await takeTurn(tx)
  const event = await reachEvent(tx, actor, id)
  if (event.cancelled === null) return
  await tx
    .withTables<CalendarTables>()
    .updateTable('activity_events')
    .set({
      cancelled_at: null,
      cancelled_by: null,
      cancel_reason: null,
      changed_at: now(),
      version: event.version + 1,
    })
    .where('id', '=', id)
    .execute()
  const details = { before: { reason: event.cancelled.reason } }
  await appendFact(
    tx,
    { kind: 'person', id: actor.id },
    { kind: 'event.restored', subject: `event:${id}`, details },
  )
}
