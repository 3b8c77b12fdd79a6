import type { Route } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { calendarPageRoutes } from './routes/calendar.tsx'
import { eventRoutes } from './routes/events.tsx'
import { feedRoutes } from './routes/feeds.tsx'

/** Every URL of the calendar. */
export function calendarRoutes(services: Services): readonly Route[] {
  return [...calendarPageRoutes(services), ...eventRoutes(services), ...feedRoutes(services)]
}
