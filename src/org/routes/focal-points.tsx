import { z } from 'zod'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { speaker } from '../../platform/i18n/words.ts'
import type { Services } from '../../platform/room.ts'
import { askedDay } from '../as-of.ts'
import { mayChangeUnits, maySeeUnits } from '../policy.ts'
import { focalStates, focalUnits, type UnitWork } from '../queries/focal-points.ts'
import { FocalPointsPage } from '../views/posts/focal-points-page.tsx'
import { words } from '../views/posts/words.ts'

const query = z.object({
  'as-of': askedDay,
  state: z.enum(focalStates).catch('gap').default('gap'),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
})

/** Address of the units that lack focal points; `work` is what the rooms above know of units. */
export function focalPointRoutes(services: Services, work: UnitWork): readonly Route[] {
  const see = { access: 'signed-in', may: maySeeUnits } as const
  return [route('GET', '/focal-points', { ...see, query }, visit => show(services, work, visit))]
}

async function show(
  { database }: Services,
  work: UnitWork,
  visit: Visit<Person, unknown, z.output<typeof query>, unknown>,
): Promise<Response> {
  const { 'as-of': asked, ...filter } = visit.query
  const found = await database.transaction(tx => focalUnits(tx, asked.day, work, filter))
  const mayChange = mayChangeUnits(visit.person)
  const body = (
    <FocalPointsPage view={visit.view} {...found} {...filter} asked={asked} mayChange={mayChange} />
  )
  return visit.page(body, { title: speaker(words, visit.locale)('focal-title'), styles: ['units.css'] })
}
