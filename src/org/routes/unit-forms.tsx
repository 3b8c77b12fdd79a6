import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { speaker } from '../../platform/i18n/words.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { singleLine } from '../../platform/text/normalise.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { changeUnit } from '../actions/change-unit.ts'
import { createUnit } from '../actions/create-unit.ts'
import { mayChangeUnit, mayChangeUnits } from '../policy.ts'
import { placeOfUnit, unitAsked } from '../queries/person-grants.ts'
import { unitsAbove } from '../queries/units.ts'
import type { Unit } from '../units.ts'
import {
  noParent,
  type ParentChoice,
  type UnitEntry,
  UnitFormPage,
  unitDetail,
} from '../views/units/unit-form.tsx'
import { words } from '../views/units/words.ts'
import { emptyEntry, entryFaults, entryOf, howOf, parentsMeant, unitForm, unitOf } from './unit-entry.ts'
import { parentsOf, reachUnit, refusalAt, type UnitVisit, unitParams } from './unit-shared.ts'

const newQuery = z.object({ name: z.string().max(400).catch('').default('') })

type Visited = Visit<Person, unknown, unknown, unknown>

/** Addresses of the forms of a unit. */
export function unitFormRoutes(services: Services): readonly Route[] {
  const change = { access: 'signed-in', may: mayChangeUnits } as const
  const may = about(mayChangeUnit, unitAsked(services))
  const one = { access: 'signed-in', may, params: unitParams } as const
  return [
    route('GET', '/units/new', { ...change, query: newQuery }, visit =>
      showForm(visit, { unit: null, entry: { ...emptyEntry, name: visit.query.name } }),
    ),
    route('POST', '/units/new', { ...change, form: unitForm }, visit => add(services, visit, visit.form)),
    route('GET', '/units/:id/edit', one, visit => showEdit(services, visit)),
    route('POST', '/units/:id/edit', { ...one, form: unitForm }, visit => edit(services, visit, visit.form)),
  ]
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

async function showEdit({ database }: Services, visit: UnitVisit): Promise<Response> {
  const form = await database.transaction(async tx => {
    const unit = await reachUnit(tx, visit.params.id)
    return { unit, entry: entryOf(unit, (await unitsAbove(tx, unit)).at(-1)) }
  })
  return showForm(visit, form)
}

async function add(services: Services, visit: Visited, entry: UnitEntry): Promise<Response> {
  return written(services, visit, { unit: null, entry }, async (tx, parentId) => {
    // Whoever answers for some units only makes units below those.
    const above = await placeOfUnit(tx, parentId)
    if (!above || !mayChangeUnit(visit.person, above)) throw new Problem('not-found', 'not-found')
    const { id } = await createUnit(tx, visit.person, unitOf(entry, parentId, true))
    return { id, toast: 'toast-added' }
  })
}

async function edit(services: Services, visit: UnitVisit, entry: UnitEntry): Promise<Response> {
  const unit = await services.database.transaction(tx => reachUnit(tx, visit.params.id))
  return written(services, visit, { unit, entry }, async (tx, parentId) => {
    await changeUnit(tx, visit.person, unit.id, unitOf(entry, parentId, false), howOf(entry))
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
      if (unknown) return { choices: [] }
      const parentId = parents[0]?.id ?? null
      const faults = entryFaults(form.entry, isMoved(form, parentId))
      return faults.length > 0 ? { faults } : { done: await write(tx, parentId) }
    })
    if (outcome.faults) {
      const errors = outcome.faults.map(({ field, code }) => ({ field, message: say(code) }))
      return showForm(visit, { ...form, errors })
    }
    if (outcome.done) {
      return visit.redirectSaying(`/units/${outcome.done.id}`, { words: say(outcome.done.toast) })
    }
    const choices = outcome.choices ?? []
    const message = say(choices.length > 0 ? 'parent-choose-first' : 'parent-unknown')
    return showForm(visit, { ...form, parentChoices: choices, errors: [{ field: 'parent', message }] })
  } catch (error) {
    return showForm(visit, { ...form, errors: [refusalAt(error, visit.locale)] })
  }
}

/** Whether a unit that is there gets another name or parent: then it must be told how. */
function isMoved({ unit, entry }: ShownForm, parentId: string | null): boolean {
  return unit !== null && (unit.name !== singleLine(entry.name) || unit.parentId !== parentId)
}

/** Units of one name, each with what tells it from the others. */
export async function choicesOf(
  tx: Tx,
  units: readonly Unit[],
  locale: Locale,
): Promise<readonly ParentChoice[]> {
  const parents = await parentsOf(tx, units)
  return units.map(unit => ({ unit, detail: unitDetail(unit, parents.get(unit.parentId ?? ''), locale) }))
}
