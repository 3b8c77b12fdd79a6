import { searchUnits } from '../../org/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { FormFault } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { amendedPlans } from '../amendments/rules/file.ts'
import { matchPath } from '../amendments/views/match-page.tsx'
import { planDay } from '../queries/plan-day.ts'
import { issueRefusals } from '../rules/issue/refusals.ts'
import { ConfirmPage } from '../views/issue/confirm.tsx'
import { type IssueContext, issuePath } from '../views/issue/context.ts'
import { IssuePage } from '../views/issue/issue-page.tsx'
import { NamePage } from '../views/issue/name-page.tsx'
import { unitDetail } from '../views/issue/unit-words.ts'
import { type IssueVisit, issueStyles, reachIssue } from './reach.ts'

/** Units that are offered at once. */
const unitsOffered = 12

/** The page on which everything is decided; one that is issued already leads to its plan. */
export async function showIssue(services: Services, visit: IssueVisit): Promise<Response> {
  const context = await reachIssue(services, visit)
  const { planId } = context.issue.record
  return planId ? visit.redirect(`/plans/${planId}`) : issuePage(visit, context)
}

/** The page with what was refused just now; the form that was sent is not lost, its choice still stands there. */
export function issuePage(
  visit: IssueVisit,
  context: IssueContext,
  trouble: readonly string[] = [],
  status = 200,
): Promise<Response> {
  const options = {
    title: context.say('issue-title'),
    styles: issueStyles,
    scripts: ['issue/issue-choices.js'],
  }
  return visit.page(<IssuePage context={context} trouble={trouble} />, options, status)
}

/** What issuing would do, and the last press; while something stands against it, the page that says what. */
export async function showConfirm(services: Services, visit: IssueVisit): Promise<Response> {
  const context = await reachIssue(services, visit)
  const { planId, upload } = context.issue.record
  if (planId) return visit.redirect(`/plans/${planId}`)
  const isReady = issueRefusals(context.issue.state, null).length === 0
  if (isReady && amendedPlans(context.issue.plan.links).length > 0)
    return visit.redirect(matchPath(upload.id))
  return isReady ? confirmPage(visit, context) : visit.redirect(issuePath(upload.id))
}

export function confirmPage(
  visit: IssueVisit,
  context: IssueContext,
  faults: readonly FormFault[] = [],
): Promise<Response> {
  const errors = faults.map(({ field }) => ({ field, message: context.say('confirm-unreviewed-missing') }))
  const options = { title: context.say('confirm-title'), width: 'narrow', styles: issueStyles } as const
  const body = <ConfirmPage context={context} errors={errors} />
  return visit.page(body, options, errors.length > 0 ? 422 : 200)
}

/** One name with everything that it can mean. */
export async function showName(
  services: Services,
  visit: IssueVisit<{ key: string; q: string }>,
): Promise<Response> {
  const context = await reachIssue(services, visit)
  return namePage(services, visit, context, visit.query)
}

export async function namePage(
  { database }: Services,
  visit: IssueVisit,
  context: IssueContext,
  { key, q }: { readonly key: string; readonly q: string },
  faults: readonly FormFault[] = [],
): Promise<Response> {
  const { say, issue } = context
  const name = issue.names.find(one => one.key === key)
  if (!name) throw new Problem('not-found', 'not-found')
  const found = q === '' ? [] : await unitsFound(database, visit.params.id, q)
  const errors = faults.map(({ field, code }) => ({ field, message: say(code as 'fault-name-empty') }))
  const body = <NamePage context={context} name={name} q={q} found={found} errors={errors} />
  const options = { title: say('name-page-title', { name: name.written }), styles: issueStyles }
  return visit.page(body, options, errors.length > 0 ? 422 : 200)
}

/** Units that were there on the plan's day, found by any part of their names. */
function unitsFound(database: Services['database'], uploadId: string, q: string) {
  return database.transaction(async tx => searchUnits(tx, q, unitsOffered, await planDay(tx, uploadId)))
}

/** Units found by any part of their names, for the field that is typed in. */
export async function sendUnits({ database }: Services, visit: IssueVisit<{ q: string }>): Promise<Response> {
  const units = await unitsFound(database, visit.params.id, visit.query.q)
  return visit.json({
    options: units.map(unit => ({
      value: unit.id,
      label: unit.name,
      detail: unitDetail(unit, visit.locale),
    })),
  })
}
