/** What a task's page shows of difficulties. */
import type { Tx } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import { placeOfPlan } from '../queries/place.ts'
import { mayRaiseDifficulty } from './policy.ts'
import type { Difficulty } from './queries/find.ts'
import { difficultiesAbout } from './queries/list.ts'

export interface TaskDifficulties {
  readonly difficulties: readonly Difficulty[]
  /** Where one is raised; null for whoever may not. */
  readonly raiseHref: string | null
}

/** The difficulties of a task that the person may see; raised from its page, or from that of a work item. */
export async function taskDifficulties(
  tx: Tx,
  person: Person,
  {
    planId,
    taskId,
    itemId,
  }: { readonly planId: string; readonly taskId: string; readonly itemId: string | null },
): Promise<TaskDifficulties> {
  const place = await placeOfPlan(tx, planId)
  const about = itemId === null ? `task=${taskId}` : `item=${itemId}`
  const may = place !== undefined && mayRaiseDifficulty(person, place)
  return {
    difficulties: await difficultiesAbout(tx, person, taskId),
    raiseHref: may ? `/plans/${planId}/difficulties/new?${about}` : null,
  }
}
