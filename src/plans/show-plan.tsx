/** The faces of an issued plan: each reads what it shows in one transaction and draws it. */
import type { ComponentChildren } from 'preact'
import { findUnits } from '../org/index.ts'
import { today } from '../platform/clock.ts'
import type { Tx } from '../platform/db/index.ts'
import { Problem } from '../platform/errors.ts'
import type { Person, Visit } from '../platform/http/index.ts'
import type { Services } from '../platform/room.ts'
import type { FieldError } from '../platform/ui/parts/form.tsx'
import { searchDocuments } from '../registry/index.ts'
import { addPlanLink, removePlanLink } from './actions/issue/change-links.ts'
import { planAmended } from './amendments/queries/amended.ts'
import { PlanAmendedNotice } from './amendments/views/notices.tsx'
import { cascadePanel } from './cascade/show-panel.tsx'
import { planClasses } from './classes/queries.ts'
import { SteeringLinks } from './difficulties/views/plan-links.tsx'
import { mayCorrectClasses, mayLinkPlan, mayRaiseDifficulty, maySeeReminders } from './policy.ts'
import { citedDocuments } from './queries/cited-documents.ts'
import { placeOfPlan } from './queries/place.ts'
import { findPlan, listPlans, plansOfDocuments, planTasks, reportingDuties } from './queries/plans.ts'
import { RemindersLink } from './reminders/views/link.tsx'
import { dutiesOfUnit, tasksOfUnit } from './rules/plan/counts.ts'
import type { GanttGrouping } from './rules/plan/gantt-rows.ts'
import type { IssuedPlan } from './rules/plan/model.ts'
import type { LinkKind } from './tables.ts'
import { ClassFindings, ClassMembers } from './views/classes/class-members.tsx'
import { readTarget } from './views/issue/link-target.ts'
import { DocumentsPage } from './views/plan/documents-page.tsx'
import { FindingsPage } from './views/plan/findings-page.tsx'
import { OverviewPage } from './views/plan/overview.tsx'
import { type PlanTab, planPath } from './views/plan/plan-frame.tsx'
import { LinkSearchPage, PlanLinks } from './views/plan/plan-links.tsx'
import { planName } from './views/plan/plan-words.ts'
import { SectionsPage } from './views/plan/sections-page.tsx'
import { TextPage } from './views/plan/text-page.tsx'
import { TimelinePage } from './views/plan/timeline-page.tsx'
import { UnitPage } from './views/plan/unit-page.tsx'
import { UnitsPage } from './views/plan/units-page.tsx'
import { planSay } from './views/plan/words.ts'
import { workCountsOfPlan } from './work/queries/progress.ts'
import { WorkProgress } from './work/views/progress.tsx'

type PlanVisit<Query = unknown, Params = { id: string }, Form = unknown> = Visit<Person, Params, Query, Form>

/** Found results of a search for what to link to. */
const linksFound = 10

/** The plan at a glance. */
export async function showOverview(services: Services, visit: PlanVisit): Promise<Response> {
  const { place, counts, amended, ...found } = await services.database.transaction(async tx => ({
    ...(await planWithTasks(tx, visit.params.id)),
    classes: await planClasses(tx, visit.params.id),
    place: await placeOfPlan(tx, visit.params.id),
    counts: await workCountsOfPlan(tx, visit.params.id),
    amended: await planAmended(tx, visit.params.id),
  }))
  const mayChange = place !== undefined && mayLinkPlan(visit.person, place)
  const mayRaise = place !== undefined && mayRaiseDifficulty(visit.person, place)
  const cascade = await cascadePanel(services, visit)
  const links = <PlanLinks view={visit.view} plan={found.plan} mayChange={mayChange} />
  const seesReminders = place !== undefined && maySeeReminders(visit.person, place)
  const progress = (
    <>
      <WorkProgress view={visit.view} counts={counts} />
      {seesReminders && <RemindersLink view={visit.view} planId={found.plan.id} />}
    </>
  )
  const findings = (
    <>
      <PlanAmendedNotice view={visit.view} planId={found.plan.id} amended={amended} />
      <ClassFindings view={visit.view} planId={found.plan.id} classes={found.classes} />
    </>
  )
  return answer(
    visit,
    found.plan,
    'overview',
    <OverviewPage
      view={visit.view}
      {...found}
      today={today()}
      links={
        <>
          {links}
          {cascade}
          <SteeringLinks view={visit.view} planId={found.plan.id} mayRaise={mayRaise} />
        </>
      }
      progress={progress}
      findings={findings}
    />,
  )
}

/** Every unit with how many tasks it has. */
export async function showUnits(services: Services, visit: PlanVisit<{ q: string }>): Promise<Response> {
  const found = await services.database.transaction(async tx => ({
    ...(await planWithTasks(tx, visit.params.id)),
    classes: await planClasses(tx, visit.params.id),
  }))
  return answer(visit, found.plan, 'units', <UnitsPage view={visit.view} {...found} q={visit.query.q} />)
}

/**
 * One unit's part of the plan, with what was given to classes that it belongs to. A unit without any part in it is
 * not there. A class has its members, and what an officer may correct of them.
 */
export async function showUnit(
  services: Services,
  visit: PlanVisit<unknown, { id: string; unitId: string }>,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { id, unitId } = visit.params
  const { unit, classes, place, ...found } = await services.database.transaction(async tx => ({
    ...(await planWithTasks(tx, id)),
    unit: (await findUnits(tx, [unitId])).get(unitId),
    classes: await planClasses(tx, id),
    place: await placeOfPlan(tx, id),
  }))
  const memberOf = classes.filter(({ members }) => members.some(member => member.id === unitId))
  const { tasks, duties } = found
  const own = tasksOfUnit(tasks, unitId).length + dutiesOfUnit(duties, unitId).length
  if (!unit || own + memberOf.length === 0) throw new Problem('not-found', 'not-found')
  const group = classes.find(one => one.unit.id === unitId)
  const mayCorrect = place !== undefined && mayCorrectClasses(visit.person, place)
  const members = group && (
    <ClassMembers view={visit.view} planId={id} group={group} mayCorrect={mayCorrect} errors={errors} />
  )
  const body = (
    <UnitPage
      view={visit.view}
      {...found}
      unit={unit}
      memberOf={memberOf.map(one => one.unit)}
      members={members}
      today={today()}
    />
  )
  const title = `${unit.name} · ${planName(found.plan)}`
  return visit.page(body, { title, styles }, errors.length > 0 ? 422 : 200)
}

/** The tasks under the headings of the document. */
export async function showSections(
  services: Services,
  visit: PlanVisit<{ q: string; page: number }>,
): Promise<Response> {
  const { plan, tasks } = await readPlan(services, visit.params.id)
  const { outline } = plan.document
  const page = <SectionsPage view={visit.view} plan={plan} outline={outline} tasks={tasks} {...visit.query} />
  return answer(visit, plan, 'sections', page)
}

/** The plan over time. */
export async function showTimeline(
  services: Services,
  visit: PlanVisit<{ by: GanttGrouping; page: number }>,
): Promise<Response> {
  const found = await readPlan(services, visit.params.id)
  const { by, page } = visit.query
  return answer(
    visit,
    found.plan,
    'timeline',
    <TimelinePage
      view={visit.view}
      {...found}
      outline={found.plan.document.outline}
      grouping={by}
      page={page}
      today={today()}
    />,
  )
}

/** What the plan cites. */
export async function showDocuments(services: Services, visit: PlanVisit): Promise<Response> {
  const { plan, ...rest } = await services.database.transaction(async tx => {
    const found = await reach(tx, visit.params.id)
    return { plan: found, ...(await citedDocuments(tx, found)) }
  })
  return answer(visit, plan, 'documents', <DocumentsPage view={visit.view} plan={plan} {...rest} />)
}

/** What the check of the document found. */
export async function showFindings(services: Services, visit: PlanVisit): Promise<Response> {
  const plan = await services.database.transaction(tx => reach(tx, visit.params.id))
  return answer(visit, plan, 'findings', <FindingsPage view={visit.view} plan={plan} />)
}

/** The whole text with its tasks marked. */
export async function showText(services: Services, visit: PlanVisit): Promise<Response> {
  const { plan, tasks } = await readPlan(services, visit.params.id)
  return answer(visit, plan, 'text', <TextPage view={visit.view} plan={plan} tasks={tasks} />)
}

/** Looks for a plan or document to link to. */
export async function showLinkSearch(
  { database }: Services,
  visit: PlanVisit<{ q: string; kind: LinkKind }>,
): Promise<Response> {
  const { q, kind } = visit.query
  const found = await database.transaction(async tx => {
    const plan = await reach(tx, visit.params.id)
    if (q === '') return { plan, plans: [], documents: [] }
    const plans = (await listPlans(tx, visit.person, { q })).plans.filter(({ id }) => id !== plan.id)
    const documents = await searchDocuments(tx, q, linksFound)
    // A document that is a plan here is offered once, as the plan.
    const arePlans = await plansOfDocuments(
      tx,
      documents.map(({ id }) => id),
    )
    const offered = new Set([plan.id, ...plans.map(({ id }) => id)])
    return {
      plan,
      plans: plans.slice(0, linksFound),
      documents: documents.filter(({ id }) => !offered.has(arePlans.get(id) ?? '')),
    }
  })
  return visit.page(<LinkSearchPage view={visit.view} {...found} q={q} kind={kind} />, {
    title: `${planSay(visit.view)('link-add')} · ${planName(found.plan)}`,
    styles,
  })
}

/** Adds a link and shows it. */
export async function addLink(
  { database }: Services,
  visit: PlanVisit<unknown, { id: string }, { kind: LinkKind; target: string }>,
): Promise<Response> {
  const { kind, target } = visit.form
  const end = readTarget(target)
  if (!end) throw new Problem('invalid', 'invalid-form')
  const { planId, documentId } = end
  await database.transaction(tx =>
    addPlanLink(tx, visit.person, visit.params.id, { kind, planId, documentId }),
  )
  return visit.redirectSaying(planPath(visit.params.id), { words: planSay(visit.view)('link-added') })
}

/** Takes a link back and shows the others. */
export async function removeLink(
  { database }: Services,
  visit: PlanVisit<unknown, { id: string; linkId: string }>,
): Promise<Response> {
  const { id, linkId } = visit.params
  await database.transaction(tx => removePlanLink(tx, visit.person, id, linkId))
  return visit.redirectSaying(planPath(id), { words: planSay(visit.view)('link-removed') })
}

const styles = ['plan.css']

function answer(
  visit: PlanVisit,
  plan: IssuedPlan,
  tab: PlanTab,
  body: ComponentChildren,
): Promise<Response> {
  const say = planSay(visit.view)
  const face = tab === 'overview' ? [] : [say(`tab-${tab}`)]
  return visit.page(body, { title: [...face, planName(plan), plan.title].join(' · '), styles })
}

function readPlan({ database }: Services, id: string) {
  return database.transaction(tx => planWithTasks(tx, id))
}

async function planWithTasks(tx: Tx, id: string) {
  const plan = await reach(tx, id)
  return { plan, tasks: await planTasks(tx, id), duties: await reportingDuties(tx, id) }
}

async function reach(tx: Tx, id: string): Promise<IssuedPlan> {
  const plan = await findPlan(tx, id)
  if (!plan) throw new Problem('not-found', 'not-found')
  return plan
}
