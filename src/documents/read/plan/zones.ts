/** The parts of a plan in their order: head, title, preamble, body, tail, annexes. */
import { plain } from './fold.ts'
import { parseLabel } from './labels.ts'
import type { Item, Line } from './lines.ts'
import { isCapitals } from './run-on.ts'
import { namesSection, topSectionKind } from './section-kinds.ts'

export interface Annex {
  /** Number of the annex as written (I, 1, 01); empty where it has none. */
  readonly number: string
  readonly caption: Line | null
  readonly titleLines: readonly Line[]
  /** "(Kèm theo Kế hoạch số …)". */
  readonly guidance: Line | null
  readonly items: readonly Item[]
}

export interface Zones {
  readonly head: readonly Line[]
  readonly typeLine: Line | null
  /** Type of the document in normal case: Kế hoạch. Empty where no line names it. */
  readonly type: string
  readonly titleLines: readonly Line[]
  readonly preamble: readonly Line[]
  readonly body: readonly Item[]
  readonly tail: readonly Line[]
  readonly annexes: readonly Annex[]
  /** For a decision with an attached plan: the decision's own parts, read for number, date and basis. */
  readonly decision: Zones | null
}

const types: readonly (readonly [RegExp, string])[] = [
  [/^ke hoach(?: hanh dong| phoi hop| truyen thong| tuyen truyen| cong tac)?$/, 'Kế hoạch'],
  [/^chuong trinh(?: hanh dong| phoi hop| cong tac)?$/, 'Chương trình'],
  [/^quyet dinh$/, 'Quyết định'],
  [/^de an$/, 'Đề án'],
  [/^huong dan$/, 'Hướng dẫn'],
  [/^chi thi$/, 'Chỉ thị'],
  [/^nghi quyet$/, 'Nghị quyết'],
  [/^quy che(?: phoi hop)?$/, 'Quy chế'],
  [/^quy dinh$/, 'Quy định'],
  [/^phuong an$/, 'Phương án'],
  [/^du an$/, 'Dự án'],
  [/^thong bao$/, 'Thông báo'],
  [/^bao cao$/, 'Báo cáo'],
  [/^to trinh$/, 'Tờ trình'],
  [/^ket luan$/, 'Kết luận'],
  [/^cong van$/, 'Công văn'],
]

const attachable = new Set(['Kế hoạch', 'Chương trình', 'Đề án', 'Phương án', 'Quy chế', 'Quy định'])

/** Type named by a line that holds nothing else ("KẾ HOẠCH", "C H Ư Ơ N G T R Ì N H"), or null. */
export function typeOf(text: string): string | null {
  if (text.length > 60) return null
  const words = plain(text)
    .replace(/[^\p{L}\s]/gu, '')
    .trim()
  const closed = /^(?:\p{L} )+\p{L}$/u.test(words) ? words.replace(/ /gu, '') : null
  for (const [pattern, type] of types) {
    if (pattern.test(words)) return type
    if (closed !== null && plain(type).replace(/ /gu, '') === closed) return type
  }
  return null
}

/** Finds the parts; never fails: a part that is not there is empty. */
export function findZones(items: readonly Item[]): Zones {
  const typeIndex = items.findIndex((item, index) => item.kind === 'line' && index < 60 && isTypeLine(item))
  const type = typeIndex >= 0 ? typeOf((items[typeIndex] as Line).text) : null
  if (typeIndex < 0) return letterZones(items) ?? zonesFrom(items, -1, '')
  const zones = zonesFrom(items, typeIndex, type ?? '')
  if (zones.type !== 'Quyết định') return zones
  return withAttachment(items, typeIndex, zones)
}

function isTypeLine(line: Line): boolean {
  return (
    typeOf(line.text) !== null && (isCapitals(line.text) || line.align === 'center' || (line.bold ?? 0) > 0.5)
  )
}

/** A decision that attaches a plan: the plan's body counts, the decision's number and date hold. */
function withAttachment(items: readonly Item[], typeIndex: number, decision: Zones): Zones {
  const attachedIndex = items.findIndex((item, index) => {
    if (index <= typeIndex || item.kind !== 'line' || !isTypeLine(item)) return false
    const type = typeOf(item.text)
    return type !== null && attachable.has(type)
  })
  if (attachedIndex < 0) return decision
  const own = zonesFrom(items.slice(0, attachedIndex), typeIndex, 'Quyết định')
  const attachedType = typeOf((items[attachedIndex] as Line).text) ?? 'Kế hoạch'
  const attached = zonesFrom(items.slice(attachedIndex), 0, attachedType)
  return { ...attached, decision: own }
}

function zonesFrom(items: readonly Item[], typeIndex: number, type: string): Zones {
  const afterType = typeIndex + 1
  const titleEnd = typeIndex >= 0 ? endOfTitle(items, afterType) : afterType
  const bodyStart = startOfBody(items, titleEnd)
  const tailStart = startOfTail(items, bodyStart)
  const annexStarts = startsOfAnnexes(items, bodyStart)
  const firstAnnex = annexStarts[0] ?? items.length
  const tailEnd = Math.max(tailStart, firstAnnex)
  const bodyEnd = Math.min(tailStart, firstAnnex)
  const annexes = annexStarts.map((start, index) =>
    readAnnex(items.slice(start, annexStarts[index + 1] ?? items.length)),
  )
  // An annex in a file of its own says in its title what the plan is about.
  const titleLines =
    firstAnnex === 0 ? (annexes[0]?.titleLines ?? []) : linesIn(items.slice(afterType, titleEnd))
  return {
    head: linesIn(items.slice(0, Math.max(typeIndex, 0))),
    typeLine: typeIndex >= 0 ? (items[typeIndex] as Line) : null,
    type,
    titleLines,
    preamble: linesIn(items.slice(titleEnd, bodyStart)),
    body: items.slice(bodyStart, bodyEnd),
    tail: linesIn(items.slice(bodyEnd, tailEnd)),
    annexes,
    decision: null,
  }
}

/**
 * An official letter names no type: "V/v …" stands under its number and "Kính gửi:" opens it
 * (Decree 30/2020/NĐ-CP, Annex I, boxes 5b and 9a). Null where there is no "Kính gửi".
 */
function letterZones(items: readonly Item[]): Zones | null {
  const opening = items
    .slice(0, 40)
    .findIndex(item => item.kind === 'line' && /^kinh gui\b/.test(plain(item.text)))
  if (opening < 0) return null
  const before = linesIn(items.slice(0, opening))
  const titleLines = subjectLines(before)
  const after = items.slice(opening + 1)
  const addressed = after.findIndex(item => item.kind !== 'line' || !isAddressee(item.text))
  const zones = zonesFrom(addressed < 0 ? [] : after.slice(addressed), -1, 'Công văn')
  const head = before.filter(line => !titleLines.includes(line))
  return {
    ...zones,
    head,
    titleLines,
    preamble: [...linesIn(items.slice(opening, opening + 1 + Math.max(addressed, 0))), ...zones.preamble],
  }
}

function subjectLines(head: readonly Line[]): Line[] {
  const first = head.findIndex(line => /^(?:v\/v|ve viec)\b/.test(plain(line.text)))
  if (first < 0) return []
  const following = head.slice(first + 1)
  const end = following.findIndex(line => line.side !== head[first]?.side || !/^[\p{Ll}\d]/u.test(line.text))
  return [...head.slice(first, first + 1), ...following.slice(0, end < 0 ? following.length : end)]
}

/** "- Các sở, ban, ngành tỉnh;" below "Kính gửi:". */
function isAddressee(text: string): boolean {
  return (parseLabel(text)?.kind === 'bullet' && text.length < 200) || /^\p{Lu}[^.:]{0,120};$/u.test(text)
}

function linesIn(items: readonly Item[]): Line[] {
  return items.filter(item => item.kind === 'line')
}

const basisOpening =
  /^(?:can cu|thuc hien|theo |xet |tren co so|de |nham |tiep tuc|trien khai|uy ban nhan dan|ubnd|ban thuong vu|ban chap hanh|trong |nam |so |phong |ban )/

/** The title runs from below the type word to the first line that is a basis clause or a sentence. */
function endOfTitle(items: readonly Item[], from: number): number {
  let end = from
  while (end < items.length && end < from + 8) {
    const item = items[end]
    if (item?.kind !== 'line') break
    if (end > from && !continuesTitle(items[end - 1] as Line, item)) break
    if (end === from && /^can cu\b/.test(plain(item.text)) && /[;,.:]$/u.test(item.text)) break
    if (parseLabel(item.text)?.kind === 'roman' || parseLabel(item.text)?.kind === 'article') break
    end += 1
  }
  return end
}

function continuesTitle(previous: Line, line: Line): boolean {
  if (isOrnament(line.text) || isGuidance(line.text)) return true
  if (/[;.:]$/u.test(line.text) && !/năm \d{4}\.$/u.test(line.text)) return false
  if (line.align === 'center' && previous.align === 'center') return true
  if (/^\p{Ll}/u.test(line.text)) return true
  if (isCapitals(previous.text) && isCapitals(line.text)) return true
  const bold = (line.bold ?? 0) > 0.8 && (previous.bold ?? 0) > 0.8
  return bold && !basisOpening.test(plain(line.text)) && line.text.length < 250
}

/** "-----", "***", "______": a rule under the title. */
export function isOrnament(text: string): boolean {
  return /^[\s*_=.\-–—~·•°]+$/u.test(text) && text.length < 80
}

/** "(Kèm theo Kế hoạch số …)", "(Ban hành kèm theo Quyết định …)". */
export function isGuidance(text: string): boolean {
  return /^\(?\s*(?:ban hanh |duoc ban hanh )?(?:dinh kem|kem theo)\b/.test(plain(text.slice(0, 60)))
}

/** The body begins at the first label of a section, or after the line that announces it. */
function startOfBody(items: readonly Item[], from: number): number {
  for (let index = from; index < items.length; index += 1) {
    const item = items[index]
    if (item === undefined || item.kind === 'table') return index
    if (startsTail(item.text) || annexCaption(item.text) !== null) return index
    const label = parseLabel(item.text)
    if (
      label !== null &&
      label.kind !== 'bullet' &&
      startsSections(label.kind, label.value, item, label.length)
    )
      return index
    if (label === null && namesSection(item.text)) return index
    if (announces(item.text)) return index + 1
  }
  return items.length
}

function startsSections(kind: string, value: number, line: Line, skipped: number): boolean {
  if (kind === 'roman' || kind === 'article' || kind === 'part') return true
  return value === 1 && (kind === 'number' || topSectionKind(line.text.slice(skipped)) !== null)
}

function announces(text: string): boolean {
  return (
    /(?:nhu sau|sau day|cu the|noi dung sau|cac noi dung|chu yeu sau)\s*:?$|nhu sau\s*[:.]/.test(
      plain(text),
    ) && /[:.]\s*$/u.test(text)
  )
}

function startOfTail(items: readonly Item[], from: number): number {
  const index = items.findIndex(
    (item, position) => position >= from && item.kind === 'line' && startsTail(item.text),
  )
  if (index < 0) return signatureStart(items, from)
  return index
}

/** "Nơi nhận:", or the first line of a signature block that stands before it. */
function startsTail(text: string): boolean {
  if (text.length > 100) return false
  const words = plain(text)
  return /^noi nhan\s*[:.;]?/.test(words) && words.length < 40 ? true : isAuthority(text)
}

/** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "T/M BAN THƯỜNG VỤ", "TUQ. GIÁM ĐỐC". */
export function isAuthority(text: string): boolean {
  return (
    /^(?:T\/M|T\.M|TM|KT|K\/T|TL|T\/L|TUQ|Q)\s*[.:]?\s+\p{Lu}/u.test(text.replace(/[*]/gu, '').trim()) &&
    isCapitals(text) &&
    text.length < 90
  )
}

function signatureStart(items: readonly Item[], from: number): number {
  const index = items.findIndex(
    (item, position) =>
      position >= from &&
      item.kind === 'line' &&
      /^(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG BAN)$/u.test(item.text.trim()),
  )
  return index < 0 ? items.length : index
}

/** "PHỤ LỤC", "PHỤ LỤC I", "Phụ lục 02", the slip "PHỤC LỤC"; gives the number, or null for another line. */
export function annexCaption(text: string): string | null {
  if (text.length > 40) return null
  const match = /^(?:phu|phuc) l[uo]c(?:\s*(?:so\s*)?([ivx]{1,4}|\d{1,2}|[a-d]))?\s*[.:]?$/.exec(
    plain(text).replace(/[()]/gu, ''),
  )
  if (match === null) return null
  return (match[1] ?? '').toUpperCase()
}

function startsOfAnnexes(items: readonly Item[], from: number): number[] {
  const starts: number[] = []
  items.forEach((item, index) => {
    if (index < from || item.kind !== 'line') return
    const standsAlone = annexCaption(item.text) !== null
    const withTitle = /^(?:PHỤ LỤC|PHỤC LỤC)\s+(?:[IVX]{1,4}|\d{1,2})\s*[.:\-–]\s*\p{L}/u.test(item.text)
    if (standsAlone || withTitle) starts.push(index)
  })
  return starts
}

function readAnnex(items: readonly Item[]): Annex {
  const caption = items[0]?.kind === 'line' ? items[0] : null
  const withTitle =
    caption === null
      ? null
      : /^\p{L}+\s+\p{L}+\s+([IVX]{1,4}|\d{1,2})\s*[.:\-–]\s*(?=\p{L})/u.exec(caption.text)
  const number = withTitle?.[1] ?? (caption === null ? '' : (annexCaption(caption.text) ?? ''))
  const titleLines: Line[] = withTitle === null || caption === null ? [] : [cut(caption, withTitle[0].length)]
  let guidance: Line | null = null
  let index = 1
  for (; index < items.length && index < 12; index += 1) {
    const item = items[index]
    if (item?.kind !== 'line') break
    if (isGuidance(item.text)) {
      guidance = item
      index += 1
      break
    }
    if (isOrnament(item.text)) continue
    if (titleLines.length > 0 && !continuesAnnexTitle(titleLines.at(-1), item)) break
    if (parseLabel(item.text) !== null) break
    titleLines.push(item)
  }
  return { number, caption, titleLines, guidance, items: items.slice(index) }
}

function continuesAnnexTitle(previous: Line | undefined, line: Line): boolean {
  if (previous === undefined) return true
  if (/[;.:]$/u.test(line.text)) return false
  return (
    line.align === 'center' || isCapitals(line.text) || /^\p{Ll}/u.test(line.text) || (line.bold ?? 0) > 0.8
  )
}

/** The same line without its first characters. */
function cut(line: Line, length: number): Line {
  return { ...line, text: line.text.slice(length), span: [line.span[0] + length, line.span[1]] }
}
