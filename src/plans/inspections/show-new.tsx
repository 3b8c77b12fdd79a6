/** An inspection is planned: its form, and what comes of it. */
import type { z } from 'zod'
import { findUnits } from '../../org/index.ts'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { FormFault, Person, Visit } from '../../platform/http/index.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import { isId, newId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { steeringStyles } from '../difficulties/show.tsx'
import { maySeeIssuedPlan } from '../policy.ts'
import { placeOfPlan } from '../queries/place.ts'
import { findPlanSummary, listPlans, planTasks } from '../queries/plans.ts'
import { unitsMeantBy } from '../queries/unit-meant.ts'
import { refusedFields } from '../refused-fields.ts'
import { planInspection } from './actions/plan-inspection.ts'
import type { newQuery, planForm } from './forms.ts'
import { problems } from './problems/words.ts'
import type { NamedUnit } from './queries/find.ts'
import { inspectionKinds } from './rules.ts'
import { ChoosePlanPage, NewInspectionPage, type PlanEntry } from './views/new-page.tsx'
import { type InspectionSay, inspectionSay, words } from './views/words.ts'

type NewVisit<Query = unknown, Form = unknown> = Visit<Person, unknown, Query, Form>

/** The plans to choose from, or the form for one of them. */
export async function showNew(
  services: Services,
  visit: NewVisit<z.output<typeof newQuery>>,
): Promise<Response> {
  const { plan, task } = visit.query
  if (plan !== null) return drawn(services, visit, plan, firstEntry(task), [])
  const { plans } = await services.database.transaction(tx => listPlans(tx, visit.person))
  return visit.page(<ChoosePlanPage view={visit.view} plans={plans} />, {
    title: inspectionSay(visit.view)('new-title'),
    width: 'narrow',
    styles: steeringStyles,
  })
}

function firstEntry(task: string | null): PlanEntry {
  return {
    key: newId(),
    kind: 'inspection',
    title: '',
    plannedOn: today(),
    by: [],
    byTyped: '',
    of: [],
    ofTyped: '',
    tasks: task === null ? [] : [task],
  }
}

async function drawn(
  { database }: Services,
  visit: NewVisit,
  planId: string,
  entry: PlanEntry,
  errors: readonly FieldError[],
): Promise<Response> {
  const shown = await database.transaction(async tx => {
    const place = await placeOfPlan(tx, planId)
    const plan = place && maySeeIssuedPlan(visit.person, place) && (await findPlanSummary(tx, planId))
    if (!plan) throw new Problem('not-found', 'not-found')
    return { plan, tasks: await planTasks(tx, planId) }
  })
  return visit.page(
    <NewInspectionPage view={visit.view} entry={entry} errors={errors} {...shown} />,
    { title: inspectionSay(visit.view)('new-title'), width: 'narrow', styles: steeringStyles },
    errors.length > 0 ? 422 : 200,
  )
}

interface Side {
  readonly chosen: readonly NamedUnit[]
  /** What was typed and means no single unit yet. */
  readonly typed: string
  readonly errors: readonly FieldError[]
}

/** The ticked units, with the one that was typed. */
async function sideOf(
  tx: Tx,
  field: 'by_add' | 'of_add',
  ticked: readonly string[],
  typed: string,
  pickedId: string,
  say: InspectionSay,
): Promise<Side> {
  const meant = await unitsMeantBy(tx, typed, pickedId)
  const [one, ...others] = meant
  const added = one && others.length === 0 ? [one.id] : []
  const ids = [...new Set([...ticked, ...added])]
  const units = await findUnits(tx, ids)
  const chosen = ids.flatMap(id => units.get(id) ?? [])
  if (typed === '' || added.length > 0) return { chosen, typed: '', errors: [] }
  const names = meant.map(({ name }) => name).join('; ')
  const message =
    meant.length === 0
      ? say('unit-unknown', { typed })
      : say('unit-ambiguous', { count: meant.length, names })
  return { chosen, typed, errors: [{ field, message }] }
}

/** Plans it; or takes over the typed units and shows the form again. */
export async function plan(
  services: Services,
  visit: NewVisit<unknown, z.output<typeof planForm>>,
): Promise<Response> {
  const { form, person } = visit
  const say = inspectionSay(visit.view)
  const { by, of } = await services.database.transaction(async tx => ({
    by: await sideOf(tx, 'by_add', form.by, form.by_add, form.by_add_id, say),
    of: await sideOf(tx, 'of_add', form.of, form.of_add, form.of_add_id, say),
  }))
  const entry: PlanEntry = {
    key: form.key,
    kind: form.kind,
    title: form.title,
    plannedOn: form.planned_on,
    by: by.chosen,
    byTyped: by.typed,
    of: of.chosen,
    ofTyped: of.typed,
    tasks: form.task,
  }
  const errors = [...by.errors, ...of.errors]
  if (form.deed === 'add' || errors.length > 0) return drawn(services, visit, form.plan, entry, errors)
  const ids = (side: Side) => side.chosen.map(({ id }) => id)
  const wanted = {
    id: form.key,
    planId: form.plan,
    taskIds: form.task,
    kind: form.kind,
    title: form.title,
    plannedOn: form.planned_on,
    by: ids(by),
    of: ids(of),
  }
  try {
    await services.database.transaction(tx => planInspection(tx, person, wanted))
  } catch (error) {
    const refused = refusedFields(error, visit.locale, problems, 'title')
    return drawn(services, visit, form.plan, entry, refused)
  }
  return visit.redirectSaying(`/inspections/${form.key}`, { words: say('toast-planned') })
}

/** A day that cannot be read: the form again, with the units that were ticked. */
export async function planAgain(
  services: Services,
  visit: NewVisit,
  faults: readonly FormFault[],
  entered: Readonly<Record<string, string>>,
  lists: Readonly<Record<string, readonly string[]>>,
): Promise<Response> {
  const planId = entered.plan ?? ''
  if (!isId(planId)) throw new Problem('not-found', 'not-found')
  const ticked = (side: 'by' | 'of') => (lists[side] ?? []).filter(isId)
  const units = await services.database.transaction(tx => findUnits(tx, [...ticked('by'), ...ticked('of')]))
  const chosen = (side: 'by' | 'of') => ticked(side).flatMap(id => units.get(id) ?? [])
  const entry: PlanEntry = {
    key: entered.key ?? newId(),
    kind: inspectionKinds.find(kind => kind === entered.kind) ?? 'inspection',
    title: entered.title ?? '',
    plannedOn: entered.planned_on ?? '',
    by: chosen('by'),
    byTyped: entered.by_add ?? '',
    of: chosen('of'),
    ofTyped: entered.of_add ?? '',
    tasks: (lists.task ?? []).filter(isId),
  }
  const errors = faults.map(({ field, code }) => ({
    field,
    message: sayIfKnown(words, visit.locale, code) ?? code,
  }))
  return drawn(services, visit, planId, entry, errors)
}
