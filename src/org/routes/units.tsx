import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { speaker } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { addUnitName, removeUnitName } from '../actions/unit-names.ts'
import { type AskedDay, askedDay } from '../as-of.ts'
import { unitKinds } from '../kinds.ts'
import { mayChangeUnit, mayChangeUnits, maySeeUnits } from '../policy.ts'
import { aboveAsOf, childrenAsOf, findUnitsAsOf } from '../queries/as-of.ts'
import { placeOfUnit, unitAsked } from '../queries/person-grants.ts'
import { nowInstead, unitHistory } from '../queries/unit-history.ts'
import { presences, searchUnits, unitsAsOf } from '../queries/unit-list.ts'
import { unitPosts } from '../queries/unit-posts.ts'
import { isThereOn, nearestDay } from '../rules/validity.ts'
import { unitLevels } from '../tables.ts'
import type { Unit } from '../units.ts'
import { suggestions } from '../views/units/suggestion.ts'
import { UnitListPage } from '../views/units/unit-list.tsx'
import { UnitPage } from '../views/units/unit-page.tsx'
import { words } from '../views/units/words.ts'
import { functionRoutes } from './functions.tsx'
import { postRoutes } from './posts.tsx'
import { unitFormRoutes } from './unit-forms.tsx'
import { unitParentRoutes } from './unit-parents.tsx'
import { reachUnitAsOf, refusalAt, unitParams } from './unit-shared.ts'
import { unitTreeRoutes } from './unit-tree.tsx'

const typed = z.string().max(400).catch('').default('')
const listQuery = z.object({
  q: typed,
  kind: z.enum(unitKinds).nullable().catch(null).default(null),
  level: z.enum(unitLevels).nullable().catch(null).default(null),
  parent: z.string().refine(isId).nullable().catch(null).default(null),
  presence: z.enum(presences).catch('there').default('there'),
  'as-of': askedDay,
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
})
const dayQuery = z.object({ 'as-of': askedDay })
const suggestQuery = z.object({ q: typed, 'as-of': askedDay })
const nameForm = z.object({ name: z.string().max(4000).default('') })
const nameQuery = nameForm.extend({ 'as-of': askedDay })

type Visited<Query = unknown> = Visit<Person, unknown, Query, unknown>
type UnitVisit = Visit<Person, z.output<typeof unitParams>, z.output<typeof dayQuery>, unknown>

const suggestionsMax = 10
const childrenShown = 20
const styles = ['units.css']

/** Addresses of the units. */
export function unitRoutes(services: Services): readonly Route[] {
  const see = { access: 'signed-in', may: maySeeUnits } as const
  const may = about(mayChangeUnit, unitAsked(services))
  const one = { access: 'signed-in', may, params: unitParams } as const
  return [
    route('GET', '/units', { ...see, query: listQuery }, visit => showUnits(services, visit)),
    route('GET', '/units/suggest.json', { ...see, query: suggestQuery }, visit =>
      sendSuggestions(services, visit),
    ),
    ...unitTreeRoutes(services),
    ...unitFormRoutes(services),
    ...unitParentRoutes(services),
    ...postRoutes(services),
    ...functionRoutes(services),
    route('GET', '/units/:id', { ...see, params: unitParams, query: dayQuery }, visit =>
      showUnit(services, visit),
    ),
    route('POST', '/units/:id/names', { ...one, form: nameForm, query: nameQuery }, visit =>
      addName(services, visit, visit.form.name || visit.query.name),
    ),
    route('POST', '/units/:id/names/remove', { ...one, form: nameForm, query: nameQuery }, visit =>
      removeName(services, visit, visit.form.name || visit.query.name),
    ),
  ]
}

async function showUnits(
  { database }: Services,
  visit: Visited<z.output<typeof listQuery>>,
): Promise<Response> {
  const { page, parent, 'as-of': asked, ...query } = visit.query
  const filter = { ...query, parentId: parent }
  const list = await database.transaction(async tx => {
    const found = await unitsAsOf(tx, asked.day, { ...filter, page })
    const above = [parent, ...found.units.map(unit => unit.parentId)].flatMap(id => id ?? [])
    return { ...found, parents: await findUnitsAsOf(tx, above, asked.day) }
  })
  const body = (
    <UnitListPage
      view={visit.view}
      {...list}
      asked={asked}
      filter={filter}
      below={(parent && list.parents.get(parent)) || null}
      mayChange={mayChangeUnits(visit.person)}
    />
  )
  return visit.page(body, { title: speaker(words, visit.locale)('units-title'), styles })
}

async function sendSuggestions(
  { database }: Services,
  visit: Visited<z.output<typeof suggestQuery>>,
): Promise<Response> {
  const { day } = visit.query['as-of']
  const { units, parents } = await database.transaction(async tx => {
    const found = await searchUnits(tx, visit.query.q, suggestionsMax, day)
    const above = found.flatMap(({ parentId }) => parentId ?? [])
    return { units: found, parents: await findUnitsAsOf(tx, above, day) }
  })
  return visit.json(suggestions(units, parents, visit.locale))
}

async function showUnit(
  { database }: Services,
  visit: UnitVisit,
  again: { readonly entered: string; readonly errors: readonly FieldError[] } | null = null,
): Promise<Response> {
  const asked = visit.query['as-of']
  const { place, ...found } = await database.transaction(async tx => ({
    ...(await readUnit(tx, visit.params.id, asked)),
    place: await placeOfUnit(tx, visit.params.id),
  }))
  const mayChange = place !== undefined && mayChangeUnit(visit.person, place)
  const body = <UnitPage view={visit.view} {...found} asked={asked} mayChange={mayChange} {...again} />
  return visit.page(body, { title: found.unit.name, styles }, again ? 422 : 200)
}

/** A unit's page as of a day; of one that was not there, as of the nearest day on which it was. */
async function readUnit(tx: Tx, id: string, { day }: AskedDay) {
  const unit = await reachUnitAsOf(tx, id, day)
  const life = lifeOf(unit)
  const shown = nearestDay(life, day)
  const isOver = unit.validTo !== null && unit.validTo <= day
  return {
    unit,
    isThere: isThereOn(life, day),
    above: await aboveAsOf(tx, id, shown),
    children: await childrenAsOf(tx, id, shown, { limit: childrenShown }),
    history: await unitHistory(tx, id),
    posts: await unitPosts(tx, id, shown),
    nowInstead: isOver ? await nowInstead(tx, id, day) : [],
  }
}

function lifeOf({ validFrom, validTo }: Unit) {
  return { from: validFrom, to: validTo }
}

async function addName(services: Services, visit: UnitVisit, name: string): Promise<Response> {
  try {
    await services.database.transaction(tx => addUnitName(tx, visit.person, visit.params.id, name))
  } catch (error) {
    return showUnit(services, visit, { entered: name, errors: [refusalAt(error, visit.locale)] })
  }
  const say = speaker(words, visit.locale)
  return visit.redirectSaying(`/units/${visit.params.id}`, { words: say('toast-name-added', { name }) })
}

async function removeName({ database }: Services, visit: UnitVisit, name: string): Promise<Response> {
  const { id } = visit.params
  await database.transaction(tx => removeUnitName(tx, visit.person, id, name))
  const say = speaker(words, visit.locale)
  return visit.redirectSaying(`/units/${id}`, {
    words: say('toast-name-removed', { name }),
    undo: { action: `/units/${id}/names?name=${encodeURIComponent(name)}`, label: say('toast-undo') },
  })
}
