/** Once a week, leaders are told which units below theirs are late. */
import { sql } from 'kysely'
import { findUnits, roleHolders, unitLines } from '../../../org/index.ts'
import { type CivilDate, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { type NewMessage, putMessages } from '../../../platform/messages/index.ts'
import { accountReaders, type Reader } from '../readers.ts'
import { linesMax } from '../told/lines.ts'
import { toldSay } from '../told/words.ts'

/** What a unit is late with. */
interface LateUnit {
  readonly unitId: string
  readonly count: number
  /** The earliest last day. */
  readonly since: CivilDate
}

/** Puts the list of a week in (its Monday names it): again is once. */
export async function tellLateUnits(tx: Tx, monday: CivilDate): Promise<void> {
  const late = await lateUnits(tx)
  if (late.length === 0) return
  const lines = await unitLines(
    tx,
    late.map(({ unitId }) => unitId),
  )
  const above = [null, ...new Set([...lines.values()].flat())]
  const readers = await accountReaders(tx, await roleHolders(tx, above, ['leader']))
  const names = await findUnits(
    tx,
    late.map(({ unitId }) => unitId),
  )
  const messages = [...unitsByReader(late, lines, readers)].map(([reader, units]) =>
    messageOf(reader, units, names, monday),
  )
  await putMessages(tx, messages)
}

/**
 * Units with late work that is theirs: what waits for helpers who are late counts for the helpers. The latest
 * first. Plans that nobody is reminded of are left out.
 */
async function lateUnits(tx: Tx): Promise<readonly LateUnit[]> {
  const late = (name: string) => sql`${sql.ref(`${name}.state`)} in
    ('issued', 'received', 'refused', 'in-progress', 'returned') and ${sql.ref(`${name}.due_on`)} < ${today()}::date`
  const { rows } = await sql<LateUnit>`
    select item.unit_id as "unitId", count(*) as count, min(item.due_on) as since
    from plan_work_items as item
    left join plan_reminder_settings as own on own.plan_id = item.plan_id
    where ${late('item')} and coalesce(own.active, true)
      and not (item.role = 'lead' and exists (select from plan_work_items as helper
        where helper.instance_id = item.instance_id and helper.role = 'coordinate' and ${late('helper')}))
    group by item.unit_id order by count(*) desc, min(item.due_on), item.unit_id`.execute(tx)
  return rows
}

/** What each leader sees: the late units on or below those that they lead, each once. */
function unitsByReader(
  late: readonly LateUnit[],
  lines: ReadonlyMap<string, readonly string[]>,
  readers: ReadonlyMap<string | null, readonly Reader[]>,
): ReadonlyMap<Reader, readonly LateUnit[]> {
  const known = new Map<string, Reader>()
  const seen = new Map<Reader, LateUnit[]>()
  for (const unit of late) {
    const leaders = [null, ...(lines.get(unit.unitId) ?? [])].flatMap(id => readers.get(id) ?? [])
    for (const leader of new Map(leaders.map(one => [one.key, one])).values()) {
      const reader = known.get(leader.key) ?? leader
      known.set(reader.key, reader)
      const units = seen.get(reader) ?? []
      units.push(unit)
      seen.set(reader, units)
    }
  }
  return seen
}

function messageOf(
  reader: Reader,
  units: readonly LateUnit[],
  names: ReadonlyMap<string, { readonly name: string }>,
  monday: CivilDate,
): NewMessage {
  const say = toldSay(reader.locale)
  const lines = units.slice(0, linesMax).map(({ unitId, count, since }) =>
    say('digest-line', {
      unit: names.get(unitId)?.name ?? '',
      count,
      since: formatIsoDate(since, reader.locale),
    }),
  )
  const rest = units.length - lines.length
  const all = [...lines, ...(rest > 0 ? [say('digest-more', { count: rest })] : [])].join('\n')
  const count = units.reduce((sum, unit) => sum + unit.count, 0)
  return {
    key: `late-units:${monday}:${reader.key}`,
    ...reader.to,
    kind: 'late-units',
    locale: reader.locale,
    title: say('digest', { count, units: units.length }),
    text: say('digest-text', { day: formatIsoDate(today(), reader.locale), lines: all }),
    href: '/overview',
  }
}
