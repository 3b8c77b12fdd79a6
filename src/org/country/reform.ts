/**
 * Places of before and after as committees, and what became of each. Pure. The rules, and why they are so, stand in
 * docs/decisions/2026-11-21-reform-of-july-2025.md.
 */
import type { Validity } from '../rules/validity.ts'
import { type PlaceLine, type PlaceUnit, type ProvinceReform, reformDay } from './model.ts'
import { placeName, sameName } from './place-names.ts'
import type { CommuneMapping, Places } from './source.ts'

const before: Validity = { from: null, to: reformDay }
const after: Validity = { from: reformDay, to: null }
const lasting: Validity = { from: null, to: null }

/** One province of today and all that became part of it. */
interface Part {
  readonly province: Places['provinces'][number]
  readonly communes: Places['communes']
  readonly mappings: readonly CommuneMapping[]
  /** Names of its old provinces. */
  readonly origins: readonly string[]
  readonly districts: readonly OldDistrict[]
}

interface OldDistrict {
  readonly key: string
  readonly name: string
  readonly province: string
  /** Codes of the communes that were made of it, each once. */
  readonly into: readonly string[]
}

/** The reform of every province of today, in the order of the source. */
export function reformsOf(places: Places): readonly ProvinceReform[] {
  const provinceOf = new Map(places.communes.map(({ code, provinceCode }) => [code, provinceCode]))
  const communes = Map.groupBy(places.communes, ({ provinceCode }) => provinceCode)
  const mappings = Map.groupBy(places.mappings, ({ newCode }) => provinceOf.get(newCode))
  const islands = Map.groupBy(places.districtMappings, ({ newCode }) => provinceOf.get(newCode))
  return places.provinces.map(province => {
    const own = mappings.get(province.code) ?? []
    const rows = [...own, ...(islands.get(province.code) ?? [])]
    return reformOf({
      province,
      communes: communes.get(province.code) ?? [],
      mappings: own,
      origins: [...new Set(rows.map(({ oldProvince }) => placeName(oldProvince)))],
      districts: districtsOf(rows),
    })
  })
}

function districtsOf(
  rows: readonly Pick<CommuneMapping, 'oldDistrict' | 'oldProvince' | 'newCode'>[],
): readonly OldDistrict[] {
  const keyed = rows.map(row => ({
    newCode: row.newCode,
    name: placeName(row.oldDistrict),
    province: placeName(row.oldProvince),
  }))
  return [...Map.groupBy(keyed, ({ name, province }) => `${province}/${name}`)].flatMap(([path, group]) => {
    const [first] = group
    const into = [...new Set(group.map(({ newCode }) => newCode))]
    return first ? { key: `before:district:${path}`, name: first.name, province: first.province, into } : []
  })
}

function reformOf(part: Part): ProvinceReform {
  const top = topOf(part)
  const sources = Map.groupBy(part.mappings, ({ newCode }) => newCode)
  const communeKeys = new Map(
    part.communes.map(({ code, name }) => [
      code,
      goesOn(name, sources.get(code) ?? []) ? `lasting:commune:${code}` : `after:commune:${code}`,
    ]),
  )
  const shape: Shape = { part, top, sources, communeKeys }
  return {
    code: part.province.code,
    name: top.name,
    units: [...provinceUnits(shape), ...districtUnits(shape), ...oldCommunes(shape), ...newCommunes(shape)],
    lines: [...provinceLines(shape), ...districtLines(shape), ...communeLines(shape)],
  }
}

interface Shape {
  readonly part: Part
  readonly top: { readonly name: string; readonly key: string; readonly goesOn: boolean }
  /** Old communes by the code of the commune that they became. */
  readonly sources: ReadonlyMap<string, readonly CommuneMapping[]>
  readonly communeKeys: ReadonlyMap<string, string>
}

/** A name is not identity: a province goes on only where nothing else went into it and its name stayed. */
function topOf({ province, origins }: Part): Shape['top'] {
  const name = placeName(province.name)
  const [only] = origins
  const stays = only !== undefined && origins.length === 1 && sameName(only, name)
  return { name, goesOn: stays, key: `${stays ? 'lasting' : 'after'}:province:${province.code}` }
}

/**
 * A commune goes on where it alone became one of the same name and kind. The package tells of whole communes only:
 * of the 131 such, a few had a piece of a neighbour added; the State counts 128 that were left as they were.
 */
function goesOn(name: string, sources: readonly CommuneMapping[]): boolean {
  const [only] = sources
  return only !== undefined && sources.length === 1 && sameName(placeName(only.oldName), placeName(name))
}

const committee = (place: string): string => `Ủy ban nhân dân ${place}`

const oldProvinceKey = ({ top }: Shape, province: string): string =>
  top.goesOn ? top.key : `before:province:${province}`

function provinceUnits({ part, top }: Shape): PlaceUnit[] {
  const now: PlaceUnit = {
    key: top.key,
    name: committee(top.name),
    level: 'province',
    placeCode: part.province.code,
    validity: top.goesOn ? lasting : after,
    above: [],
  }
  if (top.goesOn) return [now]
  const old = part.origins.map(
    (name): PlaceUnit => ({
      key: `before:province:${name}`,
      name: committee(name),
      level: 'province',
      placeCode: null,
      validity: before,
      above: [],
    }),
  )
  return [...old, now]
}

function districtUnits(shape: Shape): PlaceUnit[] {
  return shape.part.districts.map(({ key, name, province }) => ({
    key,
    name: committee(name),
    level: 'district',
    placeCode: null,
    validity: before,
    above: [{ key: oldProvinceKey(shape, province), validity: before }],
  }))
}

const districtKey = (row: CommuneMapping): string =>
  `before:district:${placeName(row.oldProvince)}/${placeName(row.oldDistrict)}`

const isLasting = ({ communeKeys }: Shape, code: string): boolean =>
  communeKeys.get(code)?.startsWith('lasting') === true

function oldCommunes(shape: Shape): PlaceUnit[] {
  return shape.part.mappings
    .filter(({ newCode }) => !isLasting(shape, newCode))
    .map(row => ({
      key: `before:commune:${row.oldCode}`,
      name: committee(placeName(row.oldName)),
      level: 'commune',
      placeCode: row.oldCode,
      validity: before,
      above: [{ key: districtKey(row), validity: before }],
    }))
}

function newCommunes(shape: Shape): PlaceUnit[] {
  return shape.part.communes.map(({ code, name }) => {
    const stays = isLasting(shape, code)
    const district = stays ? shape.sources.get(code)?.map(districtKey) : []
    return {
      key: shape.communeKeys.get(code) ?? `after:commune:${code}`,
      name: committee(placeName(name)),
      level: 'commune',
      placeCode: code,
      validity: stays ? lasting : after,
      above: [
        ...(district ?? []).map(key => ({ key, validity: before })),
        { key: shape.top.key, validity: after },
      ],
    }
  })
}

function provinceLines({ part, top }: Shape): PlaceLine[] {
  if (top.goesOn) return []
  return part.origins.map(name => ({ from: `before:province:${name}`, to: top.key, main: true }))
}

/**
 * A district's duties go to the communes made of its land and to the province; whatever no rule sends to one of
 * them is the province's, the only one whose land is all of the district's. Where the whole district became one
 * commune, it is that one's.
 */
function districtLines({ part, top, communeKeys }: Shape): PlaceLine[] {
  return part.districts.flatMap(({ key, into }) => {
    const alone = into.length === 1
    const communes = into.map(code => ({
      from: key,
      to: communeKeys.get(code) ?? `after:commune:${code}`,
      main: alone,
    }))
    return [{ from: key, to: top.key, main: !alone }, ...communes]
  })
}

function communeLines(shape: Shape): PlaceLine[] {
  return shape.part.mappings
    .filter(({ newCode }) => !isLasting(shape, newCode))
    .map(({ oldCode, newCode }) => ({
      from: `before:commune:${oldCode}`,
      to: `after:commune:${newCode}`,
      main: true,
    }))
}
