/** An amended plan that came as a file: its tasks matched with the plan's, and its issue as the next version. */
import type { z } from 'zod'
import { Problem } from '../../platform/errors.ts'
import type { FormFault } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import type { FieldError } from '../../platform/ui/parts/form.tsx'
import { findIssue } from '../queries/issue.ts'
import { placeOfPlan } from '../queries/place.ts'
import { refusedFields } from '../refused-fields.ts'
import { issueRefusals } from '../rules/issue/refusals.ts'
import { problems } from '../views/problems.ts'
import { chooseMatches } from './actions/choose-matches.ts'
import { issueFile } from './actions/issue-file.ts'
import type { fileForm, matchesForm, matchQuery } from './forms.ts'
import { mayAmendPlan } from './policy.ts'
import { findFileAmendment } from './queries/file.ts'
import { amendmentStyles, type PlanVisit } from './show.tsx'
import { faultsOf } from './show-requests.tsx'
import type { DecisionEntry } from './views/issue-page.tsx'
import { MatchPage, matchPath } from './views/match-page.tsx'
import { comparePath } from './views/parts.tsx'
import { amendmentSay } from './views/words.ts'

/** The matches; what is not ready to be issued leads to the page where it is decided. */
export function showMatches(
  services: Services,
  visit: PlanVisit<z.output<typeof matchQuery>>,
): Promise<Response> {
  return matchPage(services, visit, visit.query.page, null, [])
}

async function matchPage(
  { database }: Services,
  visit: PlanVisit,
  page: number,
  entered: DecisionEntry | null,
  errors: readonly FieldError[],
): Promise<Response> {
  const { id } = visit.params
  const issue = await findIssue(database, id)
  if (!issue || issue.record.upload.deleted) throw new Problem('not-found', 'not-found')
  if (issue.record.planId) return visit.redirect(`/plans/${issue.record.planId}/amendments`)
  const { amendment, place } = await database.transaction(async tx => {
    const found = await findFileAmendment(tx, id)
    return { amendment: found, place: found && (await placeOfPlan(tx, found.plan.id)) }
  })
  if (!amendment || !place || issueRefusals(issue.state, null).length > 0) {
    return visit.redirect(`/plans/uploads/${id}/issue`)
  }
  if (!mayAmendPlan(visit.person, place)) throw new Problem('not-found', 'not-found')
  const { type, symbol, issuedOn, title } = issue.plan.document.document
  const entry = entered ?? { type, symbol: symbol ?? '', date: issuedOn ?? '', subject: title }
  const seen = { ...issue.version, base: amendment.base }
  const title_ = amendmentSay(visit.view)('match-title')
  const body = <MatchPage view={visit.view} uploadId={id} {...{ amendment, seen, page, entry, errors }} />
  return visit.page(body, { title: title_, styles: amendmentStyles }, errors.length > 0 ? 422 : 200)
}

/** Keeps which tasks they are. */
export async function saveMatches(
  { database }: Services,
  visit: PlanVisit<unknown, { id: string }, z.output<typeof matchesForm>>,
): Promise<Response> {
  const { id } = visit.params
  const { page, ...fields } = visit.form
  const choices = new Map(
    Object.entries(fields).flatMap(([name, value]) => {
      const number = /^task-(\d{1,6})$/u.exec(name)?.[1]
      return number === undefined || typeof value !== 'string'
        ? []
        : [[Number(number), value || null] as const]
    }),
  )
  await database.transaction(tx => chooseMatches(tx, visit.person, id, choices))
  const toast = { words: amendmentSay(visit.view)('match-saved') }
  return visit.redirectSaying(`${matchPath(id)}?page=${page}`, toast)
}

/** Issues the file as the next version of the plan that it amends. */
export async function issueByFile(
  services: Services,
  visit: PlanVisit<unknown, { id: string }, z.output<typeof fileForm>>,
): Promise<Response> {
  const { id } = visit.params
  const { type, symbol, date, subject, ...seen } = visit.form
  const decision = { type, symbol: symbol || null, issuer: null, issuedOn: date, subject: subject || null }
  try {
    const { planId, version } = await issueFile(services.database, visit.person, id, seen, decision)
    const toast = { words: amendmentSay(visit.view)('issued-amendment', { number: version }) }
    return visit.redirectSaying(comparePath(planId, version - 1, version), toast)
  } catch (error) {
    const entry = { type, symbol, date: date ?? '', subject }
    return matchPage(services, visit, 1, entry, refusedFields(error, visit.locale, problems, 'symbol'))
  }
}

/** A date that cannot be read: the form again. */
export function fileAgain(
  services: Services,
  visit: PlanVisit,
  faults: readonly FormFault[],
  entered: Readonly<Record<string, string>>,
): Promise<Response> {
  const { type = '', symbol = '', date = '', subject = '' } = entered
  return matchPage(services, visit, 1, { type, symbol, date, subject }, faultsOf(visit, faults))
}
