import { z } from 'zod'
import { type Route, route } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { mayLinkPlan, maySeeIssuedPlan } from '../policy.ts'
import { planAsked } from '../queries/place.ts'
import { ganttGroupings } from '../rules/plan/gantt-rows.ts'
import {
  addLink,
  removeLink,
  showDocuments,
  showFindings,
  showLinkSearch,
  showOverview,
  showSections,
  showText,
  showTimeline,
  showUnit,
  showUnits,
} from '../show-plan.tsx'
import { linkKinds } from '../tables.ts'

const id = z.string().refine(isId)
const params = z.object({ id })
const q = z.string().trim().max(200).catch('').default('')
const page = z.coerce.number().int().min(1).max(1_000_000).catch(1)
const linkKind = z.enum(linkKinds)

/** Addresses of an issued plan: its faces, a unit's part of it, its links. */
export function issuedPlanRoutes(services: Services): readonly Route[] {
  const asked = planAsked(services)
  const see = { access: 'signed-in', may: about(maySeeIssuedPlan, asked), params } as const
  const link = { access: 'signed-in', may: about(mayLinkPlan, asked), params } as const
  return [
    route('GET', '/plans/:id', see, visit => showOverview(services, visit)),
    route('GET', '/plans/:id/units', { ...see, query: z.object({ q }) }, visit => showUnits(services, visit)),
    route('GET', '/plans/:id/units/:unitId', { ...see, params: params.extend({ unitId: id }) }, visit =>
      showUnit(services, visit),
    ),
    route('GET', '/plans/:id/sections', { ...see, query: z.object({ q, page }) }, visit =>
      showSections(services, visit),
    ),
    route(
      'GET',
      '/plans/:id/timeline',
      { ...see, query: z.object({ by: z.enum(ganttGroupings).catch('unit'), page }) },
      visit => showTimeline(services, visit),
    ),
    route('GET', '/plans/:id/documents', see, visit => showDocuments(services, visit)),
    route('GET', '/plans/:id/findings', see, visit => showFindings(services, visit)),
    route('GET', '/plans/:id/text', see, visit => showText(services, visit)),
    route(
      'GET',
      '/plans/:id/links',
      { ...link, query: z.object({ q, kind: linkKind.catch('integrates-with') }) },
      visit => showLinkSearch(services, visit),
    ),
    route(
      'POST',
      '/plans/:id/links',
      { ...link, form: z.object({ kind: linkKind, target: z.string().max(100) }) },
      visit => addLink(services, visit),
    ),
    route(
      'POST',
      '/plans/:id/links/:linkId/remove',
      { ...link, params: params.extend({ linkId: id }) },
      visit => removeLink(services, visit),
    ),
  ]
}
