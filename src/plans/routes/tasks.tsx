import { z } from 'zod'
import { type Route, route } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { maySeeIssuedPlan, maySeeIssuedPlans } from '../policy.ts'
import { taskAsked } from '../queries/place.ts'
import { sendUnitsTyped, showTask, showTasks } from '../show-tasks.tsx'
import { taskQuery } from '../views/tasks/task-query.ts'

const params = z.object({ id: z.string().refine(isId) })
const typed = z.object({ q: z.string().trim().max(300).catch('').default('') })

const workQuery = z.object({ page: z.coerce.number().int().min(1).max(1_000_000).catch(1) })

/** Addresses of the tasks of all plans. */
export function taskRoutes(services: Services): readonly Route[] {
  const see = { access: 'signed-in', may: maySeeIssuedPlans } as const
  const one = { access: 'signed-in', may: about(maySeeIssuedPlan, taskAsked(services)), params } as const
  return [
    route('GET', '/tasks', { ...see, query: taskQuery }, visit => showTasks(services, visit)),
    route('GET', '/tasks/units.json', { ...see, query: typed }, visit => sendUnitsTyped(services, visit)),
    route('GET', '/tasks/:id', { ...one, query: workQuery }, visit => showTask(services, visit)),
  ]
}
