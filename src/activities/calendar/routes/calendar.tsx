import { z } from 'zod'
import { findUnits, listUnits } from '../../../org/index.ts'
import { plansToChoose } from '../../../plans/index.ts'
import { isDecidedYear } from '../../../platform/calendar/index.ts'
import { type CivilDate, today } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { type Person, type Route, route, type Visit } from '../../../platform/http/index.ts'
import { parseDate } from '../../../platform/i18n/dates.ts'
import { isId } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/room.ts'
import { mayEnterEvents, maySeeCalendar } from '../policy.ts'
import { calendarEntries } from '../queries/entries.ts'
import { entryKinds } from '../rules/entries.ts'
import { faces, spanOf } from '../rules/span.ts'
import { CalendarPage, type NamedChoice } from '../views/calendar-page.tsx'
import { sayFor } from '../views/words.ts'
import { styles } from './shared.ts'

const id = z.string().refine(isId).nullable().catch(null).default(null)
/** A day as it is typed or stands in an address; today where it is none. */
const askedDay = z
  .string()
  .catch('')
  .default('')
  .transform((typed): CivilDate => {
    const date = parseDate(typed)
    return date.ok ? date.iso : today()
  })

export const calendarQuery = z.object({
  view: z.enum(faces).catch('month').default('month'),
  day: askedDay,
  kind: z.enum(entryKinds).nullable().catch(null).default(null),
  unit: id,
  plan: id,
})

/** The page of the calendar. */
export function calendarPageRoutes(services: Services): readonly Route[] {
  const see = { access: 'signed-in', may: maySeeCalendar } as const
  return [route('GET', '/calendar', { ...see, query: calendarQuery }, visit => showCalendar(services, visit))]
}

async function showCalendar(
  { database }: Services,
  visit: Visit<Person, unknown, z.output<typeof calendarQuery>, unknown>,
): Promise<Response> {
  const { view: face, day, kind, unit, plan } = visit.query
  const span = spanOf(face, day)
  const { entries, units, plans } = await database.transaction(async tx => ({
    entries: await calendarEntries(
      tx,
      visit.person,
      { ...span, kind, unitId: unit, planId: plan },
      visit.locale,
    ),
    units: await unitsToChoose(tx, visit.person, unit),
    plans: await plansToChoose(tx, visit.person),
  }))
  const body = (
    <CalendarPage
      view={visit.view}
      face={face}
      day={day}
      today={today()}
      span={span}
      entries={entries}
      kind={kind}
      unit={units.find(one => one.id === unit) ?? null}
      plan={plans.find(one => one.id === plan) ?? null}
      units={units}
      plans={plans}
      mayEnter={mayEnterEvents(visit.person)}
      undecided={undecidedYear(span)}
    />
  )
  return visit.page(body, { title: sayFor(visit.view)('title'), width: 'wide', styles })
}

/** A year that has begun was announced or has its own days already; only the years to come may still move. */
function undecidedYear({ from, to }: { readonly from: CivilDate; readonly to: CivilDate }): number | null {
  const open = [from, to].find(day => day >= today() && !isDecidedYear(day))
  return open === undefined ? null : Number(open.slice(0, 4))
}

/** The units of the person's roles; for a role on the whole office those of the province, or else the first of all. */
async function unitsToChoose(tx: Tx, person: Person, chosen: string | null): Promise<readonly NamedChoice[]> {
  const held = person.grants.map(({ unitId }) => unitId)
  const ids = [...held, chosen].flatMap(one => one ?? [])
  const own = [...(await findUnits(tx, ids)).values()]
  const province = held.includes(null) ? await listUnits(tx, { q: '', level: 'province', page: 1 }) : null
  const rest = province?.total === 0 ? await listUnits(tx, { q: '', page: 1 }) : province
  const all = [...own, ...(rest?.units ?? [])].map(({ id: unitId, name }) => ({ id: unitId, name }))
  return [...new Map(all.map(unit => [unit.id, unit])).values()]
}
