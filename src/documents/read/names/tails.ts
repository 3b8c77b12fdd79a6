import { areaAt } from './areas.ts'
import { fieldRun, officialRun } from './field-run.ts'
import type { KindRow } from './kinds.ts'
import { levelAt } from './levels.ts'
import { capitalAt, continues, isStop, isWord, type Part, type Reading, type Scan, wordAt } from './scan.ts'

/** What follows a kind word and makes it a name. */
export interface Tail {
  readonly to: number
  readonly parts: readonly Part[]
  readonly collective: boolean
  readonly confidence: number
  readonly reason: string
}

const nothing = { parts: [], collective: false } as const

/** A body that another one belongs to: "Văn phòng Tỉnh ủy", "Cục A - Bộ B", "Ban A thuộc Sở B". */
export const parentKinds = new Set([
  'ministry',
  'department',
  'peoples-committee',
  'peoples-council',
  'party-body',
  'central',
])

function bodyAt(scan: Scan, at: number): Reading | null {
  if (!continues(scan, at)) return null
  return scan.unit(at, capitalAt(scan, at) || scan.tokens[at]?.folded === 'cac')
}

/** "HĐND và UBND huyện": the second body when it closes the name. */
function secondBody(scan: Scan, first: Reading): Reading | null {
  const joint = scan.tokens[first.to]?.folded
  if (!continues(scan, first.to) || (joint !== 'va' && joint !== '&' && joint !== '-' && joint !== ','))
    return null
  const level = first.parts.some(part => part.role === 'level' || part.role === 'place')
  if (level || first.kind !== 'peoples-council') return null
  const second = bodyAt(scan, first.to + 1)
  return second?.kind === 'peoples-committee' ? second : null
}

/** "các huyện ủy, thành ủy" */
function isPartyCollective(scan: Scan, reading: Reading): boolean {
  if (!reading.collective) return false
  return scan.tokens.slice(reading.from, reading.to).some(token => token.folded === 'uy')
}

function bodyTail(scan: Scan, at: number, kinds: ReadonlySet<string> | null): Tail | null {
  const first = bodyAt(scan, at)
  if (first === null || (kinds !== null && !kinds.has(first.kind) && !isPartyCollective(scan, first)))
    return null
  const second = kinds === null ? secondBody(scan, first) : null
  const joint: Part[] =
    second === null ? [] : [{ from: first.to, to: first.to + 1, role: 'connective', full: null }]
  return {
    to: second?.to ?? first.to,
    parts: [...first.parts, ...joint, ...(second?.parts ?? [])],
    collective: first.collective,
    confidence: Math.min(first.confidence, 0.95),
    reason: 'body',
  }
}

function officialTail(scan: Scan, at: number, row: KindRow): Tail | null {
  const name = row.words[0] ?? ''
  const run = officialRun(scan, at, name)
  if (run !== null)
    return { to: run.to, parts: run.parts, collective: false, confidence: 0.97, reason: 'official-name' }
  if (row.kind === 'ministry') return null
  return row.kind === 'department' ? fieldUnlessVerb(scan, at) : fieldTail(scan, at, row.kind !== 'committee')
}

/** "Hội Nông dân, Phụ nữ, Cựu chiến binh" are three bodies, "Phòng Kinh tế, Hạ tầng" is one. */
function maySpanCommas(row: KindRow | null): boolean {
  return row?.words[0] !== 'Hội'
}

function fieldTail(scan: Scan, at: number, open: boolean, row: KindRow | null = null): Tail | null {
  const run = fieldRun(scan, at, { open, lower: true, commas: maySpanCommas(row) })
  if (run === null || (!capitalAt(scan, at) && !isClosed(scan, run.to))) return null
  const confidence = run.basis === 'open' ? 0.75 : 0.88
  return {
    to: run.to,
    parts: run.parts,
    collective: false,
    confidence,
    reason: run.basis === 'open' ? 'capitals' : 'fields',
  }
}

/**
 * "Văn phòng Sở tổng hợp …", "Ban Chỉ đạo kiểm tra …": a body that may be named without a field, and its verb. A field
 * that begins like a verb counts when its words go on ("Tổ công tác quản lý thị trường").
 */
function fieldUnlessVerb(scan: Scan, at: number): Tail | null {
  const tail = fieldTail(scan, at, true)
  if (tail === null || capitalAt(scan, at) || !isStop(scan, at)) return tail
  return (tail.parts[0]?.to ?? at) - at > verbWords ? tail : null
}

const verbWords = 2

/** A name in lower case must end where a name can end: at a mark, a verb, a place ("trung tâm hành chính mới" does not). */
function isClosed(scan: Scan, at: number): boolean {
  if (!continues(scan, at) || !isWord(scan, at)) return true
  return isStop(scan, at) || areaAt(scan, at) !== null
}

/** "Hội Mắc ca tỉnh": words that no list knows make a body when its level follows. */
function placedTail(scan: Scan, at: number): Tail | null {
  const tail = nameTail(scan, at)
  return tail !== null && levelAt(scan, tail.to) !== null ? tail : null
}

const nameWordsMax = 12

/** Any capitalised words, to the first word that ends a name; in a heading set in capitals, to the next mark. */
function nameTail(scan: Scan, at: number): Tail | null {
  if (scan.tokens[at]?.shape === 'number' && continues(scan, at)) return numberTail(scan, at)
  if (!capitalAt(scan, at) || isStop(scan, at)) return null
  const run = fieldRun(scan, at, { open: true, lower: false, commas: true })
  if (run === null || run.to - at > nameWordsMax) return null
  return { to: run.to, parts: run.parts, collective: false, confidence: 0.8, reason: 'capitals' }
}

/** "Quân khu 7", "Bộ Tư lệnh Vùng 3 Hải quân" */
function numberTail(scan: Scan, at: number): Tail {
  const run = capitalAt(scan, at + 1)
    ? fieldRun(scan, at + 1, { open: false, lower: false, commas: true })
    : null
  const number: Part = { from: at, to: at + 1, role: 'word', full: null }
  const parts = [number, ...(run?.parts ?? [])]
  return { to: run?.to ?? at + 1, parts, collective: false, confidence: 0.85, reason: 'number' }
}

function placeTail(scan: Scan, at: number): Tail | null {
  const area = areaAt(scan, at)
  return area === null ? null : { to: at, ...nothing, confidence: 0.93, reason: 'place' }
}

/** These need no place where a list of bodies is expected ("phối hợp với Công an, Hải quan, Biên phòng"). */
const loneKinds = new Set([
  'Công an',
  'Mặt trận',
  'Hải quan',
  'Kiểm lâm',
  'Quản lý thị trường',
  'Thuế',
  'Bưu điện',
  'Điện lực',
  'Quân sự',
  'Biên phòng',
])

/** "Báo, Đài Phát thanh và Truyền hình tỉnh" */
function isPaperBeforeStation(scan: Scan, at: number, row: KindRow): boolean {
  return (
    row.words[0] === 'Báo' && scan.tokens[at]?.folded === ',' && wordAt(scan, at + 1).toLowerCase() === 'đài'
  )
}

function aloneTail(scan: Scan, from: number, at: number, lenient: boolean, row: KindRow): Tail | null {
  if (!loneKinds.has(row.words[0] ?? '') && !isPaperBeforeStation(scan, at, row)) return null
  const capital = capitalAt(scan, from) || scan.tokens[from]?.newLine === true
  if (!lenient || !capital || (isWord(scan, at) && continues(scan, at) && !isStop(scan, at))) return null
  // "Quân sự, quốc phòng địa phương" is a subject; in a list of bodies each has its capital.
  if (scan.tokens[at]?.folded === ',' && scan.tokens[at + 1]?.shape === 'lower') return null
  return { to: at, ...nothing, confidence: 0.6, reason: 'kind-alone' }
}

/** Small bodies of communes that have an officer each: "Cán bộ Đài truyền thanh", "Nhân viên Trạm Y tế". */
const officerKinds = new Set(['press', 'health', 'culture', 'centre', 'enterprise', 'team'])

/**
 * "Công chức Văn hóa - Xã hội" is a post wherever it stands; "cán bộ", "viên chức" and "nhân viên" are mostly people who
 * are spoken of, so that they make a post only where a unit is expected, or before a body at the beginning of a sentence.
 */
function officerTail(scan: Scan, from: number, at: number, lenient: boolean, row: KindRow): Tail | null {
  const field = fieldTail(scan, at, false)
  if (row.words[0] === 'Công chức' && field !== null) return field
  const body = capitalAt(scan, at) ? bodyTail(scan, at, officerKinds) : null
  if (body !== null && !body.collective && (lenient || scan.tokens[from]?.shape === 'capital')) return body
  return lenient && (capitalAt(scan, at) || (field?.parts.length ?? 0) > 1) ? field : null
}

const partyKinds = new Set(['party-body'])
const representativeKinds = new Set([
  'union',
  'steering-committee',
  'party-body',
  'peoples-council',
  'peoples-committee',
  'front',
])

/** Every office has its Party committee: "Đảng ủy Công an tỉnh", "Đảng ủy Sở Y tế". */
const ofAnyBody = new Set(['Đảng ủy', 'Ban Cán sự đảng', 'Đảng đoàn', 'Chi bộ'])

const standing = new Set(['Thường trực', 'Cơ quan Thường trực', 'Ban Thường vụ', 'Ban Chấp hành'])

function partyTail(scan: Scan, at: number, row: KindRow): Tail | null {
  if (ofAnyBody.has(row.words[0] ?? '')) return bodyTail(scan, at, null)
  return bodyTail(scan, at, standing.has(row.words[0] ?? '') ? representativeKinds : partyKinds)
}

/** The tail that the row asks for, after the kind word that ends before token `at`; null when it is not there. */
export function tailOf(scan: Scan, from: number, at: number, row: KindRow, lenient: boolean): Tail | null {
  switch (row.tail) {
    case 'self':
      return { to: at, ...nothing, confidence: 0.95, reason: 'known-body' }
    case 'official':
      return officialTail(scan, at, row)
    case 'fields':
      return fieldTail(scan, at, true)
    case 'known':
      return fieldTail(scan, at, false, row)
    case 'name':
      return nameTail(scan, at)
    case 'placed':
      return placedTail(scan, at)
    case 'place':
      return bodyTailOfPlace(scan, at) ?? placeTail(scan, at) ?? aloneTail(scan, from, at, lenient, row)
    case 'party':
      return partyTail(scan, at, row)
    case 'officer':
      return officerTail(scan, from, at, lenient, row)
    case 'body':
      return bodyTail(scan, at, null) ?? fieldUnlessVerb(scan, at) ?? ownOffice(scan, at)
  }
}

/** "Văn phòng Sở" */
function ownOffice(scan: Scan, at: number): Tail | null {
  return wordAt(scan, at) === 'Sở' ? placeTail(scan, at) : null
}

/** "Thanh tra Sở Y tế", "Công an Bộ …" */
function bodyTailOfPlace(scan: Scan, at: number): Tail | null {
  return capitalAt(scan, at) ? bodyTail(scan, at, parentKinds) : null
}
