import { z } from 'zod'
import { type Route, route } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { sendExport } from '../exports/send.ts'
import { maySeeIssuedPlan } from '../policy.ts'
import { planAsked } from '../queries/place.ts'

const exportQuery = z.object({
  /** Id of a unit whose part alone is wanted. */
  unit: z.string().refine(isId).nullable().default(null),
  /** What the rows of the Word table stand under. */
  by: z.enum(['section', 'unit']).default('section'),
})

/** An issued plan as files for other programs. */
export function exportRoutes(services: Services): readonly Route[] {
  const contract = {
    access: 'signed-in',
    may: about(maySeeIssuedPlan, planAsked(services)),
    params: z.object({ id: z.string().refine(isId) }),
    query: exportQuery,
  } as const
  return [
    route('GET', '/plans/:id/export.xlsx', contract, visit => sendExport(services, visit, 'xlsx')),
    route('GET', '/plans/:id/export.csv', contract, visit => sendExport(services, visit, 'csv')),
    route('GET', '/plans/:id/export.json', contract, visit => sendExport(services, visit, 'json')),
    route('GET', '/plans/:id/export.ics', contract, visit => sendExport(services, visit, 'ics')),
    route('GET', '/plans/:id/export.docx', contract, visit => sendExport(services, visit, 'docx')),
  ]
}
