import type { Reporting } from '../../model.ts'
import { type Due, findDues } from './dues.ts'
import { doersBefore, endsInPreposition, receiverAfter, receiverBefore } from './receivers.ts'
import { type Sentence, splitSentences } from './sentences.ts'
import { type Prepared, prepare, type UnitList } from './units.ts'

export { readFunding } from './funding.ts'

export interface ReportingContext {
  /** Units of the heading above: they report where the sentence names nobody. */
  readonly headingUnits: readonly string[]
  /** Offset of the paragraph in the plan's text. */
  readonly start: number
  /** The plan's year, for days without one; null where the plan has no single year. */
  readonly year: number | null
  /** Whether the paragraph stands under a heading about reporting, where "gửi về" alone means a report. */
  readonly reportingSection: boolean
}

/** Who is told, who is told by them, and where the first order to report stands. */
interface Order {
  readonly to: readonly UnitList[]
  readonly onward: readonly UnitList[]
  readonly at: number
  /** Where the onward report begins; dates after it are not the first report's. */
  readonly onwardAt: number
}

/** A speaker (báo cáo viên) and a reporting system are no report. */
const reportWord =
  /(?<!(?:he thong|phan mem|he thong thong tin|mau|bieu mau|de cuong)\s)bao cao(?! vien(?![a-z]))/g
const sending = /(?<![a-z])(?:gui|nop)(?![a-z])/g

function isHandedOn(prepared: Prepared, previousEnd: number, at: number): boolean {
  return /(?<![a-z])(?:de|tong hop)(?![a-z])/.test(prepared.folded.slice(previousEnd, at))
}

/** "gửi Sở A báo cáo kết quả": the receiver stands between the verb and the report. */
function givenReport(prepared: Prepared, at: number): UnitList | null {
  const list = prepared.lists.findLast(candidate => candidate.end <= at)
  if (list === undefined || !/^\s*(?:cac )?$/.test(prepared.folded.slice(list.end, at))) return null
  return /(?:gui|nop|trinh)(?: (?:ve|cho|den))?\s*$/.test(prepared.folded.slice(0, list.start)) ? list : null
}

function findOrder(prepared: Prepared): Order | null {
  const { folded } = prepared
  const places = [...folded.matchAll(reportWord)].map(match => match.index)
  const to: UnitList[] = []
  const onward: UnitList[] = []
  let at = -1
  let onwardAt = folded.length
  for (const [i, place] of places.entries()) {
    const after = receiverAfter(prepared, place + 'bao cao'.length, places[i + 1] ?? folded.length)
    const before = to.length === 0 ? (receiverBefore(prepared, place) ?? givenReport(prepared, place)) : null
    const handed = to.at(-1)
    if (handed !== undefined && place > handed.end && isHandedOn(prepared, handed.end, place)) {
      if (after !== null) onward.push(after)
      onwardAt = Math.min(onwardAt, place)
    } else if (before !== null && (after !== null || givenReport(prepared, place) === before)) {
      to.push(before)
      if (after !== null) onward.push(after)
      at = at < 0 ? before.start : at
      onwardAt = Math.min(onwardAt, place)
    } else if (after !== null && !to.includes(after)) {
      to.push(after)
      at = at < 0 ? place : at
    }
  }
  return to.length === 0 ? null : { to, onward, at, onwardAt }
}

/** Under a heading about reporting, what is sent is the report even where the word does not come again. */
function findSending(prepared: Prepared): Order | null {
  for (const match of prepared.folded.matchAll(sending)) {
    const list = receiverAfter(prepared, match.index, prepared.folded.length)
    if (list === null || !endsInPreposition(prepared.folded.slice(match.index, list.start))) continue
    return { to: [list], onward: [], at: match.index, onwardAt: prepared.folded.length }
  }
  return null
}

function duesOf(dues: readonly Due[], onwardAt: number): string[] {
  const direct = dues.filter(due => due.at < onwardAt)
  return (direct.length > 0 ? direct : dues).map(due => due.iso)
}

function namesOf(lists: readonly UnitList[]): string[] {
  return [...new Set(lists.flatMap(list => list.names))]
}

/** No sentence of a plan is longer; what is, is no sentence. */
const longestSentence = 8000

function readSentence(paragraph: string, sentence: Sentence, context: ReportingContext): Reporting | null {
  if (sentence.end - sentence.start > longestSentence) return null
  const text = paragraph.slice(sentence.start, sentence.end)
  const prepared = prepare(text)
  const order = findOrder(prepared) ?? (context.reportingSection ? findSending(prepared) : null)
  if (order === null) return null
  const doers = doersBefore(prepared, order.at, [...order.to, ...order.onward])
  return {
    who: doers.length > 0 ? doers : context.headingUnits,
    to: namesOf(order.to),
    due: duesOf(findDues(text, context.year), order.onwardAt),
    text,
    span: [context.start + sentence.start, context.start + sentence.end],
    onward: namesOf(order.onward),
  }
}

/** A sentence about the time alone ("Thời gian gửi báo cáo: trước ngày 15/6") dates the report beside it. */
const aboutTime = /(?:báo cáo|thời gian|thời hạn|thời điểm|gửi)/iu

/**
 * The reports that a paragraph orders (rule 11 of plan-reading.md): one entry a sentence that makes somebody
 * report to a named receiver. Spans are offsets into the plan's text.
 */
export function readReporting(paragraph: string, context: ReportingContext): Reporting[] {
  if (!/[bB][áaàảã][oọ]\s+[cC][áaàảã]o|BÁO CÁO/u.test(paragraph) && !context.reportingSection) return []
  const entries: Reporting[] = []
  let loose: string[] = []
  // Whether the last entry names no day itself, so that sentences about the time alone date it.
  let undated = false
  // Whether that entry leads in a list: then every item of the list is about the report.
  let leadsIn = false
  for (const sentence of splitSentences(paragraph)) {
    const entry = readSentence(paragraph, sentence, context)
    if (entry !== null) {
      undated = entry.due.length === 0
      leadsIn = entry.text.endsWith(':')
      entries.push(undated && entries.length === 0 ? { ...entry, due: loose } : entry)
      undated &&= loose.length === 0
      continue
    }
    const text = paragraph.slice(sentence.start, sentence.end)
    const isItem = leadsIn && paragraph.lastIndexOf('\n', sentence.start) >= 0
    if (!isItem && !aboutTime.test(text)) continue
    const dues = findDues(text, context.year).map(due => due.iso)
    const last = entries.at(-1)
    if (last === undefined) loose = dues
    else if (undated) entries[entries.length - 1] = { ...last, due: [...new Set([...last.due, ...dues])] }
  }
  return entries
}
