import type { Period } from '../../model.ts'
import { parseSymbols } from '../references/symbols.ts'
import { fold } from './fold.ts'
import { readMonths, readPartOfYear, readQuarters } from './spans.ts'

interface Candidate {
  readonly kind: 'range' | 'since' | 'until' | 'single'
  readonly from: string | null
  readonly to: string | null
  readonly start: number
  readonly end: number
}

const year = '(20[0-9o]{2})(?![0-9])'
const kinds = [
  [
    'range',
    new RegExp(`(?<![0-9/])${year}\\s{0,3}(?:-|den|toi|va|,)\\s{0,3}(?:het\\s)?(?:nam\\s)?${year}`, 'g'),
  ],
  ['until', new RegExp(`(?<![a-z])(?:den|toi|het)\\s(?:het\\s|cuoi\\s)?nam\\s{1,3}${year}`, 'g')],
  // "đầu tư năm 2022", "vật tư năm 2022" fold to the same letters as "từ năm 2022".
  ['since', new RegExp(`(?<![a-z])(?<!(?:dau|vat|thu|dan) )tu\\snam\\s{1,3}${year}`, 'g')],
  [
    'since',
    new RegExp(
      `(?<![a-z])nam\\s{1,3}${year},?\\s(?:va\\s)?(?:(?:cac|nhung)\\s)?nam\\s(?:tiep theo|sau do)`,
      'g',
    ),
  ],
  ['single', new RegExp(`(?<![a-z])nam\\s{1,3}${year}`, 'g')],
  ['single', new RegExp(`(?<![0-9/.-])${year}\\s{0,3}$`, 'g')],
] as const

/** A later horizon is no part of the period: "giai đoạn 2021 - 2025, định hướng đến năm 2030". */
const horizon = /(?:dinh huong|tam nhin|huong (?:den|toi))[a-z\s]{0,14}$/

function candidatesIn(folded: string): Candidate[] {
  const found: Candidate[] = []
  for (const [kind, pattern] of kinds) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some(other => start < other.end && end > other.start)) continue
      if (horizon.test(folded.slice(Math.max(0, start - 40), start))) continue
      const first = match[1]?.replaceAll('o', '0') ?? null
      const last = match[2]?.replaceAll('o', '0') ?? null
      const from = kind === 'until' ? null : first
      const to = { range: last, until: first, since: null, single: first }[kind]
      if (from !== null && to !== null && from > to) continue
      found.push({ kind, from, to, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

const announcement =
  /(?:ban hanh|xay dung|trien khai|to chuc|de ra)\s(?:va\s(?:to chuc|trien khai)\s)?(?:thuc hien\s)?(?:ke hoach|chuong trinh|phuong an|de an)/g
const body =
  /(?:uy ban|ubnd|so|ban|dang uy|tinh uy|thanh uy|huyen uy|phong|hoi dong|cong an|truong)[^;]{0,90}$/
const preamble = /^\W{0,6}(?:can cu|thuc hien|theo|tren co so|xet|tiep tuc thuc hien)(?![a-z])/

/** In a preamble only the words by which the body announces its own plan tell the plan's period. */
function ownWords(folded: string): string | null {
  const last = [...folded.matchAll(announcement)].at(-1)
  if (last !== undefined) {
    const before = folded.slice(Math.max(0, last.index - 100), last.index)
    const after = folded.slice(last.index)
    if (body.test(before) || /nhu sau|cu the|noi dung sau|voi (?:cac |nhung )?noi dung/.test(after))
      return after
  }
  return preamble.test(folded) && parseSymbols(folded.toUpperCase()).length > 0 && folded.length > 200
    ? null
    : folded
}

function blankOut(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}

/** Removes quoted names and the dates of cited documents, whose years are not the plan's. */
function withoutCitations(text: string): string {
  let folded = fold(text)
  for (const symbol of parseSymbols(text)) folded = blankOut(folded, symbol.start, symbol.end)
  folded = folded.replace(/[“"][^”"\n]{0,400}[”"]/g, quoted => ' '.repeat(quoted.length))
  folded = folded.replace(
    /ngay\s{0,3}[0-9]{1,2}\s{0,3}(?:\/|thang)\s{0,3}[0-9]{1,2}\s{0,3}(?:\/|nam)\s{0,3}[0-9]{4}/g,
    date => ' '.repeat(date.length),
  )
  return folded.replace(/[0-9]{1,2}\/[0-9]{1,2}\/[0-9]{4}/g, date => ' '.repeat(date.length))
}

/** A title that cites a document: what stands after the place or at the very end is the plan's own. */
function chooseCandidate(folded: string, cites: boolean): Candidate | null {
  const all = candidatesIn(folded)
  const place = folded.lastIndexOf('tren dia ban')
  const afterPlace = place < 0 ? undefined : all.find(candidate => candidate.start > place)
  if (afterPlace !== undefined) return afterPlace
  const last = all.at(-1)
  const trailing =
    last !== undefined && /^[\s.,;:()]*(?:nhu sau|cu the|\(?sau day|$)/.test(folded.slice(last.end))
  if (last !== undefined && (last.kind === 'single' || last.kind === 'range') && trailing) return last
  if (cites) return null
  return (
    all.find(candidate => candidate.kind === 'range') ??
    all.find(candidate => candidate.kind !== 'until') ??
    last ??
    null
  )
}

/** "6 tháng đầu năm 2026", "Quý II năm 2026", "tháng 9 năm 2026" in a title. */
function readPartialYear(folded: string): Period | null {
  const month = /(?<![0-9]\s{0,3})(?<![a-z])thang\s{0,2}[0-9]{1,2}.*/.exec(folded)?.[0]
  const found =
    readPartOfYear(folded, null) ??
    readQuarters(folded, null) ??
    (month === undefined ? null : readMonths(month, null))
  return found?.from == null ? null : { from: found.from, to: found.to }
}

/** The words that announce the plan stand at the end of its preamble. */
const longest = 6000

/**
 * The plan's period from its title or its preamble (rule 10 of plan-reading.md), ISO and cut to what is known;
 * null where none is named. Where only an end is named ("đến năm 2030"), the period begins in the year of
 * `issuedOn` (ISO), and without that it is null.
 */
export function readPeriod(text: string, issuedOn: string | null = null): Period | null {
  const words = text.slice(-longest).replace(/\s/gu, ' ')
  const cleaned = ownWords(withoutCitations(words))
  if (cleaned === null) return null
  const partial = readPartialYear(cleaned)
  if (partial !== null) return partial
  const chosen = chooseCandidate(cleaned, parseSymbols(words).length > 0 && cleaned.length === words.length)
  if (chosen === null) return null
  const from = chosen.from ?? issuedOn?.slice(0, 4) ?? null
  return from === null ? null : { from, to: chosen.to }
}
