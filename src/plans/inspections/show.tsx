/** Inspections, one of them, its findings, and what is done there. */
import type { z } from 'zod'
import { findUnits } from '../../org/index.ts'
import { today } from '../../platform/clock.ts'
import { Problem } from '../../platform/errors.ts'
import type { FormFault, Person, Visit } from '../../platform/http/index.ts'
import { sayIfKnown } from '../../platform/i18n/words.ts'
import { newId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { plansToChoose, steeringStyles } from '../difficulties/show.tsx'
import { maySeeIssuedPlan } from '../policy.ts'
import { placeOfPlan } from '../queries/place.ts'
import { refusedFields } from '../refused-fields.ts'
import { addFinding } from './actions/add-finding.ts'
import { changeFinding } from './actions/change-finding.ts'
import { changeInspection } from './actions/change-inspection.ts'
import type { findingForm, findingsQuery, holdForm, idParams, listQuery, wordsForm } from './forms.ts'
import { mayAnswerFinding, mayPlanInspections, mayRunInspection } from './policy.ts'
import { problems } from './problems/words.ts'
import { changesOfFindings, changesOfInspection, findInspection, findingsOf } from './queries/find.ts'
import { findingsByUnit, listFindings, listInspections } from './queries/list.ts'
import { ofFinding, placeOfInspection } from './queries/place.ts'
import type { FindingCommand, InspectionCommand } from './rules.ts'
import { FindingsPage } from './views/findings-page.tsx'
import { InspectionPage, type SentForm } from './views/inspection-page.tsx'
import { InspectionsPage } from './views/list-page.tsx'
import { inspectionSay, words } from './views/words.ts'

type OneVisit<Form = unknown> = Visit<Person, z.output<typeof idParams>, unknown, Form>

/** One page of the list. */
export async function showInspections(
  { database }: Services,
  visit: Visit<Person, unknown, z.output<typeof listQuery>, unknown>,
): Promise<Response> {
  const { page, ...filter } = visit.query
  const shown = await database.transaction(async tx => ({
    found: await listInspections(tx, visit.person, filter, page),
    plans: await plansToChoose(tx, visit.person, filter.plan),
  }))
  const mayPlan = mayPlanInspections(visit.person)
  return visit.page(<InspectionsPage view={visit.view} filter={filter} mayPlan={mayPlan} {...shown} />, {
    title: inspectionSay(visit.view)('list-title'),
    styles: steeringStyles,
  })
}

/** Findings, and how many each unit has not settled. */
export async function showFindings(
  { database }: Services,
  visit: Visit<Person, unknown, z.output<typeof findingsQuery>, unknown>,
): Promise<Response> {
  const { page, ...filter } = visit.query
  const shown = await database.transaction(async tx => ({
    found: await listFindings(tx, visit.person, filter, page),
    units: await findingsByUnit(tx, visit.person),
    unit: filter.unit === null ? null : ((await findUnits(tx, [filter.unit])).get(filter.unit) ?? null),
  }))
  return visit.page(<FindingsPage view={visit.view} filter={filter} today={today()} {...shown} />, {
    title: inspectionSay(visit.view)('findings-title'),
    styles: steeringStyles,
  })
}

/** One inspection's page; `sent` is a form that came and is to be mended. */
export async function showInspection(
  { database }: Services,
  visit: OneVisit,
  sent: SentForm | null = null,
  id = visit.params.id,
): Promise<Response> {
  const { person } = visit
  const shown = await database.transaction(async tx => {
    const inspection = await findInspection(tx, id)
    const place = await placeOfInspection(tx, id)
    if (!inspection || !place) throw new Problem('not-found', 'not-found')
    const plan = await placeOfPlan(tx, inspection.plan.id)
    const findings = await findingsOf(tx, id)
    // Findings are about inspected units only, whose lines are known already.
    const own = findings.filter(({ unit }) => {
      const line = place.of.find(([unitId]) => unitId === unit.id)
      return line !== undefined && mayAnswerFinding(person, { unit: line })
    })
    return {
      inspection,
      changes: await changesOfInspection(tx, id),
      findings,
      said: await changesOfFindings(
        tx,
        findings.map(finding => finding.id),
      ),
      may: {
        run: mayRunInspection(person, place),
        seePlan: plan !== undefined && maySeeIssuedPlan(person, plan),
        answer: new Set(own.map(finding => finding.id)),
      },
    }
  })
  const body = <InspectionPage view={visit.view} today={today()} newKey={newId()} sent={sent} {...shown} />
  const title = shown.inspection.title
  return visit.page(body, { title, styles: steeringStyles }, sent ? 422 : 200)
}

/** Says that it was held. */
export function hold(services: Services, visit: OneVisit<z.output<typeof holdForm>>): Promise<Response> {
  const { held_on, seen } = visit.form
  return done(services, visit, { kind: 'hold', heldOn: held_on }, seen, { held_on })
}

/** Concludes, closes or cancels it. */
export function sayInspection(
  services: Services,
  visit: OneVisit<z.output<typeof wordsForm>>,
  kind: 'conclude' | 'close' | 'cancel',
): Promise<Response> {
  const { text, seen } = visit.form
  return done(services, visit, { kind, text }, seen, { text })
}

async function done(
  services: Services,
  visit: OneVisit,
  command: InspectionCommand,
  seen: number,
  typed: Readonly<Record<string, string>>,
): Promise<Response> {
  const { id } = visit.params
  const { kind } = command
  try {
    await services.database.transaction(tx => changeInspection(tx, visit.person, id, command, seen))
  } catch (error) {
    const field = kind === 'hold' ? 'held_on' : `${kind}-text`
    const errors = at(field, refusedFields(error, visit.locale, problems, 'text'), 'text')
    return showInspection(services, visit, { form: kind, typed, errors })
  }
  return visit.redirectSaying(`/inspections/${id}`, { words: inspectionSay(visit.view)(`toast-${kind}`) })
}

/** Each form of the page has words of its own: errors of `from` lead to those that were sent. */
function at(field: string, errors: readonly FieldError[], from: string): readonly FieldError[] {
  return errors.map(error => (error.field === from ? { ...error, field } : error))
}

/** A day that cannot be read: its form again. */
export function mendForm(
  services: Services,
  visit: OneVisit,
  form: 'hold' | 'add',
  faults: readonly FormFault[],
  typed: Readonly<Record<string, string>>,
): Promise<Response> {
  const errors = faults.map(({ field, code }) => ({
    field,
    message: sayIfKnown(words, visit.locale, code) ?? code,
  }))
  return showInspection(services, visit, { form, typed, errors })
}

/** Puts a finding down. */
export async function putFinding(
  services: Services,
  visit: OneVisit<z.output<typeof findingForm>>,
): Promise<Response> {
  const { id } = visit.params
  const { key, unit, task, what, weight, due_on } = visit.form
  const finding = { unitId: unit, taskId: task, what, weight, dueOn: due_on }
  try {
    await services.database.transaction(tx => addFinding(tx, visit.person, id, key, finding))
  } catch (error) {
    const typed = { key, unit, task: task ?? '', what, weight, due_on: due_on ?? '' }
    const errors = refusedFields(error, visit.locale, problems, 'what')
    return showInspection(services, visit, { form: 'add', typed, errors })
  }
  return visit.redirectSaying(`/inspections/${id}#findings`, {
    words: inspectionSay(visit.view)('toast-added'),
  })
}

/** Answers a finding, closes it, opens it again or withdraws it. */
export async function sayFinding(
  services: Services,
  visit: OneVisit<z.output<typeof wordsForm>>,
  kind: FindingCommand['kind'],
): Promise<Response> {
  const { id } = visit.params
  const { text, seen } = visit.form
  const of = await services.database.transaction(tx => ofFinding(tx, id))
  if (!of) throw new Problem('not-found', 'not-found')
  try {
    await services.database.transaction(tx => changeFinding(tx, visit.person, id, { kind, text }, seen))
  } catch (error) {
    const errors = at(`${kind}-${id}`, refusedFields(error, visit.locale, problems, 'text'), 'text')
    const sent = { form: `${id}:${kind}`, typed: { text }, errors }
    return showInspection(services, visit, sent, of.inspectionId)
  }
  const code = kind === 'close' ? 'toast-finding-close' : (`toast-${kind}` as const)
  return visit.redirectSaying(`/inspections/${of.inspectionId}#findings`, {
    words: inspectionSay(visit.view)(code),
  })
}
