import type { Route } from '../platform/http/index.ts'
import type { Services } from '../platform/room.ts'
import { documentRoutes } from './routes/documents.tsx'
import { relationRoutes } from './routes/relations.tsx'

/** Every URL of the room. */
export function registryRoutes(services: Services): readonly Route[] {
  return [...documentRoutes(services), ...relationRoutes(services)]
}
