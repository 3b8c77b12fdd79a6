/** Once a day, whoever judges claims is told of new ones; once a week of all that still wait. */
import { sql } from 'kysely'
import { addWorkingDays, isWorkingDay, mondayOf } from '../../../platform/calendar/index.ts'
import { type CivilDate, startOfDay, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { type NewMessage, putMessages } from '../../../platform/messages/index.ts'
import { type Reader, readersOf } from '../readers.ts'
import { linesOf, planName } from '../told/lines.ts'
import { type ToldSay, toldSay } from '../told/words.ts'

/** Claims of one plan that wait for one unit; null for those that wait for the whole office. */
interface Waiting {
  readonly judgeId: string | null
  readonly planId: string
  readonly title: string
  readonly symbol: string | null
  readonly count: number
  /** Of them, how many were made since the last working day began. */
  readonly fresh: number
  /** The day of the oldest. */
  readonly since: CivilDate
}

/**
 * Tells each judge (the lead of what a unit helps with; of what it leads the unit that keeps the plan) how much waits, on
 * working days on which something is new and on the first of each week. A second run of the day tells nothing twice.
 * Whoever has no account is not told: nobody judges without one.
 */
export async function tellClaims(tx: Tx): Promise<void> {
  const day = today()
  if (!isWorkingDay(day)) return
  const before = addWorkingDays(day, -1)
  const isWeekly = before < mondayOf(day)
  const waiting = await waitingClaims(tx, before)
  const readers = await readersOf(tx, [...new Set(waiting.map(({ judgeId }) => judgeId))])
  const told = waiting.flatMap(some =>
    (readers.get(some.judgeId) ?? [])
      .filter(({ to }) => to.accountId !== undefined)
      .map(reader => ({ reader, some })),
  )
  const groups = [...Map.groupBy(told, ({ reader }) => reader.key).values()]
  await putMessages(
    tx,
    groups.flatMap(group => {
      const [first] = group
      const parts = group.map(({ some }) => some)
      const speaks = isWeekly || parts.some(({ fresh }) => fresh > 0)
      return first && speaks ? [messageOf(first.reader, parts, day)] : []
    }),
  )
}

/** As `mayJudgeWork` has it, but that what a unit helps with is told to its leads alone. */
async function waitingClaims(tx: Tx, before: CivilDate): Promise<readonly Waiting[]> {
  const { rows } = await sql<Waiting>`
    select coalesce(lead.unit_id, upload.unit_id) as "judgeId", plan.id as "planId", plan.title, plan.symbol,
      count(distinct item.id)::int as count,
      (count(distinct item.id) filter (where item.state_since >= ${startOfDay(before)}))::int as fresh,
      min(item.claimed_on) as since
    from plan_work_items as item
    join plans as plan on plan.id = item.plan_id
    join plan_uploads as upload on upload.id = plan.upload_id
    left join plan_reminder_settings as own on own.plan_id = plan.id
    left join plan_work_items as lead on item.role <> 'lead' and lead.instance_id = item.instance_id
      and lead.role = 'lead' and lead.state <> 'cancelled' and lead.unit_id <> item.unit_id
    where item.state = 'claimed' and coalesce(own.active, true)
    group by 1, plan.id order by min(item.state_since), plan.id`.execute(tx)
  return rows
}

function messageOf(reader: Reader, parts: readonly Waiting[], day: CivilDate): NewMessage {
  const say = toldSay(reader.locale)
  const sum = (figure: 'count' | 'fresh') => parts.reduce((total, part) => total + part[figure], 0)
  const [count, fresh] = [sum('count'), sum('fresh')]
  const lines = linesOf(
    parts.map(part => lineOf(part, reader, say)),
    say,
  )
  return {
    key: `work-to-accept:${day}:${reader.key}`,
    ...reader.to,
    kind: 'work-to-accept',
    locale: reader.locale,
    title: fresh > 0 ? say('to-accept-new', { count, fresh }) : say('to-accept', { count }),
    text: say('to-accept-text', { lines }),
    href: '/work/to-accept',
  }
}

function lineOf({ count, since, ...plan }: Waiting, { locale }: Reader, say: ToldSay): string {
  return say('to-accept-line', { plan: planName(plan, say), count, since: formatIsoDate(since, locale) })
}
