import { areaAt } from './areas.ts'
import { placeEnd } from './gazetteer.ts'
import { placeNameEnd } from './levels.ts'
import {
  capitalAt,
  continues,
  isUpperCase,
  isWord,
  type Part,
  type Reading,
  type Scan,
  wordAt,
} from './scan.ts'
import { parentKinds } from './tails.ts'
import { toned } from './tokens.ts'

/** What ends a name: its number, its place or level, the body that it belongs to, a bracket. */
export interface Ending {
  readonly to: number
  readonly parts: readonly Part[]
  readonly collective: boolean
}

const numberedKinds = new Set([
  'team',
  'military',
  'school',
  'enterprise',
  'bureau',
  'management-board',
  'village-head',
])

/** "khu vực 4 - Phú Lâm": the seat after the number. */
function namedNumber(scan: Scan, at: number): number {
  if (scan.tokens[at]?.folded !== '-' || !continues(scan, at) || scan.kinds(at + 1).length > 0) return at
  const to = placeNameEnd(scan, at + 1)
  return to > at + 1 ? to : at
}

/** "Hải đội 2", "Trưởng khu phố 3": the number follows without a word for it. */
const plainNumberKinds = new Set(['military', 'village-head'])

/** "Đội Quản lý thị trường số 3", "Ban Chỉ huy Phòng thủ khu vực 3"; the number of a document is no part of a name. */
function numberAfter(scan: Scan, at: number, kind: string): number {
  if (plainNumberKinds.has(kind) && continues(scan, at) && scan.tokens[at]?.shape === 'number')
    return namedNumber(scan, at + 1)
  if (!numberedKinds.has(kind) || !continues(scan, at + 1) || toned(wordAt(scan, at)) !== toned('số'))
    return at
  if (!continues(scan, at) || scan.tokens[at + 1]?.shape !== 'number') return at
  const after = scan.tokens[at + 2]
  return after?.folded === '/' || (after?.folded === '-' && after.start === scan.tokens[at + 1]?.end)
    ? at
    : at + 2
}

/** "Đại sứ quán Việt Nam tại Luông Pha Băng", "Phân hiệu Đại học Thái Nguyên tại Lào Cai" */
function seatAfter(scan: Scan, at: number, kind: string): number {
  if (scan.tokens[at]?.folded !== 'tai' || !continues(scan, at)) return at
  const to = placeNameEnd(scan, at + 1)
  if (to === at + 1 || (kind !== 'mission' && kind !== 'school')) return at
  // "Trường Chính trị tại Công văn số …" names a document.
  return kind === 'mission' || placeEnd(scan.tokens, at + 1) !== null ? to : at
}

/** "Báo Nhân Dân thường trú tại tỉnh": index of the place. */
function residenceAfter(scan: Scan, at: number, kind: string): number {
  if (kind !== 'press' || !continues(scan, at) || scan.tokens[at]?.folded !== 'thuong') return at
  const place = scan.tokens[at + 2]?.folded === 'tai' ? at + 3 : at + 2
  return scan.tokens[at + 1]?.folded === 'tru' && areaAt(scan, place) !== null ? place : at
}

/** "Bộ Tư lệnh Vùng Cảnh sát biển đóng trên địa bàn": where a force is stationed; a place may follow. */
function stationAfter(scan: Scan, at: number, kind: string): number {
  if (kind !== 'military' || !continues(scan, at) || scan.tokens[at]?.folded !== 'dong') return at
  const words = [0, 1, 2, 3].map(index => toned(wordAt(scan, at + index)))
  return words.join(' ') === stationed && continues(scan, at + 3) ? at + 4 : at
}

const stationed = 'đóng trên địa bàn'.split(' ').map(toned).join(' ')

const branchKinds = new Set(['bank', 'enterprise'])

/** "Ngân hàng Nhà nước chi nhánh Khu vực 12" */
function branchAfter(scan: Scan, at: number, kind: string): number {
  const dash = scan.tokens[at]?.folded === '-' ? 1 : 0
  if (!branchKinds.has(kind) || !continues(scan, at) || scan.tokens[at + dash]?.folded !== 'chi') return at
  return scan.tokens[at + dash + 1]?.folded === 'nhanh' && areaAt(scan, at + dash + 2) !== null
    ? at + dash + 2
    : at
}

function plainPart(from: number, to: number): Part[] {
  return to > from ? [{ from, to, role: 'word', full: null }] : []
}

/** Reads on after the name proper, from token `at`. */
export function endingAt(scan: Scan, at: number, kind: string): Ending {
  const seat = seatAfter(scan, at, kind)
  if (seat > at) return { to: seat, parts: plainPart(at, seat), collective: false }
  const named = branchAfter(scan, numberAfter(scan, at, kind), kind)
  const start = residenceAfter(scan, stationAfter(scan, named, kind), kind)
  const parts: Part[] = plainPart(at, start)
  const area = areaAt(scan, start)
  const to = area?.to ?? start
  if (area !== null) parts.push(...area.parts)
  const parent = parentAt(scan, to, kind)
  if (parent !== null)
    parts.push({ from: to, to: parent.from, role: 'connective', full: null }, ...parent.parts)
  return { to: parent?.to ?? to, parts, collective: area?.collective ?? false }
}

const parentLinks = new Set(['-', 'thuoc', 'truc', '('])
/** Divisions and teams of the police and the army: "Phòng Tham mưu Công an tỉnh". */
const forceKinds = new Set(['police', 'military'])
const partKinds = new Set(['division', 'team', 'police-division'])

function mayBeParent(own: Reading, kind: string): boolean {
  return parentKinds.has(own.kind) || (partKinds.has(kind) && forceKinds.has(own.kind))
}

function parentAt(scan: Scan, at: number, kind: string): Reading | null {
  if (!continues(scan, at) || kind === 'peoples-committee') return null
  const folded = scan.tokens[at]?.folded ?? ''
  if (folded === '(') return forceKinds.has(kind) ? bracketedPart(scan, at) : bracketedParent(scan, at)
  if (!parentLinks.has(folded)) {
    const own = capitalAt(scan, at) && scan.kinds(at).length > 0 ? scan.unit(at, false) : null
    return own !== null && mayBeParent(own, kind) ? own : null
  }
  const start = folded === 'truc' ? at + 2 : at + 1
  if (folded === 'truc' && scan.tokens[at + 1]?.folded !== 'thuoc') return null
  const own = continues(scan, start) ? scan.unit(start, false) : null
  if (own === null || own.collective) return null
  return folded === '-' && !mayBeParent(own, kind) ? null : own
}

/** "Cục Thông tin đối ngoại (Bộ Thông tin và Truyền thông)": the bracket belongs to the name. */
function bracketedParent(scan: Scan, at: number): Reading | null {
  const own = scan.unit(at + 1, false)
  if (own === null || !parentKinds.has(own.kind) || scan.tokens[own.to]?.folded !== ')') return null
  return { ...own, to: own.to + 1 }
}

/**
 * "Bộ Chỉ huy Quân sự tỉnh (Ban Chỉ huy Bộ đội Biên phòng)": a command and the part of it that is meant. Letters in
 * a bracket, "(BCHQS)", only say the name again.
 */
function bracketedPart(scan: Scan, at: number): Reading | null {
  const shape = scan.tokens[at + 1]?.shape
  const spelt = shape === 'capital' || (shape === 'upper' && isUpperCase(scan, at + 1))
  const own = spelt && isWord(scan, at + 2) ? scan.unit(at + 1, true) : null
  if (own === null || own.collective || scan.tokens[own.to]?.folded !== ')') return null
  return { ...own, to: own.to + 1 }
}
