/** The tasks of all plans, and one of them. */
import { findUnits, searchUnits } from '../org/index.ts'
import { today } from '../platform/clock.ts'
import type { Tx } from '../platform/db/index.ts'
import { Problem } from '../platform/errors.ts'
import type { Person, Visit } from '../platform/http/index.ts'
import type { Services } from '../platform/room.ts'
import { withQuery } from '../platform/ui/address.ts'
import { mayAskAmendment } from './amendments/policy.ts'
import { taskAmended } from './amendments/queries/amended.ts'
import { TaskAmended } from './amendments/views/notices.tsx'
import { taskLinks } from './cascade/show-panel.tsx'
import { placeOfPlan } from './queries/place.ts'
import { findPlan, findPlanSummary, listPlans, planTasks } from './queries/plans.ts'
import { findTask, listTasks } from './queries/tasks.ts'
import { unitShares } from './rules/plan/counts.ts'
import type { PlanSummary } from './rules/plan/model.ts'
import { SteeringPanel, steeringPanelStyles, taskSteering } from './steering/panel.tsx'
import { clipped } from './views/plan/gantt-chart.tsx'
import { planName } from './views/plan/plan-words.ts'
import { TaskPage } from './views/tasks/task-page.tsx'
import { filterOf, type TaskQuery } from './views/tasks/task-query.ts'
import { TasksPage, tasksTitle } from './views/tasks/tasks-page.tsx'
import { taskSay } from './views/tasks/words.ts'
import { itemsOfTask } from './work/queries/work-items.ts'
import { TaskWork } from './work/views/task-work.tsx'

const styles = ['plan.css']

/** How many units are offered while one types. */
const unitsOffered = 10
/** Letters of a task's words in the browser's window. */
const titleLetters = 60

/** The list; a unit that was typed into the form becomes the address of its tasks. */
export async function showTasks(
  { database }: Services,
  visit: Visit<Person, unknown, TaskQuery, unknown>,
): Promise<Response> {
  const { query, view } = visit
  const typed = query.unit_name ? await database.transaction(tx => unitTyped(tx, query)) : null
  if (query.unit_name === '' || typed) {
    return visit.redirect(withQuery(view.address, { unit: typed, unit_name: null, unit_name_id: null }))
  }
  const found = await database.transaction(async tx => ({
    found: await listTasks(tx, visit.person, filterOf(query)),
    plans: await plansToChoose(tx, visit.person, query.plan),
    units: query.plan ? unitShares(await planTasks(tx, query.plan), []) : [],
    unit: query.unit ? ((await findUnits(tx, [query.unit])).get(query.unit) ?? null) : null,
  }))
  return visit.page(<TasksPage view={view} query={query} {...found} today={today()} />, {
    title: tasksTitle(query, found.unit, taskSay(view)),
    styles,
  })
}

/**
 * What was picked; or the first unit that what was typed finds. Without a script what was picked before is sent
 * along with other words: then the words count.
 */
export async function unitTyped(
  tx: Tx,
  { unit_name, unit_name_id }: Pick<TaskQuery, 'unit_name' | 'unit_name_id'>,
): Promise<string | null> {
  const typed = unit_name ?? ''
  const picked = unit_name_id && (await findUnits(tx, [unit_name_id])).get(unit_name_id)
  if (picked && picked.name === typed) return picked.id
  return (await searchUnits(tx, typed, 1))[0]?.id ?? null
}

/** The newest plans, and the chosen one where it is older. */
async function plansToChoose(tx: Tx, person: Person, chosen: string | null): Promise<readonly PlanSummary[]> {
  const { plans } = await listPlans(tx, person)
  if (chosen === null || plans.some(({ id }) => id === chosen)) return plans
  const older = await findPlanSummary(tx, chosen)
  return older ? [...plans, older] : plans
}

/** Units for whoever types in the form. */
export async function sendUnitsTyped(
  { database }: Services,
  visit: Visit<Person, unknown, { q: string }, unknown>,
): Promise<Response> {
  const units = await database.transaction(tx => searchUnits(tx, visit.query.q, unitsOffered))
  return visit.json({ options: units.map(({ id, name }) => ({ value: id, label: name })) })
}

/** One task in its plan. */
export async function showTask(
  { database }: Services,
  visit: Visit<Person, { id: string }, { page: number }, unknown>,
): Promise<Response> {
  const { plan, tasks, task, work, names, amended, place, steering } = await database.transaction(
    async tx => {
      const found = await findTask(tx, visit.params.id)
      const its = found && (await findPlan(tx, found.planId))
      if (!found || !its) throw new Problem('not-found', 'not-found')
      const items = await itemsOfTask(tx, found.id)
      const units = await findUnits(
        tx,
        items.flatMap(({ unitId, plannedUnitId }) => [unitId, plannedUnitId]),
      )
      return {
        plan: its,
        tasks: await planTasks(tx, its.id),
        task: found,
        work: items,
        names: units,
        amended: await taskAmended(tx, its.id, found.id),
        place: await placeOfPlan(tx, its.id),
        steering: await taskSteering(tx, visit.person, {
          planId: its.id,
          taskId: found.id,
          itemId: null,
        }),
      }
    },
  )
  const nameOf = (id: string) => names.get(id)?.name ?? ''
  const { page } = visit.query
  const mayAsk = place !== undefined && mayAskAmendment(visit.person, place)
  const workPart = (
    <>
      <TaskAmended view={visit.view} planId={plan.id} taskId={task.id} amended={amended} mayAsk={mayAsk} />
      {await taskLinks(database, visit, plan.id)}
      <TaskWork view={visit.view} items={work} nameOf={nameOf} today={today()} page={page} />
      <SteeringPanel view={visit.view} steering={steering} />
    </>
  )
  return visit.page(<TaskPage view={visit.view} plan={plan} tasks={tasks} task={task} work={workPart} />, {
    title: `${clipped(task.text, titleLetters)} · ${planName(plan)}`,
    styles: [...styles, ...steeringPanelStyles],
  })
}
