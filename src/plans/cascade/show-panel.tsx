/** What the pages of a plan and of a task show of units' own plans. */
import type { ComponentChildren } from 'preact'
import type { Database } from '../../platform/db/index.ts'
import type { Person, Visit } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { placeOfPlan } from '../queries/place.ts'
import { maySeeCoverage } from './policy.ts'
import { linksOfTask } from './queries/coverage.ts'
import { draftingUnits } from './queries/offer.ts'
import { CascadePanel } from './views/panel.tsx'
import { TaskLinksSection } from './views/task-links.tsx'

type PlanVisit = Visit<Person, { id: string }, unknown, unknown>

/** The way to a unit's own plan and to the coverage; nothing for who may see neither. */
export async function cascadePanel({ database }: Services, visit: PlanVisit): Promise<ComponentChildren> {
  const { id } = visit.params
  const { drafting, place } = await database.transaction(async tx => ({
    drafting: await draftingUnits(tx, visit.person, id),
    place: await placeOfPlan(tx, id),
  }))
  const may = place !== undefined && maySeeCoverage(visit.person, place)
  return <CascadePanel view={visit.view} planId={id} {...drafting} maySeeCoverage={may} />
}

/** Tasks above and below a task; nothing where there are none. */
export async function taskLinks(
  database: Database,
  visit: PlanVisit,
  planId: string,
): Promise<ComponentChildren> {
  const taskId = visit.params.id
  const { links, place } = await database.transaction(async tx => ({
    links: await linksOfTask(tx, taskId),
    place: await placeOfPlan(tx, planId),
  }))
  const may = place !== undefined && maySeeCoverage(visit.person, place)
  const more = may ? `/plans/${planId}/coverage/tasks/${taskId}` : null
  return <TaskLinksSection view={visit.view} links={links} more={more} />
}
