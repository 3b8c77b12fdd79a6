import type { Route } from '../platform/http/index.ts'
import type { Services } from '../platform/room.ts'
import { amendmentRoutes } from './amendments/routes.tsx'
import { planApi } from './api/routes.ts'
import { cascadeRoutes } from './cascade/routes.tsx'
import { deskRoutes } from './desk/routes.tsx'
import { documentWorkRoutes } from './propagation/room.ts'
import { reminderRoutes } from './reminders/routes.tsx'
import { classRoutes } from './routes/classes.ts'
import { exportRoutes } from './routes/exports.ts'
import { issueRoutes } from './routes/issue.tsx'
import { issuedPlanRoutes } from './routes/plan.tsx'
import { reviewRoutes } from './routes/review.tsx'
import { sourceRoutes } from './routes/source.ts'
import { taskRoutes } from './routes/tasks.tsx'
import { uploadRoutes } from './routes/uploads.tsx'
import { steeringRoutes } from './steering/room.ts'
import { workRoutes } from './work/routes.tsx'

/** Every URL of the room, a file for each part of a plan's way; the first that fits answers. */
export function planRoutes(services: Services): readonly Route[] {
  return [
    ...cascadeRoutes(services),
    ...uploadRoutes(services),
    ...reviewRoutes(services),
    ...sourceRoutes(services),
    ...exportRoutes(services),
    ...issueRoutes(services),
    ...issuedPlanRoutes(services),
    ...classRoutes(services),
    ...taskRoutes(services),
    ...deskRoutes(services),
    ...workRoutes(services),
    ...reminderRoutes(services),
    ...steeringRoutes(services),
    ...amendmentRoutes(services),
    ...documentWorkRoutes(services),
    ...planApi(services),
  ]
}
