import { provinceEnd } from './gazetteer.ts'
import { fullLevels, levelAt, placeNameEnd } from './levels.ts'
import { longest, phraseTree } from './phrases.ts'
import { countsAll, placeClauseEnd } from './place-clause.ts'
import { capitalAt, continues, isStop, isUpperCase, type Part, type Scan, wordAt } from './scan.ts'
import { toned } from './tokens.ts'

/** The end of a name that says where: "tỉnh", "huyện Hóc Môn", "các xã, phường", "cấp huyện", "Trung ương". */
export interface Area {
  readonly to: number
  readonly collective: boolean
  readonly parts: readonly Part[]
}

const wholes = phraseTree(
  [
    'Trung ương',
    'TW',
    'T.Ư',
    'T.W',
    'Trung ương Đảng',
    'Trung ương Đảng Nhân dân cách mạng Lào',
    'Trung ương Đảng Nhân dân Campuchia',
    'Việt Nam',
    'VN',
    'quốc gia',
    'nước ngoài',
    'các cấp',
    'hai cấp',
    'ba cấp',
    'các địa phương',
    'các đơn vị, địa phương',
    'các đơn vị địa phương',
    'các đơn vị',
    'nước bạn',
    'nước láng giềng',
    'các nước bạn',
    'các nước láng giềng',
    'nước sở tại',
    'phía bạn',
  ].map(name => [name, name] as const),
)
const wholeFull: Readonly<Record<string, string>> = {
  TW: 'Trung ương',
  'T.Ư': 'Trung ương',
  'T.W': 'Trung ương',
  VN: 'Việt Nam',
}

/** A connective inside a list of levels: ",", "và", "-", "/". */
function joint(scan: Scan, at: number): boolean {
  if (!continues(scan, at)) return false
  const folded = scan.tokens[at]?.folded
  return folded === ',' || folded === 'va' || folded === '-' || folded === '/' || folded === '&'
}

interface Named {
  readonly to: number
  readonly rank: number
  readonly named: boolean
  readonly parts: readonly Part[]
}

function namedLevel(scan: Scan, at: number): Named | null {
  const level = levelAt(scan, at)
  if (level === null) return null
  const to = placeNameEnd(scan, level.next)
  const head: Part = { from: at, to: level.next, role: 'level', full: fullLevels[level.name] ?? level.name }
  const name: Part[] = to > level.next ? [{ from: level.next, to, role: 'place', full: null }] : []
  return { to, rank: level.rank, named: to > level.next, parts: [head, ...name] }
}

/** Bare levels after a bare level make it a collective: "huyện, thành phố". */
function moreLevels(scan: Scan, first: Named): Area {
  const parts = [...first.parts]
  let to = first.to
  let collective = false
  while (joint(scan, to) && continues(scan, to + 1)) {
    const next = namedLevel(scan, to + 1)
    if (next === null || next.named) break
    parts.push({ from: to, to: to + 1, role: 'connective', full: null }, ...next.parts)
    to = next.to
    collective = true
  }
  return { to, collective, parts }
}

/** A named place within a larger one: "xã Tân Hội, huyện A, tỉnh B". */
function larger(scan: Scan, first: Named): Area {
  const parts = [...first.parts]
  let { to, rank } = first
  for (;;) {
    const comma = scan.tokens[to]?.folded === ',' && continues(scan, to) ? 1 : 0
    const next = continues(scan, to + comma) ? namedLevel(scan, to + comma) : null
    if (next === null || next.rank <= rank || (comma === 1 && !next.named)) break
    if (comma === 1) parts.push({ from: to, to: to + 1, role: 'connective', full: null })
    parts.push(...next.parts)
    to = next.to
    rank = next.rank
  }
  return { to, collective: false, parts }
}

const each = new Set(['cac', 'moi', 'tung', 'nhung'])
const areaQualifiers = phraseTree(
  [
    'biên giới',
    'biên giới đất liền',
    'ven biển',
    'miền núi',
    'vùng biên',
    'biển đảo',
    'có liên quan',
    'liên quan',
    'trực thuộc',
    'trực thuộc Trung ương',
    'thuộc tỉnh',
    'trong tỉnh',
    'trong huyện',
    'trong toàn tỉnh',
    'toàn tỉnh',
    'trong cả nước',
    'trên địa bàn tỉnh',
    'trên địa bàn huyện',
    'trên địa bàn thành phố',
    'trên địa bàn',
    'thuộc huyện',
    'thuộc thành phố',
    'cả nước',
    'khu vực biên giới',
    'vùng biên giới',
    'lân cận',
    'khác',
    'nêu trên',
    'nói trên',
    'tuyến biên giới',
    'biên giới biển',
    'giáp biên',
  ].map(phrase => [phrase, phrase] as const),
)

/** Sorts of land, of which several may be named: "biên giới, hải đảo". */
const landSorts = phraseTree(
  [
    'biên giới',
    'biên giới biển',
    'biên giới đất liền',
    'hải đảo',
    'biển đảo',
    'đảo',
    'ven biển',
    'miền núi',
    'vùng cao',
    'vùng sâu',
    'vùng xa',
    'vùng biên',
    'vùng biên giới',
    'bãi ngang',
    'đồng bằng',
    'trung du',
    'đặc biệt khó khăn',
    'nội địa',
  ].map(sort => [sort, sort] as const),
)

/** Index after one sort of land, or a further one after a comma or "và"; null when there is none. */
export function landSortEnd(scan: Scan, at: number, joined: boolean): number | null {
  const start = joined && joint(scan, at) && continues(scan, at + 1) ? at + 1 : at
  return (continues(scan, start) ? longest(scan.tokens, start, landSorts)?.next : null) ?? null
}

function nextQualifier(scan: Scan, at: number, joined: boolean): { readonly next: number } | null {
  const found = longest(scan.tokens, at, areaQualifiers)
  const land = landSortEnd(scan, at, joined)
  if (land === null) return found
  return found !== null && found.next >= land ? found : { next: land }
}

/** "các tỉnh, thành phố có cửa khẩu quốc tế" */
function withClause(scan: Scan, area: Area): Area {
  const from = area.parts[0]?.from ?? area.to
  const to = countsAll(scan, from) ? area.to : placeClauseEnd(scan, area.to)
  if (to === area.to) return area
  return { ...area, to, parts: [...area.parts, { from: area.to, to, role: 'word', full: null }] }
}

/** What may follow bare levels: "biên giới", "thuộc tỉnh", "trên địa bàn tỉnh Đồng Tháp". */
function qualified(scan: Scan, area: Area): Area {
  const parts = [...area.parts]
  let to = area.to
  for (;;) {
    const found = continues(scan, to) ? nextQualifier(scan, to, to > area.to) : null
    if (found === null) return withClause(scan, { to, collective: true, parts })
    const name = placeNameEnd(scan, found.next)
    parts.push({ from: to, to: found.next, role: 'word', full: null })
    if (name > found.next) parts.push({ from: found.next, to: name, role: 'place', full: null })
    to = name
  }
}

/** "đảo Hòn Mây", "cù lao Chàm": a word in lower case before a name in an enumeration. */
const landWords = new Set(
  ['đảo', 'quần đảo', 'cù lao', 'vùng', 'khu'].map(word => word.split(' ').map(toned).join(' ')),
)

/** Index of the name itself, after the word for what sort of land it is. */
function landNameAt(scan: Scan, at: number): number {
  if (landWords.has(toned(wordAt(scan, at)))) return at + 1
  return landWords.has(`${toned(wordAt(scan, at))} ${toned(wordAt(scan, at + 1))}`) ? at + 2 : at
}

/** Whether a body begins at `at`; "Hội An" begins like one and is a town. */
function beginsBody(scan: Scan, at: number): boolean {
  return scan.kinds(at).length > 0 && scan.blocked(at) === 0
}

/** One more place of an enumeration: "Lạch Bạng", "đảo Hòn Mây", "thành phố Hạ Long". */
function nextName(scan: Scan, at: number): Named | null {
  if (!continues(scan, at) || isStop(scan, at)) return null
  const level = namedLevel(scan, at)
  if (level !== null) return level.named ? level : null
  const start = landNameAt(scan, at)
  if (beginsBody(scan, start)) return null
  const to = placeNameEnd(scan, start)
  return to === start
    ? null
    : { to, rank: 0, named: true, parts: [{ from: at, to, role: 'place', full: null }] }
}

/** "các xã A, B và C", "các huyện A, B và thành phố C": the names that follow belong to the collective. */
function namesAfter(scan: Scan, area: Area): Area {
  const parts = [...area.parts]
  let to = area.to
  while (joint(scan, to)) {
    const name = nextName(scan, to + 1)
    if (name === null) break
    parts.push({ from: to, to: to + 1, role: 'connective', full: null }, ...name.parts)
    to = name.to
  }
  return { to, collective: true, parts }
}

/**
 * "các huyện: A, B", "các huyện biên giới: A, B": the names stand after a colon. A lone capitalised syllable there
 * begins a sentence ("UBND các xã: Hằng năm …") unless another name follows.
 */
function namesAfterColon(scan: Scan, area: Area): Area {
  if (scan.tokens[area.to]?.folded !== ':' || !continues(scan, area.to)) return area
  const name = capitalAt(scan, area.to + 1) ? nextName(scan, area.to + 1) : null
  if (name === null || (name.to === area.to + 2 && !joint(scan, name.to))) return area
  const colon: Part = { from: area.to, to: area.to + 1, role: 'connective', full: null }
  return namesAfter(scan, { to: name.to, collective: true, parts: [...area.parts, colon, ...name.parts] })
}

function severalAreas(scan: Scan, at: number): Area | null {
  const token = scan.tokens[at]
  if (token === undefined || !continues(scan, at)) return null
  if (!each.has(token.folded) && token.shape !== 'number') return null
  const first = namedLevel(scan, at + 1)
  if (first === null) return null
  const start: Part = { from: at, to: at + 1, role: 'quantifier', full: null }
  if (first.named && scan.tokens[at]?.shape === 'number') return null
  if (first.named) return namesAfter(scan, { to: first.to, collective: true, parts: [start, ...first.parts] })
  const list = moreLevels(scan, first)
  const named = lastNamed(scan, { ...list, parts: [start, ...list.parts] })
  return namesAfterColon(scan, lastNamed(scan, qualified(scan, named)))
}

/** "các quận, huyện và thành phố Thủ Đức": a named place may close the list. */
function lastNamed(scan: Scan, area: Area): Area {
  const next = joint(scan, area.to) && continues(scan, area.to + 1) ? namedLevel(scan, area.to + 1) : null
  if (next === null || !next.named) return area
  const connective: Part = { from: area.to, to: area.to + 1, role: 'connective', full: null }
  return { to: next.to, collective: true, parts: [...area.parts, connective, ...next.parts] }
}

/** "cấp huyện", "cấp tỉnh và cấp xã" */
function tierArea(scan: Scan, at: number): Area | null {
  if (scan.tokens[at]?.folded !== 'cap' || !continues(scan, at)) return null
  const level = levelAt(scan, at + 1)
  if (level === null) return null
  const list = moreLevels(scan, { to: level.next, rank: level.rank, named: false, parts: [] })
  const part: Part = { from: at, to: list.to, role: 'word', full: null }
  return qualified(scan, { to: list.to, collective: true, parts: [part] })
}

function oneArea(scan: Scan, at: number): Area | null {
  const first = namedLevel(scan, at)
  if (first === null) return null
  if (first.named) return larger(scan, first)
  const list = moreLevels(scan, first)
  return list.collective ? qualified(scan, list) : list
}

function wholeArea(scan: Scan, at: number): Area | null {
  const found = longest(scan.tokens, at, wholes)
  if (found === null || !continues(scan, at)) return null
  const collective = /cấp$|^các/u.test(found.value)
  const part: Part = {
    from: at,
    to: found.next,
    role: collective ? 'word' : 'level',
    full: wholeFull[found.value] ?? found.value,
  }
  const name = found.value.endsWith('bạn') ? placeNameEnd(scan, found.next) : found.next
  const place: Part[] = name > found.next ? [{ from: found.next, to: name, role: 'place', full: null }] : []
  return { to: name, collective, parts: [part, ...place] }
}

/** "khu vực IV", "Vùng 5" */
function regionArea(scan: Scan, at: number): Area | null {
  if (!continues(scan, at) || scan.tokens[at]?.folded !== 'khu' || scan.tokens[at + 1]?.folded !== 'vuc')
    return null
  const to = placeNameEnd(scan, at + 2)
  const name: Part[] = to > at + 2 ? [{ from: at + 2, to, role: 'place', full: null }] : []
  return { to, collective: false, parts: [{ from: at, to: at + 2, role: 'level', full: 'khu vực' }, ...name] }
}

/** "(UBND) tỉnh Đồng Tháp": a short form announced in brackets, when a place follows. */
function bracketedArea(scan: Scan, at: number): Area | null {
  if (scan.tokens[at]?.folded !== '(' || scan.tokens[at + 2]?.folded !== ')') return null
  if (scan.tokens[at + 1]?.shape !== 'upper' || !continues(scan, at + 3)) return null
  const area = levelAt(scan, at + 3) === null ? null : areaAt(scan, at + 3)
  return area === null
    ? null
    : { ...area, parts: [{ from: at, to: at + 3, role: 'word', full: '' }, ...area.parts] }
}

/** A place without its level: "Công an Đồng Tháp". */
function bareArea(scan: Scan, at: number): Area | null {
  if (!capitalAt(scan, at) || isStop(scan, at)) return null
  const province = provinceEnd(scan.tokens, at)
  const to = province ?? (scan.kinds(at).length > 0 ? at : placeNameEnd(scan, at))
  const letters = /^[A-ZĐ]{2,}$/u.test(wordAt(scan, at)) && !isUpperCase(scan, at)
  if (to === at || letters) return null
  return { to, collective: false, parts: [{ from: at, to, role: 'place', full: null }] }
}

/** "Văn phòng Sở", "các phòng thuộc Sở": the department that speaks. */
function ownDepartment(scan: Scan, at: number): Area | null {
  if (scan.tokens[at]?.folded !== 'so' || !capitalAt(scan, at) || wordAt(scan, at).toLowerCase() !== 'sở')
    return null
  if (capitalAt(scan, at + 1)) return null
  return { to: at + 1, collective: false, parts: [{ from: at, to: at + 1, role: 'level', full: 'Sở' }] }
}

/** The area that a name ends with at token `at`, or null. */
export function areaAt(scan: Scan, at: number): Area | null {
  if (!continues(scan, at)) return null
  return (
    severalAreas(scan, at) ??
    tierArea(scan, at) ??
    regionArea(scan, at) ??
    wholeArea(scan, at) ??
    oneArea(scan, at) ??
    bracketedArea(scan, at) ??
    ownDepartment(scan, at) ??
    bareArea(scan, at)
  )
}
