import type { Route } from '../platform/http/index.ts'
import type { Services, Telling } from '../platform/room.ts'
import { checkRoutes } from './routes/checks.tsx'
import { factRoutes } from './routes/facts.tsx'
import { personalRoutes } from './routes/personal.tsx'

/** Every URL of the room. The paths with words come before `/audit/:number`. */
export function auditRoutes(services: Services, tellings: readonly Telling[]): readonly Route[] {
  return [
    ...checkRoutes(services, tellings),
    ...personalRoutes(services, tellings),
    ...factRoutes(services, tellings),
  ]
}
