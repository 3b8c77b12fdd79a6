/** What stands in which section and which figure, as SQL over `plan_work_items as item`. */
import { type RawBuilder, sql } from 'kysely'
import { startOfDay } from '../../../platform/clock.ts'
import { searchQuery } from '../../../platform/text/search-column.ts'
import { openStates } from '../../work/rules/model.ts'
import type { DeskDays } from '../rules/days.ts'
import type { Figure, Section } from '../rules/model.ts'
import { type Ids, type InboxScope, isAmong } from './scope.ts'

type Condition = RawBuilder<boolean>

/** Somebody still has to do it. Written out, so that the indexes of what is open are used. */
export const isOpen: Condition = sql<boolean>`item.state in (${sql.join(openStates.map(state => sql.lit(state)))})`
const isClaimed: Condition = sql<boolean>`item.state = 'claimed'`
const isRefused: Condition = sql<boolean>`item.state = 'refused'`

/** Its last day is over. */
function isLate({ today }: DeskDays): Condition {
  return sql<boolean>`(${isOpen} and item.due_on < ${today}::date)`
}

function isSoon({ today, soonUntil }: DeskDays): Condition {
  return sql<boolean>`(${isOpen} and item.due_on between ${today}::date and ${soonUntil}::date)`
}

function isNew({ newUntil }: DeskDays): Condition {
  return sql<boolean>`(item.state = 'issued' and (item.begins_on is null or item.begins_on <= ${newUntil}::date))`
}

/** Nobody has said for days that they have it. */
export function isUnreceived({ unreceivedSince, newThen }: DeskDays): Condition {
  return sql<boolean>`(item.state = 'issued' and item.state_since < ${startOfDay(unreceivedSince)}
    and (item.begins_on is null or item.begins_on <= ${newThen}::date))`
}

/** What a unit's own work is sorted into; an item may stand in several. */
export function ownSection(
  days: DeskDays,
): Readonly<Record<Exclude<Section, 'to-accept' | 'given-back'>, Condition>> {
  const notRefused = sql<boolean>`not ${isRefused}`
  return {
    todo: sql<boolean>`(${notRefused} and (item.state = 'returned' or ${isLate(days)} or ${isSoon(days)} or ${isNew(days)}))`,
    new: isNew(days),
    soon: sql<boolean>`(${notRefused} and ${isSoon(days)})`,
    late: isLate(days),
    returned: sql<boolean>`item.state = 'returned'`,
    doing: sql<boolean>`item.state in ('received', 'in-progress')`,
    waiting: sql<boolean>`(${isClaimed} or ${isRefused})`,
    ahead: sql<boolean>`(item.state = 'issued' and item.begins_on > ${days.newUntil}::date)`,
  }
}

/** The work of these units, as long as it is neither over nor cancelled. */
export function isOwn({ units }: InboxScope): Condition {
  return sql<boolean>`(${isAmong(units, 'item.unit_id')} and (${isOpen} or ${isClaimed}))`
}

/** Helpers of what these units lead, who have not said yet that they are done. */
export function isHelper({ units }: InboxScope): Condition {
  // Who has the work of all has the helpers' among it.
  if (units === 'all' || units === null) return sql<boolean>`false`
  return sql<boolean>`(${isOpen} and item.role <> 'lead' and not ${isAmong(units, 'item.unit_id')}
    and ${isLedBy(units, sql`lead.state in ('issued', 'received', 'in-progress', 'returned')`)})`
}

/** Claims that these units may accept: of whoever helps them, and of the plans that they keep. */
export function isToAccept({ units, judged }: InboxScope): Condition {
  if (units === null) return sql<boolean>`false`
  if (units === 'all') return isClaimed
  return sql<boolean>`(${isClaimed} and (${isAmong(judged, 'item.plan_id')}
    or (item.role <> 'lead' and ${isLedBy(units, sql`lead.state <> 'cancelled'`)})))`
}

function isLedBy(units: Ids, state: RawBuilder<unknown>): Condition {
  return sql<boolean>`item.instance_id = any(array(
    select lead.instance_id from plan_work_items as lead
    where ${isAmong(units, 'lead.unit_id')} and lead.role = 'lead' and ${state}
  ))`
}

/** What units gave back, of the plans that the person steers. */
export function isGivenBack({ steered }: InboxScope): Condition {
  return sql<boolean>`(${isRefused} and ${isAmong(steered, 'item.plan_id')})`
}

/** What a leader's page counts; `risk` is never late. */
export function figureConditions(days: DeskDays): Readonly<Record<Figure, Condition>> {
  return {
    open: isOpen,
    late: isLate(days),
    risk: sql<boolean>`(${isOpen} and coalesce(item.due_on >= ${days.today}::date, true)
      and (${isSoon(days)} or ${isRefused} or ${isUnreceived(days)}))`,
    claimed: isClaimed,
    bare: sql<boolean>`(item.state in ('claimed', 'accepted') and item.evidence_count = 0)`,
    accepted: sql<boolean>`item.state = 'accepted'`,
  }
}

/** What a person narrows a list by; null and '' narrow nothing. */
export interface WorkFilter {
  /** Words of the task or of its units, with or without marks. */
  readonly q: string
  readonly unit: string | null
  /** Days between which it falls due, both included. */
  readonly from: string | null
  readonly to: string | null
}

/** Whether an item is among what is asked for. */
export function matches({ q, unit, from, to }: WorkFilter): Condition {
  const search = q === '' ? null : searchQuery(q)
  const parts = [
    ...(search ? [sql<boolean>`${foundIn(search.wanted)}`] : []),
    ...(unit ? [sql<boolean>`item.unit_id = ${unit}::uuid`] : []),
    ...(from ? [sql<boolean>`item.due_on >= ${from}::date`] : []),
    ...(to ? [sql<boolean>`item.due_on <= ${to}::date`] : []),
  ]
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` and `)})`
}

/** By their last day; what was typed with marks and stands so in the task comes first. */
export function inOrder(q: string): RawBuilder<unknown> {
  const exact = q === '' ? null : (searchQuery(q)?.exact ?? null)
  const first = exact === null ? sql`` : sql`${foundIn(exact)} desc,`
  return sql`order by ${first} item.due_on nulls last, item.id`
}

function foundIn(wanted: string): Condition {
  return sql<boolean>`item.task_id in (select id from plan_tasks where found @@ to_tsquery('simple', ${wanted}))`
}
