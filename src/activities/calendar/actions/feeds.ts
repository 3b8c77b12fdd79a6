/** Secret links to a person's calendar: made, shown once, revoked. */
import { appendFact, takeTurn } from '../../../audit/index.ts'
import { findUnits } from '../../../org/index.ts'
import { hashOf, newToken } from '../../../platform/auth/index.ts'
import { now } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { Problem, throwIfRefused } from '../../../platform/errors.ts'
import type { Person } from '../../../platform/http/index.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { newId } from '../../../platform/ids.ts'
import { feedsOf } from '../queries/feeds.ts'
import type { CalendarTables } from '../tables.ts'

/** A person has some devices and some units, and forgets old links. */
export const feedsMax = 20

/**
 * Makes a link and gives its secret, which cannot be read again. It shows what the person may see whenever it is
 * asked, so that any unit may be named. Throws `not-found` for a unit that is none, and `refused`, `feeds-too-many`.
 */
export async function makeFeed(
  tx: Tx,
  actor: Person,
  unitId: string | null,
  locale: Locale,
): Promise<string> {
  await takeTurn(tx)
  if (unitId !== null && !(await findUnits(tx, [unitId])).has(unitId))
    throw new Problem('not-found', 'not-found')
  const count = (await feedsOf(tx, actor.id)).length
  throwIfRefused(count < feedsMax ? [] : [{ code: 'feeds-too-many', args: { max: feedsMax } }])
  const [id, token] = [newId(), newToken()]
  await tx
    .withTables<CalendarTables>()
    .insertInto('activity_calendar_feeds')
    .values({
      id,
      person_id: actor.id,
      unit_id: unitId,
      locale,
      token_hash: hashOf(token),
      created_at: now(),
      revoked_at: null,
    })
    .execute()
  const fact = { kind: 'calendar-feed.made', subject: `calendar-feed:${id}`, details: { after: { unitId } } }
  await appendFact(tx, { kind: 'person', id: actor.id }, fact)
  return token
}

/** Ends a link of the actor's. Twice changes nothing. Throws `not-found` for one that is not theirs. */
export async function revokeFeed(tx: Tx, actor: Person, id: string): Promise<void> {
  await takeTurn(tx)
  const mine = tx
    .withTables<CalendarTables>()
    .selectFrom('activity_calendar_feeds')
    .select('revoked_at')
    .where('id', '=', id)
    .where('person_id', '=', actor.id)
  const row = await mine.executeTakeFirst()
  if (!row) throw new Problem('not-found', 'not-found')
  if (row.revoked_at !== null) return
  await tx
    .withTables<CalendarTables>()
    .updateTable('activity_calendar_feeds')
    .set({ revoked_at: now() })
    .where('id', '=', id)
    .execute()
  const fact = { kind: 'calendar-feed.revoked', subject: `calendar-feed:${id}`, details: {} }
  await appendFact(tx, { kind: 'person', id: actor.id }, fact)
}
