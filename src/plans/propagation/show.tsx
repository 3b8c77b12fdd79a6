/** The pages of propagations. */
import type { z } from 'zod'
import { findUnits, personNames } from '../../org/index.ts'
import { today } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person, Visit } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { relationsOf } from '../../registry/index.ts'
import { plansToChoose } from '../calendar/due-between.ts'
import { findPlan } from '../queries/plans.ts'
import { startPropagation } from './actions/start.ts'
import {
  type AnswerEntry,
  type listQuery,
  type pageQuery,
  type params,
  type StartEntry,
  type startQuery,
  unitMeant,
} from './forms.ts'
import { mayStartPropagation, maySteerPropagation } from './policy.ts'
import {
  askedUnits,
  documentsOf,
  findPropagation,
  listPropagations,
  ownUnits,
  placeOfPropagation,
} from './queries.ts'
import { refusalsAt } from './refusals.ts'
import { typedDay } from './rules.ts'
import { PropagationListPage } from './views/list.tsx'
import { PropagationPage } from './views/page.tsx'
import { StartPage } from './views/start.tsx'
import { propagationSay } from './words/words.ts'

const styles = ['propagation.css']

type ListVisit = Visit<Person, unknown, z.output<typeof listQuery>, unknown>
type StartVisit<Form = unknown> = Visit<Person, unknown, z.output<typeof startQuery>, Form>
export type OneVisit<Form = unknown, Params = z.output<typeof params>> = Visit<Person, Params, unknown, Form>

/** Those that concern the person's units. */
export async function showList({ database }: Services, visit: ListVisit): Promise<Response> {
  const { page } = visit.query
  const found = await database.transaction(tx => listPropagations(tx, visit.person, page))
  const body = (
    <PropagationListPage
      view={visit.view}
      {...found}
      page={page}
      today={today()}
      mayStart={mayStartPropagation(visit.person)}
    />
  )
  return visit.page(body, { title: propagationSay(visit.view)('title'), styles })
}

/** The form of a new one; `again` with what was typed and is to be mended. */
export async function showStart(
  { database }: Services,
  visit: StartVisit,
  again: { readonly entry: StartEntry; readonly errors: readonly FieldError[] } | null = null,
): Promise<Response> {
  const plans = await database.transaction(tx => plansToChoose(tx, visit.person))
  const entry = again?.entry ?? {
    id: newId(),
    title: '',
    instructions: '',
    due_on: '',
    keeper: '',
    keeper_id: '',
    plan: visit.query.plan ?? '',
  }
  const body = <StartPage view={visit.view} entry={entry} plans={plans} errors={again?.errors ?? []} />
  const title = propagationSay(visit.view)('start-title')
  return visit.page(body, { title, width: 'narrow' }, again ? 422 : 200)
}

/** Starts one, with the documents that the plan's annex lists. */
export async function start(services: Services, visit: StartVisit<StartEntry>): Promise<Response> {
  const say = propagationSay(visit.view)
  const entry = visit.form
  const dueOn = typedDay(entry.due_on)
  try {
    const errors = await services.database.transaction(async tx => {
      const keeper = await unitMeant(tx, 'keeper', entry.keeper, entry.keeper_id, say)
      const wrong = dueOn === null ? [{ field: 'due_on', message: say('date-missing') }] : []
      if (keeper.error || dueOn === null) return [...(keeper.error ? [keeper.error] : []), ...wrong]
      const plan = entry.plan === '' ? undefined : await findPlan(tx, entry.plan)
      const { title, instructions } = entry
      const facts = {
        title,
        instructions,
        dueOn,
        keeperId: keeper.thing?.id ?? null,
        planId: plan?.id ?? null,
      }
      const documents = plan ? await annexOf(tx, plan.registryDocumentId) : []
      await startPropagation(tx, visit.person, entry.id, facts, documents)
      return []
    })
    if (errors.length > 0) return await showStart(services, visit, { entry, errors })
  } catch (error) {
    return showStart(services, visit, { entry, errors: refusalsAt(error, visit.locale, startField) })
  }
  return visit.redirectSaying(`/propagation/${entry.id}`, { words: say('toast-started') })
}

async function annexOf(tx: Tx, documentId: string): Promise<readonly string[]> {
  const { to } = await relationsOf(tx, documentId)
  return to.filter(({ kind }) => kind === 'lists').map(({ document }) => document.id)
}

function startField(code: string, field: string): string {
  if (code === 'propagation-too-long') return field
  if (code === 'propagation-due-past') return 'due_on'
  return code === 'propagation-not-your-unit' ? 'keeper' : 'title'
}

/** A form of the page that came and is to be mended. */
export interface Sent {
  readonly errors: readonly FieldError[]
  readonly answer?: AnswerEntry
  readonly units?: { readonly unit: string; readonly choice: string }
  readonly document?: string
}

/** One propagation. */
export async function showPropagation(
  { database }: Services,
  visit: Visit<Person, z.output<typeof params>, z.output<typeof pageQuery> | unknown, unknown>,
  sent: Sent = { errors: [] },
): Promise<Response> {
  const { id } = visit.params
  const shown = await database.transaction(async tx => {
    const one = await findPropagation(tx, id)
    const place = await placeOfPropagation(tx, id)
    if (!one || !place) throw new Problem('not-found', 'not-found')
    const units = await askedUnits(tx, id)
    const plan = one.planId === null ? undefined : await findPlan(tx, one.planId)
    return {
      one,
      units,
      own: await ownUnits(
        tx,
        visit.person,
        units.map(unit => unit.unitId),
      ),
      documents: await documentsOf(tx, one),
      plan: plan ? { id: plan.id, name: plan.symbol ?? plan.title } : null,
      keeper: (one.keeperId && (await findUnits(tx, [one.keeperId])).get(one.keeperId)?.name) || null,
      by: (await personNames(tx, [one.createdBy])).get(one.createdBy) ?? '',
      maySteer: maySteerPropagation(visit.person, place),
    }
  })
  const body = (
    <PropagationPage view={visit.view} {...shown} part={partOf(visit.query)} today={today()} sent={sent} />
  )
  const options = { title: shown.one.title, styles }
  return visit.page(body, options, sent.errors.length > 0 ? 422 : 200)
}

function partOf(query: unknown): 'all' | 'missing' | 'done' {
  const show = typeof query === 'object' && query !== null && 'show' in query ? query.show : 'all'
  return show === 'missing' || show === 'done' ? show : 'all'
}
