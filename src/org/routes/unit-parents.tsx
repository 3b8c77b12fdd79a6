import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { speaker } from '../../platform/i18n/words.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { changeParent } from '../actions/change-parent.ts'
import { mayChangeUnit } from '../policy.ts'
import { unitAsked } from '../queries/person-grants.ts'
import { unitHistory } from '../queries/unit-history.ts'
import { hierarchies } from '../tables.ts'
import { type ParentEntry, ParentsPage } from '../views/units/parents-page.tsx'
import { noParent, type ParentChoice } from '../views/units/unit-form.tsx'
import { words } from '../views/units/words.ts'
import { entryFaults, howOf, parentsMeant } from './unit-entry.ts'
import { choicesOf } from './unit-forms.tsx'
import { reachUnit, refusalAt, type UnitVisit, unitParams } from './unit-shared.ts'

const line = z.string().max(4000).trim().default('')

const parentForm = z
  .object({
    hierarchy: z.enum(hierarchies).catch('administrative'),
    parent: line,
    parent_id: line,
    how: z.enum(['mistake', 'from']).or(z.literal('')).catch('').default(''),
    since: line,
    legal_basis: line,
  })
  .transform(
    ({ parent_id, legal_basis, ...form }): ParentEntry => ({
      ...form,
      parentId: parent_id,
      legalBasis: legal_basis,
    }),
  )

const hierarchyQuery = z.object({
  hierarchy: z.enum(hierarchies).catch('administrative').default('administrative'),
})

type ParentVisit = Visit<Person, z.output<typeof unitParams>, z.output<typeof hierarchyQuery>, unknown>

/** Addresses of what a unit is part of, in each hierarchy. */
export function unitParentRoutes(services: Services): readonly Route[] {
  const change = {
    access: 'signed-in',
    may: about(mayChangeUnit, unitAsked(services)),
    params: unitParams,
    query: hierarchyQuery,
  } as const
  const path = '/units/:id/parents'
  return [
    route('GET', path, change, visit => {
      const { hierarchy } = visit.query
      return showParents(services, visit, { entry: { ...emptyEntry, hierarchy } })
    }),
    route('POST', path, { ...change, form: parentForm }, visit => put(services, visit, visit.form)),
  ]
}

const emptyEntry: ParentEntry = {
  hierarchy: 'administrative',
  parent: '',
  parentId: '',
  how: '',
  since: '',
  legalBasis: '',
}

interface Shown {
  readonly entry: ParentEntry
  readonly parentChoices?: readonly ParentChoice[]
  readonly errors?: readonly FieldError[]
}

async function showParents({ database }: Services, visit: UnitVisit, shown: Shown): Promise<Response> {
  const found = await database.transaction(async tx => ({
    unit: await reachUnit(tx, visit.params.id),
    history: await unitHistory(tx, visit.params.id),
  }))
  const title = speaker(words, visit.locale)('parents-title', { name: found.unit.name })
  const body = <ParentsPage view={visit.view} {...found} {...shown} />
  return visit.page(body, { title, width: 'narrow', styles: ['units.css'] }, shown.errors ? 422 : 200)
}

async function put(services: Services, visit: ParentVisit, entry: ParentEntry): Promise<Response> {
  const say = speaker(words, visit.locale)
  try {
    const outcome = await services.database.transaction(tx => write(tx, visit, entry))
    if (outcome === 'done')
      return visit.redirectSaying(`/units/${visit.params.id}`, { words: say('toast-saved') })
    const errors = outcome.faults.map(({ field, code }) => ({ field, message: say(code) }))
    return showParents(services, visit, { entry, parentChoices: outcome.choices, errors })
  } catch (error) {
    return showParents(services, visit, { entry, errors: [refusalAt(error, visit.locale)] })
  }
}

async function write(tx: Tx, visit: ParentVisit, entry: ParentEntry) {
  const { hierarchy, parent, parentId } = entry
  const found = await parentsMeant(tx, entry)
  if (found.length > 1) {
    const choices = await choicesOf(tx, found, visit.locale)
    return { choices, faults: [{ field: 'parent', code: 'parent-choose-first' } as const] }
  }
  if (found.length === 0 && parent !== '' && parentId !== noParent) {
    return { choices: [], faults: [{ field: 'parent', code: 'parent-unknown' } as const] }
  }
  const faults = entryFaults({ ...entry, firstDay: '', lastDay: '' }, true)
  if (faults.length > 0) return { choices: [], faults }
  const wanted = { hierarchy, parentId: found[0]?.id ?? null }
  await changeParent(tx, visit.person, visit.params.id, wanted, howOf(entry))
  return 'done'
}
