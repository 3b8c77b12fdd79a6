/** The list of difficulties, one of them, and what is done there. */
import type { z } from 'zod'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { attachment, type Person, type Visit } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { maySeeIssuedPlan } from '../policy.ts'
import { placeOfPlan } from '../queries/place.ts'
import { findPlanSummary, listPlans } from '../queries/plans.ts'
import { unitsMeantBy } from '../queries/unit-meant.ts'
import { refusedFields } from '../refused-fields.ts'
import type { PlanSummary } from '../rules/plan/model.ts'
import { changeDifficulty } from './actions/change-difficulty.ts'
import { difficultiesXlsx } from './export.ts'
import type { answerForm, idParams, listQuery, passOnForm, wordsForm } from './forms.ts'
import { mayAnswerDifficulty, mayCloseDifficulty } from './policy.ts'
import { problems } from './problems/words.ts'
import { changesOfDifficulty, findDifficulty } from './queries/find.ts'
import { countDifficulties, lastAnswers, listDifficulties } from './queries/list.ts'
import { placeOfDifficulty } from './queries/place.ts'
import type { DifficultyCommand } from './rules.ts'
import type { Deed, SentDeed } from './views/deeds.tsx'
import { DifficultyPage } from './views/difficulty-page.tsx'
import { DifficultiesPage } from './views/list-page.tsx'
import { type DifficultySay, difficultySay } from './views/words.ts'

export const steeringStyles = ['plan.css', 'steering.css']

type ListVisit = Visit<Person, unknown, z.output<typeof listQuery>, unknown>
type OneVisit<Form = unknown> = Visit<Person, z.output<typeof idParams>, unknown, Form>

/** One page of the list. */
export async function showDifficulties({ database }: Services, visit: ListVisit): Promise<Response> {
  const { page, ...filter } = visit.query
  const shown = await database.transaction(async tx => ({
    found: await listDifficulties(tx, visit.person, filter, page),
    counts: await countDifficulties(tx, visit.person, filter.plan),
    plans: await plansToChoose(tx, visit.person, filter.plan),
  }))
  return visit.page(<DifficultiesPage view={visit.view} filter={filter} today={today()} {...shown} />, {
    title: difficultySay(visit.view)('list-title'),
    styles: steeringStyles,
  })
}

/** The newest plans, and the chosen one where it is older. */
export async function plansToChoose(
  tx: Tx,
  person: Person,
  chosen: string | null,
): Promise<readonly PlanSummary[]> {
  const { plans } = await listPlans(tx, person)
  if (chosen === null || plans.some(({ id }) => id === chosen)) return plans
  const place = await placeOfPlan(tx, chosen)
  const older = place && maySeeIssuedPlan(person, place) ? await findPlanSummary(tx, chosen) : undefined
  return older ? [...plans, older] : plans
}

/** A file of more is cut, not the memory of the process. */
const exportedMax = 10_000

/** The whole list as a workbook. */
export async function sendExport({ database }: Services, visit: ListVisit): Promise<Response> {
  const { page: _page, ...filter } = visit.query
  const rows = await database.transaction(async tx => {
    const { difficulties } = await listDifficulties(tx, visit.person, filter, 1, exportedMax)
    const answers = await lastAnswers(
      tx,
      difficulties.map(({ id }) => id),
    )
    return difficulties.map(difficulty => ({ ...difficulty, answer: answers.get(difficulty.id) ?? null }))
  })
  // Made after the transaction, which would otherwise hold up everybody.
  const body = await difficultiesXlsx(rows, visit.locale)
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': attachment(`${difficultySay(visit.view)('file-name')}-${today()}.xlsx`),
      'cache-control': 'no-store',
    },
  })
}

/** One difficulty's page; `sent` is a form that came and is to be mended. */
export async function showDifficulty(
  { database }: Services,
  visit: OneVisit,
  sent: SentDeed | null = null,
): Promise<Response> {
  const { id } = visit.params
  const shown = await database.transaction(async tx => {
    const difficulty = await findDifficulty(tx, id)
    const place = await placeOfDifficulty(tx, id)
    if (!difficulty || !place) throw new Problem('not-found', 'not-found')
    const plan = await placeOfPlan(tx, difficulty.plan.id)
    return {
      difficulty,
      changes: await changesOfDifficulty(tx, id),
      may: {
        answer: mayAnswerDifficulty(visit.person, place),
        close: mayCloseDifficulty(visit.person, place),
        seePlan: plan !== undefined && maySeeIssuedPlan(visit.person, plan),
      },
    }
  })
  const title = difficultySay(visit.view)('title', { unit: shown.difficulty.raiser.name })
  return visit.page(
    <DifficultyPage view={visit.view} today={today()} sent={sent} {...shown} />,
    { title, styles: steeringStyles },
    sent ? 422 : 200,
  )
}

/** An answer, interim or final. */
export function answer(services: Services, visit: OneVisit<z.output<typeof answerForm>>): Promise<Response> {
  const { text, final, seen } = visit.form
  return done(services, visit, { kind: 'answer', text, final: final === 'yes' }, seen)
}

/** To another unit; words that fit none or several come back with what was typed. */
export async function passOn(
  services: Services,
  visit: OneVisit<z.output<typeof passOnForm>>,
): Promise<Response> {
  const { text, unit, unit_id, seen } = visit.form
  const units = await services.database.transaction(tx => unitsMeantBy(tx, unit, unit_id))
  const fault = unitFault(unit, units, difficultySay(visit.view))
  const [meant] = units
  if (fault === null && meant) {
    return done(services, visit, { kind: 'pass-on', unitId: meant.id, text }, seen, unit)
  }
  const errors = [{ field: 'unit', message: fault ?? '' }]
  return showDifficulty(services, visit, { deed: 'pass-on', text, unit, errors })
}

/** What is wrong with a typed unit; null where it means one. */
export function unitFault(
  typed: string,
  units: readonly { readonly name: string }[],
  say: DifficultySay,
): string | null {
  if (typed === '') return say('unit-missing')
  if (units.length === 0) return say('unit-unknown', { typed })
  const names = units.map(({ name }) => name).join('; ')
  return units.length === 1 ? null : say('unit-ambiguous', { count: units.length, names })
}

/** Closes it, opens it again or withdraws it. */
export function sayDone(
  services: Services,
  visit: OneVisit<z.output<typeof wordsForm>>,
  kind: 'close' | 'reopen' | 'withdraw',
): Promise<Response> {
  return done(services, visit, { kind, text: visit.form.text }, visit.form.seen)
}

async function done(
  services: Services,
  visit: OneVisit,
  command: DifficultyCommand,
  seen: number,
  unit = '',
): Promise<Response> {
  const { id } = visit.params
  const { kind, text } = command
  try {
    await services.database.transaction(tx => changeDifficulty(tx, visit.person, id, command, seen))
  } catch (error) {
    const errors = refusedFields(error, visit.locale, problems, 'text').map(one => atField(kind, one))
    return showDifficulty(services, visit, { deed: kind, text, unit, errors })
  }
  return visit.redirectSaying(`/difficulties/${id}`, { words: difficultySay(visit.view)(`toast-${kind}`) })
}

/** Each form of the page has words of its own: an error leads to those that were sent. */
function atField(deed: Deed, { field, message }: FieldError): FieldError {
  return { field: field === 'text' ? `${deed}-text` : 'unit', message }
}
