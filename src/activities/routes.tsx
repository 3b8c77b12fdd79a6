import type { Route } from '../platform/http/index.ts'
import type { Services } from '../platform/room.ts'

/** Every URL of the room, a file for each part of it. */
export function activityRoutes(_services: Services): readonly Route[] {
  return []
}
