/**
 * What a name for many bodies means: "các sở, ban, ngành; UBND các xã" is every department, board and branch of
 * the province, and every people's committee of a commune. Pure.
 */
import { spellOut } from '../../documents/index.ts'
import { foldKeepingMarks } from '../../platform/text/keeping-marks.ts'
import type { UnitKind } from '../kinds.ts'
import type { UnitLevel } from '../tables.ts'
import type { Unit } from '../units.ts'

/** One part of a class: bodies of these kinds at this level; of any where it is null. */
export interface ClassPart {
  readonly kinds: readonly UnitKind[]
  readonly level: UnitLevel | null
}

/** What a body's word means; longer words first, because "ban ngành" begins as "ban" does. */
const bodies: readonly (readonly [words: RegExp, kinds: readonly UnitKind[]])[] = [
  [/(?<!\p{L})ủy ban nhân dân(?!\p{L})/gu, ['peoples-committee']],
  [/(?<!\p{L})hội đồng nhân dân(?!\p{L})/gu, ['peoples-council']],
  [/(?<!\p{L})(?:ủy ban )?mặt trận tổ quốc(?!\p{L})/gu, ['front']],
  [/(?<!\p{L})(?:tổ chức chính trị|đoàn thể)(?!\p{L})/gu, ['front', 'union', 'association']],
  [/(?<!\p{L})(?:cơ quan báo chí|báo|đài)(?!\p{L})/gu, ['press']],
  [/(?<!\p{L})sở(?!\p{L})/gu, ['department']],
  [/(?<!\p{L})bộ(?!\p{L})/gu, ['ministry']],
  [/(?<!\p{L})ban(?!\p{L})/gu, ['committee', 'management-board', 'inspectorate', 'office']],
  [
    /(?<!\p{L})ngành(?!\p{L})/gu,
    ['bureau', 'police', 'military', 'court', 'treasury', 'social-insurance', 'bank'],
  ],
  [/(?<!\p{L})phòng(?!\p{L})/gu, ['division']],
  [/(?<!\p{L})hội(?! đồng)(?!\p{L})/gu, ['association', 'union']],
  [/(?<!\p{L})trường(?!\p{L})/gu, ['school']],
  [/(?<!\p{L})doanh nghiệp(?!\p{L})/gu, ['enterprise']],
]

/** Words for a level; "thành phố" of a province's plan is a district's. */
const levels: readonly (readonly [words: RegExp, level: UnitLevel])[] = [
  [/(?<!\p{L})(?:xã(?! hội)|phường|đặc khu|thị trấn)(?!\p{L})/u, 'commune'],
  [/(?<!\p{L})(?:huyện|quận|thị xã)(?!\p{L})/u, 'district'],
  [/(?<!\p{L})tỉnh(?!\p{L})/u, 'province'],
  [/(?<!\p{L})trung ương(?!\p{L})/u, 'central'],
]

/**
 * The parts of a class; empty where the words do not tell ("các đơn vị liên quan"): then an officer says who
 * belongs. Each part between semicolons has its own level; a department is always the province's, a ministry
 * the State's.
 */
export function classParts(name: string): readonly ClassPart[] {
  return foldKeepingMarks(spellOut(name))
    .replace(/(?<!\p{L})ubnd(?!\p{L})/gu, 'ủy ban nhân dân')
    .replace(/(?<!\p{L})hđnd(?!\p{L})/gu, 'hội đồng nhân dân')
    .split(/;|(?:,| và) (?=ủy ban nhân dân|hội đồng nhân dân)/u)
    .flatMap(partOf)
}

function partOf(text: string): readonly ClassPart[] {
  const kinds = new Set<UnitKind>()
  let rest = text
  for (const [words, meant] of bodies) {
    // A word counts once: the "ban" of "ủy ban nhân dân" is none of its own.
    const without = rest.replace(words, ' ')
    if (without !== rest) for (const kind of meant) kinds.add(kind)
    rest = without
  }
  const all = [...kinds]
  return all.length === 0 ? [] : levelsOf(rest, all).map(level => ({ kinds: all, level }))
}

function levelsOf(text: string, kinds: readonly UnitKind[]): readonly (UnitLevel | null)[] {
  if (kinds.includes('ministry')) return ['central']
  if (kinds.includes('department')) return ['province']
  // "Thị xã" is a district's, though "xã" stands in it.
  const communes = text.replace(/(?<!\p{L})thị xã(?!\p{L})/gu, 'huyện')
  const named = levels.filter(([words]) => words.test(communes)).map(([, level]) => level)
  if (named.length > 0) return named
  return kinds.includes('peoples-committee') && /(?<!\p{L})thành phố(?!\p{L})/u.test(text)
    ? ['district']
    : [null]
}

/** As much of a unit as tells whether a class means it. */
export type UnitShape = Pick<Unit, 'id' | 'kind' | 'level' | 'collective' | 'parentId'>

/** The administration within which a class is meant, and the units that were there on the day. */
export interface ClassArea {
  /** The people's committee whose units are meant; null where nobody can say which. */
  readonly rootId: string | null
  readonly units: readonly UnitShape[]
}

/**
 * The units that a class means: of its kinds and levels, below the committee of the area; and bodies of the area's
 * own level that stand below nobody (a police force, a Party committee). Never a class itself, nor the committee.
 */
export function classUnits(name: string, { rootId, units }: ClassArea): readonly UnitShape[] {
  const parts = classParts(name)
  const root = units.find(({ id }) => id === rootId)
  if (!root || parts.length === 0) return []
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]))
  return units.filter(unit => {
    if (unit.collective || unit.id === root.id) return false
    const fits = parts.some(
      ({ kinds, level }) => kinds.includes(unit.kind) && (level === null || unit.level === level),
    )
    const beside = unit.parentId === null && unit.level === root.level && unit.kind !== 'peoples-committee'
    return fits && (beside || isBelow(unit.id, root.id, parents))
  })
}

function isBelow(id: string, rootId: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  for (let at = parents.get(id) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === rootId) return true
    seen.add(at)
  }
  return false
}

/**
 * The committee within which a plan's classes are meant: the highest people's committee that its issuer is or
 * stands below; for a body that stands below nobody, the only committee of a province that is there.
 */
export function classRoot(issuerId: string | null, units: readonly UnitShape[]): string | null {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  let found: string | null = null
  const seen = new Set<string>()
  for (let at = issuerId; at !== null && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
    seen.add(at)
    if (byId.get(at)?.kind === 'peoples-committee') found = at
  }
  if (found !== null) return found
  const provinces = units.filter(({ kind, level }) => kind === 'peoples-committee' && level === 'province')
  return provinces.length === 1 ? (provinces[0]?.id ?? null) : null
}
