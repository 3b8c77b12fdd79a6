/** The secret links to calendars. */
import { hashOf } from '../../../platform/auth/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { CalendarTables } from '../tables.ts'

/** A link as its owner sees it: never its secret. */
export interface Feed {
  readonly id: string
  readonly personId: string
  /** Null for all that the person may see. */
  readonly unitId: string | null
  readonly locale: Locale
  readonly createdAt: Date
}

/** The link that holds; undefined for one that was revoked or never was. */
export async function findFeed(tx: Tx, token: string): Promise<Feed | undefined> {
  const row = await holding(tx).where('token_hash', '=', hashOf(token)).executeTakeFirst()
  return row && feedOf(row)
}

/** A person's links that hold, the newest first. */
export async function feedsOf(tx: Tx, personId: string): Promise<readonly Feed[]> {
  const rows = await holding(tx)
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(feedOf)
}

function holding(tx: Tx) {
  return tx
    .withTables<CalendarTables>()
    .selectFrom('activity_calendar_feeds')
    .select(['id', 'person_id', 'unit_id', 'locale', 'created_at'])
    .where('revoked_at', 'is', null)
}

function feedOf(row: {
  id: string
  person_id: string
  unit_id: string | null
  locale: Locale
  created_at: Date
}): Feed {
  return {
    id: row.id,
    personId: row.person_id,
    unitId: row.unit_id,
    locale: row.locale,
    createdAt: row.created_at,
  }
}
