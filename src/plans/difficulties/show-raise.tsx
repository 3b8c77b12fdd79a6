/** A difficulty is raised: its form, and what comes of it. */
import type { z } from 'zod'
import { findUnits } from '../../org/index.ts'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { FormFault, Person, Visit } from '../../platform/http/index.ts'
import { formatIsoDate } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import { isId, newId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { placeOfPlan } from '../queries/place.ts'
import { findPlanSummary } from '../queries/plans.ts'
import { findTask } from '../queries/tasks.ts'
import { unitsMeantBy } from '../queries/unit-meant.ts'
import { refusedFields } from '../refused-fields.ts'
import { raiseDifficulty, type WantedOwner } from './actions/raise-difficulty.ts'
import type { idParams, raiseForm, raiseQuery } from './forms.ts'
import { mayRaiseDifficulty } from './policy.ts'
import { problems } from './problems/words.ts'
import { findDifficulty } from './queries/find.ts'
import { ownersOffered, raisedFrom } from './queries/owners.ts'
import { raiseRefusals } from './rules.ts'
import { steeringStyles, unitFault } from './show.tsx'
import { type RaiseEntry, RaisePage } from './views/raise-page.tsx'
import { difficultySay, words } from './views/words.ts'

type Params = z.output<typeof idParams>
type RaiseVisit<Form = unknown> = Visit<Person, Params, unknown, Form>

/** What the difficulty is about. */
interface About {
  readonly task: string | null
  readonly item: string | null
}

/** The form, filled with what is known: whose it is, and today. */
export function showRaise(
  services: Services,
  visit: Visit<Person, Params, z.output<typeof raiseQuery>, unknown>,
): Promise<Response> {
  return drawn(services, visit, visit.query, null, [])
}

async function drawn(
  { database }: Services,
  visit: RaiseVisit,
  about: About,
  entry: RaiseEntry | null,
  errors: readonly FieldError[],
): Promise<Response> {
  const planId = visit.params.id
  const shown = await database.transaction(async tx => {
    const from = about.item === null ? undefined : await raisedFrom(tx, planId, about.item)
    const taskId = from?.taskId ?? about.task
    const plan = await findPlanSummary(tx, planId)
    const task = taskId === null ? null : ((await findTask(tx, taskId)) ?? null)
    const lost = about.item !== null && !from
    if (!plan || lost || (taskId !== null && task?.planId !== planId)) {
      throw new Problem('not-found', 'not-found')
    }
    const units = await ownUnits(tx, visit.person, planId)
    const owners = await ownersOffered(tx, planId, taskId)
    const unit = from ? { id: from.unitId, name: from.unitName } : units.length === 1 ? units[0] : undefined
    const first = firstEntry(unit, owners.find(({ id }) => id !== unit?.id)?.id)
    return { plan, task, units: units.map(({ name }) => name), owners, entry: entry ?? first }
  })
  const body = <RaisePage view={visit.view} itemId={about.item} errors={errors} {...shown} />
  return visit.page(
    body,
    { title: difficultySay(visit.view)('new-title'), width: 'narrow', styles: steeringStyles },
    errors.length > 0 ? 422 : 200,
  )
}

function firstEntry(
  unit: { readonly id: string; readonly name: string } | undefined,
  ownerId: string | null | undefined,
): RaiseEntry {
  return {
    key: newId(),
    unit: unit?.name ?? '',
    unitId: unit?.id ?? '',
    what: '',
    asksFor: '',
    since: today(),
    owner: ownerId === undefined ? 'superior' : (ownerId ?? 'office'),
    dueOn: '',
  }
}

/** More of them are no help in a list that opens while one types. */
const suggestedMax = 50

/** The units of the plan for which the person may raise one; none where they are too many to choose from. */
async function ownUnits(tx: Tx, person: Person, planId: string) {
  const place = await placeOfPlan(tx, planId)
  const own = (place ? [place.keeper, ...place.involved] : [])
    .filter(line => line.length > 0 && mayRaiseDifficulty(person, { keeper: [], involved: [line] }))
    .flatMap(([id]) => id ?? [])
  if (own.length > suggestedMax) return []
  return [...(await findUnits(tx, own)).values()].filter(({ collective }) => !collective)
}

/** Raises it, or shows the form again with what is wrong. */
export async function raise(
  services: Services,
  visit: RaiseVisit<z.output<typeof raiseForm>>,
): Promise<Response> {
  const { form, person, locale } = visit
  const say = difficultySay(visit.view)
  const about = { task: form.task, item: form.item }
  const units = await services.database.transaction(tx => unitsMeantBy(tx, form.unit, form.unit_id))
  const fault = unitFault(form.unit, units, say)
  const again = (errors: readonly FieldError[]) => drawn(services, visit, about, entryOf(form), errors)
  const [unit] = units
  if (fault !== null || !unit) {
    return again([{ field: 'unit', message: fault ?? '' }, ...otherFaults(form, locale)])
  }
  try {
    const raised = await services.database.transaction(async tx => {
      const from = form.item === null ? undefined : await raisedFrom(tx, visit.params.id, form.item)
      await raiseDifficulty(tx, person, {
        id: form.key,
        planId: visit.params.id,
        taskId: from?.taskId ?? form.task,
        workItemId: form.item,
        raiserId: unit.id,
        owner: ownerOf(form.owner),
        what: form.what,
        asksFor: form.asks_for,
        since: form.since,
        dueOn: form.due_on,
      })
      return findDifficulty(tx, form.key)
    })
    const due = formatIsoDate(raised?.dueOn ?? '', locale)
    const toast = { words: say('toast-raised', { owner: raised?.owner.name ?? '', due }) }
    return visit.redirectSaying(`/difficulties/${form.key}`, toast)
  } catch (error) {
    return again(refusedFields(error, locale, problems, 'what'))
  }
}

/** What is wrong besides the unit, so that all of it can be mended at once. */
function otherFaults(form: z.output<typeof raiseForm>, locale: Locale): readonly FieldError[] {
  const { what, asks_for: asksFor, since, due_on: dueOn } = form
  const refusals = raiseRefusals({ what, asksFor, since, dueOn, raiserId: '', ownerId: null }, today())
  if (refusals.length === 0) return []
  return refusedFields(new Problem('refused', 'invalid-form', {}, { refusals }), locale, problems, 'what')
}

/** A day that cannot be read: the form again. */
export function raiseAgain(
  services: Services,
  visit: RaiseVisit,
  faults: readonly FormFault[],
  entered: Readonly<Record<string, string>>,
): Promise<Response> {
  const errors = faults.map(({ field, code }) => ({
    field,
    message: sayIfKnown(words, visit.locale, code) ?? code,
  }))
  const id = (typed: string | undefined) => (typed !== undefined && isId(typed) ? typed : null)
  return drawn(services, visit, { task: id(entered.task), item: id(entered.item) }, entryOf(entered), errors)
}

function entryOf(typed: Readonly<Record<string, string | null>>): RaiseEntry {
  return {
    key: typed.key ?? newId(),
    unit: typed.unit ?? '',
    unitId: typed.unit_id ?? '',
    what: typed.what ?? '',
    asksFor: typed.asks_for ?? '',
    since: typed.since ?? '',
    owner: typed.owner ?? '',
    dueOn: typed.due_on ?? '',
  }
}

function ownerOf(typed: string): WantedOwner {
  if (typed === 'superior') return { kind: 'superior' }
  return { kind: 'unit', id: typed === 'office' ? null : typed }
}
