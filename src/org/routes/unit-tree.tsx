import { z } from 'zod'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { speaker } from '../../platform/i18n/words.ts'
import { isId } from '../../platform/ids.ts'
import type { Services } from '../../platform/room.ts'
import { askedDay } from '../as-of.ts'
import { maySeeUnits } from '../policy.ts'
import { aboveAsOf, childrenAsOf } from '../queries/as-of.ts'
import { hierarchies } from '../tables.ts'
import { UnitTreePage } from '../views/units/unit-tree.tsx'
import { words } from '../views/units/words.ts'
import { reachUnitAsOf } from './unit-shared.ts'

const treeQuery = z.object({
  at: z.string().refine(isId).nullable().catch(null).default(null),
  hierarchy: z.enum(hierarchies).catch('administrative').default('administrative'),
  'as-of': askedDay,
})

/** Branches of one level that show; a list has the rest. */
const branchesMax = 300

/** Addresses of the units as a tree. */
export function unitTreeRoutes(services: Services): readonly Route[] {
  const see = { access: 'signed-in', may: maySeeUnits } as const
  return [route('GET', '/units/tree', { ...see, query: treeQuery }, visit => showTree(services, visit))]
}

async function showTree(
  { database }: Services,
  visit: Visit<Person, unknown, z.output<typeof treeQuery>, unknown>,
): Promise<Response> {
  const { at, hierarchy, 'as-of': asked } = visit.query
  const { day } = asked
  const tree = await database.transaction(async tx => ({
    at: at === null ? null : await reachUnitAsOf(tx, at, day),
    above: at === null ? [] : await aboveAsOf(tx, at, day, hierarchy),
    ...(await childrenAsOf(tx, at, day, { hierarchy, limit: branchesMax })),
  }))
  const body = <UnitTreePage view={visit.view} {...tree} hierarchy={hierarchy} asked={asked} />
  return visit.page(body, {
    title: speaker(words, visit.locale)('tree-title'),
    styles: ['units.css'],
    scripts: ['units/unit-tree.js'],
  })
}
