import { isSecondSyllable, makeScan, mayBegin } from './reader.ts'
import { continues, isStop, isWord, type Reading, type Scan } from './scan.ts'
import { sharedKindAt, sharedKindStart } from './shared-kind.ts'
import { type Token, tokenize } from './tokens.ts'

/** A unit's name where it stands in a text. */
export interface UnitName {
  /** As written, trimmed: text.slice(start, end). */
  readonly name: string
  readonly start: number
  readonly end: number
  /** Many bodies at once ("các sở, ban, ngành tỉnh"). */
  readonly collective: boolean
  readonly confidence: number
  /** Code of the rule that read it. */
  readonly reason: string
}

function toName(scan: Scan, reading: Reading): UnitName {
  const start = scan.tokens[reading.from]?.start ?? 0
  const end = scan.tokens[reading.to - 1]?.end ?? start
  const { collective, confidence, reason } = reading
  return { name: scan.text.slice(start, end), start, end, collective, confidence, reason }
}

/** Long enough for any list of names that a paragraph holds. */
const listTokensMax = 600
const nameTokensMax = 60

/** "UBND" in "12/KH-UBND" and "TU" in "28-CT/TU" belong to a document's symbol. */
function isInSymbol(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at - 1]
  const before = tokens[at - 2]
  if (mark === undefined || before === undefined || (mark.folded !== '-' && mark.folded !== '/')) return false
  return mark.end === tokens[at]?.start && before.end === mark.start && before.shape !== 'lower'
}

/** "Luật Biên phòng", "Luật Thanh tra": the name of a law. */
function isInLaw(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before?.folded === 'luat' && before.shape !== 'lower' && tokens[at]?.newLine === false
}

/** Whether the word at `at` is a part of something else that is no unit. */
function isInner(scan: Scan, at: number): boolean {
  return (
    isInLaw(scan.tokens, at) || isInSymbol(scan.tokens, at) || isSecondSyllable(scan.text, scan.tokens, at)
  )
}

const announcing = new Set(['phoi hop', 'chu tri', 'thuc hien'])

/** After "phối hợp với", "Phối hợp:", "Chủ trì:" a unit is expected, as in a list. */
function isAnnounced(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1]?.folded
  if (before !== ':' && before !== 'voi' && before !== 'hop') return false
  const last = before === ':' || before === 'voi' ? at - 2 : at - 1
  const words = `${scan.tokens[last - 1]?.folded ?? ''} ${scan.tokens[last]?.folded ?? ''}`
  return announcing.has(words) && (before === ':' || words === 'phoi hop')
}

/** All unit names in a text, left to right, not overlapping, longest reading. */
export function findUnits(text: string): UnitName[] {
  const scan = makeScan(text, tokenize(text))
  const found: UnitName[] = []
  let at = 0
  while (at < scan.tokens.length) {
    const list =
      mayBegin(scan.tokens, at) && !isInner(scan, at) ? readList(scan, at, isAnnounced(scan, at)) : null
    for (const reading of list?.readings ?? []) found.push(toName(scan, reading))
    at = Math.max(at + 1, list?.to ?? 0)
  }
  return found
}

/** Index after what joins two units of a list, or `at` itself. */
function jointAfter(scan: Scan, at: number): number {
  if (!continues(scan, at)) return at
  const after = scan.tokens[at]?.folded ?? ''
  if (after === ',' || after === ';') {
    const next = scan.tokens[at + 1]?.folded
    return next === 'va' || next === 'cung' ? jointAfter(scan, at + 1) : at + 1
  }
  if (after === 'va' || after === 'hoac' || after === '/' || after === '&' || after === '+') return at + 1
  if (after === 'cung') return scan.tokens[at + 1]?.folded === 'voi' ? at + 2 : at + 1
  return at
}

/** The unit name that begins exactly at `offset` (spaces skipped), or null. */
export function readUnitAt(text: string, offset: number): UnitName | null {
  const scan = makeScan(text, tokenize(text, offset, nameTokensMax))
  const reading = scan.unit(0, true)
  return reading === null ? null : toName(scan, reading)
}

/** "(cơ quan thường trực)" after a name is passed over when the list goes on. */
function afterBracket(scan: Scan, at: number): number {
  if (scan.tokens[at]?.folded !== '(') return at
  for (let index = at + 1; index < Math.min(at + 12, scan.tokens.length); index += 1) {
    if (scan.tokens[index]?.folded === ')') return index + 1
  }
  return at
}

interface List {
  readonly readings: readonly Reading[]
  readonly to: number
}

/** One unit of a list, or the next body of a kind said once. */
function readNext(scan: Scan, at: number, before: Reading | undefined, lenient: boolean): Reading | null {
  const start = sharedKindStart(scan, at)
  if (start !== null) return start
  const reading = scan.unit(at, lenient)
  if (reading !== null || before === undefined) return reading
  return sharedKindAt(scan, at, before.kind)
}

function readList(scan: Scan, from: number, lenient: boolean): List {
  const readings: Reading[] = []
  let at = from
  let to = from
  for (;;) {
    const reading = readNext(scan, at, readings.at(-1), lenient || readings.length > 0)
    if (reading === null) return { readings, to }
    readings.push(reading)
    to = reading.to
    const closed = afterBracket(scan, to)
    const next = jointAfter(scan, closed)
    if (next === closed) return { readings, to }
    at = next
  }
}

/** A list of unit names from `offset`; ends before the first thing that is no unit (usually a verb). */
export function readUnitList(
  text: string,
  offset: number,
): { readonly units: readonly UnitName[]; readonly end: number } {
  const scan = makeScan(text, tokenize(text, offset, listTokensMax))
  const { readings } = readList(scan, 0, true)
  const units = readings.map(reading => toName(scan, reading))
  return { units, end: units.at(-1)?.end ?? offset }
}

/** "Đề nghị", "Giao", "Yêu cầu" ask the unit that follows. */
const requests =
  /^(?:và|đề\s+nghị|giao(?:\s+cho)?|yêu\s+cầu|trách\s+nhiệm\s+của|đối\s+với|nhiệm\s+vụ\s+của)\s+/iu
const bullet = /^[\s\-–+*•·:.]+/u

function leadLength(part: string): number {
  let length = bullet.exec(part)?.[0].length ?? 0
  const request = requests.exec(part.slice(length))
  if (request !== null) length += request[0].length
  return length
}

function isEnding(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < tokens.length; index += 1) {
    if (!/^[:.;,/*_]$/u.test(tokens[index]?.folded ?? '')) return false
  }
  return true
}

const restWordsMax = 5

/**
 * In a heading a name goes on to the end as long as nothing there is a verb or another body: "Nhà hát Ca múa nhạc
 * dân tộc", of which the lists know only the beginning.
 */
function withRest(scan: Scan, list: List): List {
  const last = list.readings.at(-1)
  if (last === undefined) return list
  let to = last.to
  while (continues(scan, to) && isWord(scan, to) && !isStop(scan, to)) to += 1
  if (to - last.to > restWordsMax || to === last.to) return list
  const longer: Reading = { ...last, to, confidence: 0.6, reason: 'heading-rest' }
  return { readings: [...list.readings.slice(0, -1), longer], to }
}

/** The units of one part of a heading, or null when anything else stands in it. */
function wholePart(text: string, start: number, end: number): UnitName[] | null {
  const part = text.slice(start, end)
  if (part.trim() === '') return []
  const scan = makeScan(part, tokenize(part, leadLength(part)))
  if (scan.tokens.length === 0) return []
  const list = readList(scan, 0, true)
  const { readings, to } = isEnding(scan.tokens, afterBracket(scan, list.to)) ? list : withRest(scan, list)
  if (readings.length === 0 || !isEnding(scan.tokens, afterBracket(scan, to))) return null
  return readings.map(reading => {
    const unit = toName(scan, reading)
    return { ...unit, start: unit.start + start, end: unit.end + start }
  })
}

function partsOf(text: string, separator: RegExp): [number, number][] {
  const parts: [number, number][] = []
  let start = 0
  for (const match of text.matchAll(separator)) {
    parts.push([start, match.index])
    start = match.index + match[0].length
  }
  return [...parts, [start, text.length]]
}

function splitBy(text: string, separator: RegExp): UnitName[] {
  const units: UnitName[] = []
  for (const [start, end] of partsOf(text, separator)) {
    const part = wholePart(text, start, end)
    if (part === null) return []
    units.push(...part)
  }
  return units
}

/** A line that ends in a comma goes on in the next one when that begins in lower case. */
function withoutOpenLines(text: string): string {
  return text.replace(/,[ \t]*[\r\n]+(?=[ \t]*\p{Ll})/gu, lines => lines.replace(/[\r\n]/gu, ' '))
}

/** A heading or table cell that is wholly unit names -> its units; [] if it is anything else. */
export function splitUnits(text: string): UnitName[] {
  const byLine = splitBy(withoutOpenLines(text), /[;\r\n]+/gu).map(unit => ({
    ...unit,
    name: text.slice(unit.start, unit.end),
  }))
  if (byLine.length > 0 || !/[\r\n]/u.test(text)) return byLine
  // A line of a narrow cell may break inside a name.
  const flat = text.replace(/[\r\n]/gu, ' ')
  return splitBy(flat, /;/gu).map(unit => ({ ...unit, name: text.slice(unit.start, unit.end) }))
}
