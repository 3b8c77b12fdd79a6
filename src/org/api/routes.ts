import { z } from 'zod'
import { today } from '../../platform/clock.ts'
import { Problem } from '../../platform/errors.ts'
import { apiRoute, pageOf, pageQuery } from '../../platform/http/api/index.ts'
import type { Route } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { maySeeUnits } from '../policy.ts'
import { unitAsOf } from '../queries/as-of.ts'
import { presences, unitsAsOf, unitsOnPage } from '../queries/unit-list.ts'
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
  code: z
    .string()
    .nullable()
    .meta({ description: 'Code in electronic documents (Decision 20/2020/QĐ-TTg): H25.13.' }),
  validFrom: z.iso.date().nullable().meta({ description: 'The first day of the unit; null: long ago.' }),
  validTo: z.iso
    .date()
    .nullable()
    .meta({ description: 'The first day on which the unit is no more; null: until further notice.' }),
  otherNames: z.array(z.string()),
})

/** Names and parents as they were on this day, and which units were there; today where it is left out. */
const asOf = z.iso
  .date()
  .exactOptional()
  .meta({ description: 'Units as they were on this day; today if left out.' })

const unitsQuery = z.object({
  q: z.string().max(200).default(''),
  level: z.enum(unitLevels).exactOptional(),
  presence: z
    .enum(presences)
    .default('there')
    .meta({ description: 'Units that are there on the day, those that are no more by then, or both.' }),
  asOf,
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
        const { units, total, pages } = await database.transaction(tx =>
          unitsAsOf(tx, query.asOf ?? today(), query),
        )
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
        query: z.object({ asOf }),
        api: {
          ...tag,
          operation: 'getUnit',
          summary: { vi: vi.getUnit, en: en.getUnit },
          answers: { 200: unitSchema },
        },
      },
      async ({ params, query }) => {
        const unit = await database.transaction(tx => unitAsOf(tx, params.id, query.asOf ?? today()))
        if (!unit) throw new Problem('not-found', 'not-found')
        return { body: presentUnit(unit) }
      },
    ),
  ]
}

function presentUnit(unit: Unit): z.input<typeof unitSchema> {
  return { ...unit, otherNames: [...unit.otherNames] }
}
