import { z } from 'zod'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { speaker } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { addUnitName, removeUnitName } from '../actions/unit-names.ts'
import { unitKinds } from '../kinds.ts'
import { mayChangeUnits, maySeeUnits } from '../policy.ts'
import { listUnits, searchUnits } from '../queries/unit-list.ts'
import { findUnits, unitsAbove } from '../queries/units.ts'
import { unitLevels } from '../tables.ts'
import { suggestions } from '../views/units/suggestion.ts'
import { UnitListPage } from '../views/units/unit-list.tsx'
import { UnitPage } from '../views/units/unit-page.tsx'
import { words } from '../views/units/words.ts'
import { unitFormRoutes } from './unit-forms.tsx'
import { parentsOf, reachUnit, refusalAt, type UnitVisit, unitParams } from './unit-shared.ts'

const typed = z.string().max(400).catch('').default('')
const listQuery = z.object({
  q: typed,
  kind: z.enum(unitKinds).nullable().catch(null).default(null),
  level: z.enum(unitLevels).nullable().catch(null).default(null),
  parent: z.string().refine(isId).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
})
const nameForm = z.object({ name: z.string().max(4000).default('') })

type Visited<Query = unknown> = Visit<Person, unknown, Query, unknown>

const suggestionsMax = 10
const childrenShown = 20
const styles = ['units.css']

/** Addresses of the units. */
export function unitRoutes(services: Services): readonly Route[] {
  const see = { access: 'signed-in', may: maySeeUnits } as const
  const change = { access: 'signed-in', may: mayChangeUnits } as const
  const one = { ...change, params: unitParams } as const
  return [
    route('GET', '/units', { ...see, query: listQuery }, visit => showUnits(services, visit)),
    route('GET', '/units/suggest.json', { ...see, query: z.object({ q: typed }) }, visit =>
      sendSuggestions(services, visit),
    ),
    ...unitFormRoutes(services),
    route('GET', '/units/:id', { ...see, params: unitParams }, visit => showUnit(services, visit)),
    route('POST', '/units/:id/names', { ...one, form: nameForm, query: nameForm }, visit =>
      addName(services, visit, visit.form.name || visit.query.name),
    ),
    route('POST', '/units/:id/names/remove', { ...one, form: nameForm, query: nameForm }, visit =>
      removeName(services, visit, visit.form.name || visit.query.name),
    ),
  ]
}

async function showUnits(
  { database }: Services,
  visit: Visited<z.output<typeof listQuery>>,
): Promise<Response> {
  const { page, parent, ...query } = visit.query
  const filter = { ...query, parentId: parent }
  const list = await database.transaction(async tx => {
    const found = await listUnits(tx, { ...filter, page })
    const parents = await findUnits(
      tx,
      [parent, ...found.units.map(unit => unit.parentId)].flatMap(id => id ?? []),
    )
    return { ...found, parents }
  })
  const body = (
    <UnitListPage
      view={visit.view}
      {...list}
      filter={filter}
      below={(parent && list.parents.get(parent)) || null}
      mayChange={mayChangeUnits(visit.person)}
    />
  )
  return visit.page(body, { title: speaker(words, visit.locale)('units-title'), styles })
}

async function sendSuggestions(
  { database }: Services,
  visit: Visited<{ readonly q: string }>,
): Promise<Response> {
  const { units, parents } = await database.transaction(async tx => {
    const found = await searchUnits(tx, visit.query.q, suggestionsMax)
    return { units: found, parents: await parentsOf(tx, found) }
  })
  return visit.json(suggestions(units, parents, visit.locale))
}

async function showUnit(
  { database }: Services,
  visit: UnitVisit,
  again: { readonly entered: string; readonly errors: readonly FieldError[] } | null = null,
): Promise<Response> {
  const found = await database.transaction(async tx => {
    const unit = await reachUnit(tx, visit.params.id)
    const { units, total } = await listUnits(tx, { q: '', parentId: unit.id, page: 1 })
    return {
      unit,
      above: await unitsAbove(tx, unit),
      children: { units: units.slice(0, childrenShown), total },
    }
  })
  const mayChange = mayChangeUnits(visit.person)
  const body = <UnitPage view={visit.view} {...found} mayChange={mayChange} {...again} />
  return visit.page(body, { title: found.unit.name, styles }, again ? 422 : 200)
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
