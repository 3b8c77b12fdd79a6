import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { sayIfKnown, speaker } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { changeUnit } from '../actions/change-unit.ts'
import { createUnit } from '../actions/create-unit.ts'
import { addUnitName, removeUnitName } from '../actions/unit-names.ts'
import { unitKinds } from '../kinds.ts'
import { mayChangeUnits, maySeeUnits } from '../policy.ts'
import { findUnits, listUnits, searchUnits, unitsAbove } from '../queries/units.ts'
import { unitLevels } from '../tables.ts'
import type { Unit } from '../units.ts'
import { suggestions } from '../views/units/suggestion.ts'
import {
  noParent,
  type ParentChoice,
  type UnitEntry,
  UnitFormPage,
  unitDetail,
} from '../views/units/unit-form.tsx'
import { UnitListPage } from '../views/units/unit-list.tsx'
import { UnitPage } from '../views/units/unit-page.tsx'
import { words } from '../views/units/words.ts'
import { problemBook } from '../words.ts'
import { entryOf, parentsMeant, unitForm, unitOf } from './unit-entry.ts'

const typed = z.string().max(400).catch('').default('')
const params = z.object({ id: z.string().refine(isId) })
const listQuery = z.object({
  q: typed,
  kind: z.enum(unitKinds).nullable().catch(null).default(null),
  level: z.enum(unitLevels).nullable().catch(null).default(null),
  parent: z.string().refine(isId).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
})
const newQuery = z.object({ name: typed })
const nameForm = z.object({ name: z.string().max(4000).default('') })

type Visited<Query = unknown> = Visit<Person, unknown, Query, unknown>
type OneVisit = Visit<Person, z.output<typeof params>, unknown, unknown>

const suggestionsMax = 10
const childrenShown = 20
const styles = ['units.css']

/** Addresses of the units. */
export function unitRoutes(services: Services): readonly Route[] {
  const see = { access: 'signed-in', may: maySeeUnits } as const
  const change = { access: 'signed-in', may: mayChangeUnits } as const
  const one = { ...change, params } as const
  return [
    route('GET', '/units', { ...see, query: listQuery }, visit => showUnits(services, visit)),
    route('GET', '/units/suggest.json', { ...see, query: z.object({ q: typed }) }, visit =>
      sendSuggestions(services, visit),
    ),
    route('GET', '/units/new', { ...change, query: newQuery }, visit =>
      showForm(visit, { unit: null, entry: { ...emptyEntry, name: visit.query.name } }),
    ),
    route('POST', '/units/new', { ...change, form: unitForm }, visit => add(services, visit, visit.form)),
    route('GET', '/units/:id', { ...see, params }, visit => showUnit(services, visit)),
    route('GET', '/units/:id/edit', one, visit => showEdit(services, visit)),
    route('POST', '/units/:id/edit', { ...one, form: unitForm }, visit => edit(services, visit, visit.form)),
    route('POST', '/units/:id/names', { ...one, form: nameForm, query: nameForm }, visit =>
      addName(services, visit, visit.form.name || visit.query.name),
    ),
    route('POST', '/units/:id/names/remove', { ...one, form: nameForm, query: nameForm }, visit =>
      removeName(services, visit, visit.form.name || visit.query.name),
    ),
  ]
}

const emptyEntry: UnitEntry = { name: '', kind: '', level: '', collective: false, parent: '', parentId: '' }

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
      page={page}
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

function parentsOf(tx: Tx, units: readonly Unit[]): Promise<ReadonlyMap<string, Unit>> {
  return findUnits(
    tx,
    units.flatMap(({ parentId }) => parentId ?? []),
  )
}

async function showUnit(
  { database }: Services,
  visit: OneVisit,
  again: { readonly entered: string; readonly errors: readonly FieldError[] } | null = null,
): Promise<Response> {
  const found = await database.transaction(async tx => {
    const unit = await reach(tx, visit.params.id)
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

async function reach(tx: Tx, id: string): Promise<Unit> {
  const unit = (await findUnits(tx, [id])).get(id)
  if (!unit) throw new Problem('not-found', 'not-found')
  return unit
}

interface ShownForm {
  readonly unit: Unit | null
  readonly entry: UnitEntry
  readonly parentChoices?: readonly ParentChoice[]
  readonly errors?: readonly FieldError[]
}

function showForm(visit: Visited, form: ShownForm): Promise<Response> {
  const say = speaker(words, visit.locale)
  const title = form.unit ? say('edit-title', { name: form.unit.name }) : say('add-title')
  const body = <UnitFormPage view={visit.view} {...form} />
  return visit.page(body, { title, width: 'narrow' }, form.errors ? 422 : 200)
}

async function showEdit({ database }: Services, visit: OneVisit): Promise<Response> {
  const form = await database.transaction(async tx => {
    const unit = await reach(tx, visit.params.id)
    return { unit, entry: entryOf(unit, (await unitsAbove(tx, unit)).at(-1)) }
  })
  return showForm(visit, form)
}

async function add(services: Services, visit: Visited, entry: UnitEntry): Promise<Response> {
  return written(services, visit, { unit: null, entry }, async (tx, parentId) => {
    const { id } = await createUnit(tx, visit.person, unitOf(entry, parentId, true))
    return { id, toast: 'toast-added' }
  })
}

async function edit(services: Services, visit: OneVisit, entry: UnitEntry): Promise<Response> {
  const unit = await services.database.transaction(tx => reach(tx, visit.params.id))
  return written(services, visit, { unit, entry }, async (tx, parentId) => {
    await changeUnit(tx, visit.person, unit.id, unitOf(entry, parentId, false))
    return { id: unit.id, toast: 'toast-saved' }
  })
}

interface Written {
  readonly id: string
  readonly toast: 'toast-added' | 'toast-saved'
}

/** Finds the parent, writes the unit and shows it; the form again where something is to be corrected. */
async function written(
  { database }: Services,
  visit: Visited,
  form: ShownForm,
  write: (tx: Tx, parentId: string | null) => Promise<Written>,
): Promise<Response> {
  const say = speaker(words, visit.locale)
  try {
    const outcome = await database.transaction(async tx => {
      const parents = await parentsMeant(tx, form.entry)
      if (parents.length > 1) return { choices: await choicesOf(tx, parents, visit.locale) }
      const unknown = parents.length === 0 && form.entry.parent !== '' && form.entry.parentId !== noParent
      return unknown ? { choices: [] } : { done: await write(tx, parents[0]?.id ?? null) }
    })
    if (outcome.done) {
      return visit.redirectSaying(`/units/${outcome.done.id}`, { words: say(outcome.done.toast) })
    }
    const { choices } = outcome
    const message = say(choices.length > 0 ? 'parent-choose-first' : 'parent-unknown')
    return showForm(visit, { ...form, parentChoices: choices, errors: [{ field: 'parent', message }] })
  } catch (error) {
    return showForm(visit, { ...form, errors: [refusalAt(error, visit.locale)] })
  }
}

async function choicesOf(tx: Tx, units: readonly Unit[], locale: Locale): Promise<readonly ParentChoice[]> {
  const parents = await parentsOf(tx, units)
  return units.map(unit => ({ unit, detail: unitDetail(unit, parents.get(unit.parentId ?? ''), locale) }))
}

/** A refusal as what is wrong with a field; anything else is thrown on. */
function refusalAt(error: unknown, locale: Locale): FieldError {
  if (!(error instanceof Problem && error.kind === 'refused')) throw error
  const args = Object.fromEntries(
    Object.entries(error.args).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value),
    ]),
  )
  const message = sayIfKnown(problemBook, locale, error.code, args) ?? error.code
  return { field: error.code.startsWith('unit-parent') ? 'parent' : 'name', message }
}

async function addName(services: Services, visit: OneVisit, name: string): Promise<Response> {
  try {
    await services.database.transaction(tx => addUnitName(tx, visit.person, visit.params.id, name))
  } catch (error) {
    return showUnit(services, visit, { entered: name, errors: [refusalAt(error, visit.locale)] })
  }
  const say = speaker(words, visit.locale)
  return visit.redirectSaying(`/units/${visit.params.id}`, { words: say('toast-name-added', { name }) })
}

async function removeName({ database }: Services, visit: OneVisit, name: string): Promise<Response> {
  const { id } = visit.params
  await database.transaction(tx => removeUnitName(tx, visit.person, id, name))
  const say = speaker(words, visit.locale)
  return visit.redirectSaying(`/units/${id}`, {
    words: say('toast-name-removed', { name }),
    undo: { action: `/units/${id}/names?name=${encodeURIComponent(name)}`, label: say('toast-undo') },
  })
}
