import type { Route } from '../platform/http/index.ts'
import type { Services } from '../platform/room.ts'
import { answerRoutes } from './answers/routes.tsx'
import { calendarRoutes } from './calendar/routes.ts'
import { linkRoutes } from './links/routes.tsx'

/** Every URL of the room, a file for each part of it. */
export function activityRoutes(services: Services): readonly Route[] {
  return [...linkRoutes(services), ...answerRoutes(services), ...calendarRoutes(services)]
}
