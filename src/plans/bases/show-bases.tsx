/** The yearly review of the documents that a plan cites. */
import type { z } from 'zod'
import { today } from '../../platform/clock.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person, Visit } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { documentMeant } from '../propagation/forms.ts'
import { mayStartPropagation } from '../propagation/policy.ts'
import { refusalsAt } from '../propagation/refusals.ts'
import { propagationSay } from '../propagation/words/words.ts'
import { placeOfPlan } from '../queries/place.ts'
import { findPlanSummary } from '../queries/plans.ts'
import { reviewBasis } from './actions/review-basis.ts'
import type { basisParams, params, ReviewEntry, yearQuery } from './forms.ts'
import { mayReviewBases } from './policy.ts'
import { planBases } from './queries.ts'
import { decisions } from './tables.ts'
import { BasesPage } from './views/bases-page.tsx'
import { basisSay } from './words/words.ts'

type Params = z.output<typeof params>
type Year = z.output<typeof yearQuery>

/** A form that came and is to be mended. */
export interface SentReview {
  readonly documentId: string
  readonly entry: ReviewEntry
  readonly errors: readonly FieldError[]
}

/** The documents, each with what was decided for the year. */
export async function showBases(
  { database }: Services,
  visit: Visit<Person, Params, Year, unknown>,
  sent: SentReview | null = null,
): Promise<Response> {
  const { id } = visit.params
  const shown = await database.transaction(async tx => {
    const plan = await findPlanSummary(tx, id)
    const place = await placeOfPlan(tx, id)
    if (!plan || !place) throw new Problem('not-found', 'not-found')
    return { plan, bases: await planBases(tx, id), mayReview: mayReviewBases(visit.person, place) }
  })
  const { year } = visit.query
  const maySpread = mayStartPropagation(visit.person)
  const body = (
    <BasesPage
      view={visit.view}
      {...shown}
      maySpread={maySpread}
      year={year}
      thisYear={thisYear()}
      sent={sent}
    />
  )
  return visit.page(body, { title: basisSay(visit.view)('title'), styles: ['bases.css'] }, sent ? 422 : 200)
}

const thisYear = (): number => Number(today().slice(0, 4))

/** Keeps the decision of a form. */
export async function review(
  services: Services,
  visit: Visit<Person, z.output<typeof basisParams>, Year, ReviewEntry>,
): Promise<Response> {
  const { id, documentId } = visit.params
  const { year } = visit.query
  const entry = visit.form
  const say = basisSay(visit.view)
  const again = (errors: readonly FieldError[]) => showBases(services, visit, { documentId, entry, errors })
  const decision = decisions.find(one => one === entry.decision)
  if (!decision) return again([{ field: 'decision', message: say('choose') }])
  try {
    const error = await services.database.transaction(async tx => {
      const meant =
        decision === 'replaced' && entry.document !== ''
          ? await documentMeant(tx, entry.document, entry.document_id, propagationSay(visit.view))
          : { thing: null, error: null }
      if (meant.error) return meant.error
      const said = { decision, replacedById: meant.thing?.id ?? null, note: entry.note }
      await reviewBasis(tx, visit.person, id, documentId, year, said)
      return null
    })
    if (error) return await again([error])
  } catch (error) {
    return again(refusalsAt(error, visit.locale, fieldOf))
  }
  const words = say('toast-reviewed')
  return visit.redirectSaying(`/plans/${id}/bases?year=${year}#d-${documentId}`, { words })
}

function fieldOf(code: string): string {
  if (code === 'basis-note-too-long') return 'note'
  return code.startsWith('basis-replace') ? 'document' : 'decision'
}
