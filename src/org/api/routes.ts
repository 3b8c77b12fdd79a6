import { z } from 'zod'
import { Problem } from '../../platform/errors.ts'
import { apiRoute, pageOf, pageQuery } from '../../platform/http/api/index.ts'
import type { Route } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { maySeeUnits } from '../policy.ts'
import { listUnits, unitsOnPage } from '../queries/unit-list.ts'
import { findUnits } from '../queries/units.ts'
import { unitLevels } from '../tables.ts'
import type { Unit } from '../units.ts'
import en from './words.en.json' with { type: 'json' }
import vi from './words.vi.json' with { type: 'json' }

/** What the scopes of this room's API mean. */
export const orgScopes = { vi, en }

const unitSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string().meta({ description: 'What sort of body: department, peoples-committee, press …' }),
  level: z.enum(unitLevels).nullable(),
  collective: z.boolean().meta({ description: 'Many bodies that are kept as one.' }),
  parentId: z.uuid().nullable(),
  otherNames: z.array(z.string()),
})

const unitsQuery = z.object({
  q: z.string().max(200).default(''),
  level: z.enum(unitLevels).exactOptional(),
  page: pageQuery.shape.page,
})

const tag = { tag: 'units', scope: 'units:read' } as const

/** Every address of the API that this room answers: whoever is signed in sees the units. */
export function orgApi({ database }: Services): readonly Route[] {
  return [
    apiRoute(
      'GET',
      '/api/v1/units',
      {
        may: maySeeUnits,
        query: unitsQuery,
        api: {
          ...tag,
          operation: 'listUnits',
          summary: { vi: vi.listUnits, en: en.listUnits },
          answers: { 200: pageOf(unitSchema) },
        },
      },
      async ({ query }) => {
        const { units, total, pages } = await database.transaction(tx => listUnits(tx, query))
        const { page } = query
        const items = units.map(presentUnit)
        return { body: { items, page, perPage: unitsOnPage, pages, total }, pages: { page, pages } }
      },
    ),
    apiRoute(
      'GET',
      '/api/v1/units/:id',
      {
        may: maySeeUnits,
        params: z.object({ id: z.uuid() }),
        api: {
          ...tag,
          operation: 'getUnit',
          summary: { vi: vi.getUnit, en: en.getUnit },
          answers: { 200: unitSchema },
        },
      },
      async ({ params }) => {
        const unit = (await database.transaction(tx => findUnits(tx, [params.id]))).get(params.id)
        if (!unit) throw new Problem('not-found', 'not-found')
        return { body: presentUnit(unit) }
      },
    ),
  ]
}

function presentUnit(unit: Unit): z.input<typeof unitSchema> {
  const { id, name, kind, level, collective, parentId, otherNames } = unit
  return { id, name, kind, level, collective, parentId, otherNames: [...otherNames] }
}
