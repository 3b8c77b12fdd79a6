import type { z } from 'zod'
import { findUnits, findUnitsByNames, searchUnits, type Unit } from '../../org/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { FormFault } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { changeDraft, type DraftCommand } from '../actions/issue/change-draft.ts'
import { chooseName } from '../actions/issue/choose-name.ts'
import { acceptSuggestions } from '../actions/issue/choose-names.ts'
import { issuePlan } from '../actions/issue/issue-plan.ts'
import { planDay } from '../queries/plan-day.ts'
import type { NameChoice } from '../rules/issue/model.ts'
import { issueSummary } from '../rules/issue/summary.ts'
import { reviewProgress } from '../rules/review/items.ts'
import { type IssueContext, issuePath, nameId, namePath } from '../views/issue/context.ts'
import type { issueForm, issuersForm, kindForm, linksForm, NameForm } from '../views/issue/forms.ts'
import { readTarget } from '../views/issue/link-target.ts'
import { issueSay } from '../views/issue/words.ts'
import { confirmPage, issuePage, namePage } from './page.tsx'
import { type IssueVisit, reachIssue, refusedWords } from './reach.ts'

/** Keeps the kind that was chosen. */
export function chooseKind(
  services: Services,
  visit: IssueVisit<unknown, z.output<typeof kindForm>>,
): Promise<Response> {
  const { version, kind } = visit.form
  return drafted(services, visit, version, { kind: 'choose-kind', planKind: kind }, 'kind')
}

/** Adds an issuing body or takes one away. */
export function changeIssuers(
  services: Services,
  visit: IssueVisit<unknown, z.output<typeof issuersForm>>,
): Promise<Response> {
  const { deed, issuer } = visit.form
  return drafted(services, visit, 0, { kind: `${deed}-issuer`, name: issuer }, 'issuers')
}

/** Adds a link or takes one away. */
export function changeLinks(
  services: Services,
  visit: IssueVisit<unknown, z.output<typeof linksForm>>,
): Promise<Response> {
  const { deed, kind, target } = visit.form
  const end = readTarget(target)
  if (!end) throw new Problem('invalid', 'invalid-form')
  return drafted(services, visit, 0, { kind: `${deed}-link`, link: { kind, ...end } }, 'links')
}

function drafted(
  services: Services,
  visit: IssueVisit,
  version: number,
  command: DraftCommand,
  place: string,
): Promise<Response> {
  const { id } = visit.params
  return orSayWhy(services, visit, async () => {
    await services.database.transaction(tx => changeDraft(tx, visit.person, id, version, command))
    return visit.redirect(`${issuePath(id)}#${place}`)
  })
}

/** Accepts all that is suggested. */
export function acceptAll(services: Services, visit: IssueVisit): Promise<Response> {
  const { id } = visit.params
  return orSayWhy(services, visit, async () => {
    const count = await acceptSuggestions(services.database, visit.person, id)
    const words = issueSay(visit.view)('names-accepted', { count })
    return visit.redirectSaying(`${issuePath(id)}#names`, { words })
  })
}

/** Keeps what a name means. Words that fit several units, or none, lead to the page that shows them. */
export async function keepName(services: Services, visit: IssueVisit<unknown, NameForm>): Promise<Response> {
  const context = await reachIssue(services, visit)
  const { id } = visit.params
  const { form } = visit
  const index = context.issue.names.findIndex(({ key }) => key === form.key)
  const name = context.issue.names[index]
  if (!name) throw new Problem('not-found', 'not-found')
  const choice = form.choice === 'none' ? null : await choiceOf(services, form, id)
  if (choice === undefined) {
    return visit.redirect(`${namePath(id, form.key)}&${new URLSearchParams({ q: form.unit })}#pick`)
  }
  return orSayWhy(services, visit, async () => {
    await chooseName(services.database, visit.person, id, form.version, form.key, choice)
    const words = context.say(choice ? 'name-saved' : 'name-forgotten', { name: name.written.slice(0, 120) })
    return visit.redirectSaying(`${issuePath(id)}#${nameId(index)}`, { words })
  })
}

/** The choice that the form means; undefined where the typed words do not tell which unit. */
async function choiceOf(
  services: Services,
  form: NameForm,
  uploadId: string,
): Promise<NameChoice | undefined> {
  if (form.choice === 'words') return { choice: 'words' }
  if (form.choice === 'unit') {
    const unit = await meantUnit(services, form, uploadId)
    if (!unit) return undefined
    return unit.collective
      ? { choice: 'collective', unitId: unit.id, newUnit: null }
      : { choice: 'unit', unitId: unit.id }
  }
  const collective = form.choice === 'collective' || form.collective === 'yes'
  const newUnit = { name: form.name, kind: form.kind, level: form.level, collective, parentId: null }
  return collective ? { choice: 'collective', unitId: null, newUnit } : { choice: 'new', newUnit }
}

/** The unit of the id, else the only one that goes by the typed name, else the only one that it is found by. */
function meantUnit(
  { database }: Services,
  { unit, unit_id }: NameForm,
  uploadId: string,
): Promise<Unit | undefined> {
  return database.transaction(async tx => {
    if (unit_id !== '') return (await findUnits(tx, [unit_id])).get(unit_id)
    const named = [...(await findUnitsByNames(tx, [unit])).values()].flat()
    const found = named.length > 0 ? named : await searchUnits(tx, unit, 2, await planDay(tx, uploadId))
    return found.length === 1 ? found[0] : undefined
  })
}

/** The form of one name again, with what is to be corrected. */
export async function nameAgain(
  services: Services,
  visit: IssueVisit,
  faults: readonly FormFault[],
  entered: Readonly<Record<string, string>>,
): Promise<Response> {
  const context = await reachIssue(services, visit)
  return namePage(services, visit, context, { key: entered.key ?? '', q: '' }, faults)
}

/** The page again, with what is wrong with a small form of it. */
export async function pageAgain(
  services: Services,
  visit: IssueVisit,
  faults: readonly FormFault[],
): Promise<Response> {
  const context = await reachIssue(services, visit)
  const words = faults.map(({ code }) => context.say(code as 'fault-issuer-empty'))
  return issuePage(visit, context, words, 422)
}

/** Issues the plan. Tasks that nobody reviewed must have been agreed to. */
export async function issueByForm(
  services: Services,
  visit: IssueVisit<unknown, z.output<typeof issueForm>>,
): Promise<Response> {
  const { id } = visit.params
  const { review, draft, unreviewed } = visit.form
  const context = await reachIssue(services, visit)
  const { record, plan, names } = context.issue
  if (record.planId) return visit.redirect(`/plans/${record.planId}`)
  const open = record.review ? reviewProgress(record.review).open : 0
  if (open > 0 && unreviewed === null) return confirmPage(visit, context, [{ field: 'unreviewed', code: '' }])
  return orSayWhy(services, visit, async () => {
    const planId = await issuePlan(services.database, visit.person, id, { review, draft })
    const { tasks, units } = issueSummary(plan, names)
    return visit.redirectSaying(`/plans/${planId}`, { words: context.say('issued-toast', { tasks, units }) })
  })
}

/** Shows a refusal on the page of the issue as it now stands; where that is gone, the refusal goes on. */
async function orSayWhy(
  services: Services,
  visit: IssueVisit,
  deed: () => Promise<Response>,
): Promise<Response> {
  try {
    return await deed()
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'refused' || visit.wantsJson) throw error
    const context = await reachAgain(services, visit)
    if (!context || context.issue.record.planId) throw error
    return issuePage(visit, context, refusedWords(error, visit), error.status)
  }
}

async function reachAgain(services: Services, visit: IssueVisit): Promise<IssueContext | undefined> {
  try {
    return await reachIssue(services, visit)
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return undefined
    throw error
  }
}
