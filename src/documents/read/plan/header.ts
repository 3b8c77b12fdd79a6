/** Head and tail of the document: type, number, issuer, place, date, title, signer, recipients (Decree 30/2020/NĐ-CP, Annex I). */
import type { DocumentHeader } from '../../model.ts'
import { spellOut } from '../names/index.ts'
import { findSymbols } from '../references/index.ts'
import { findDates } from '../times/index.ts'
import { plain } from './fold.ts'
import { readIssuer } from './issuer.ts'
import type { Line } from './lines.ts'
import { readTail } from './tail.ts'
import { isGuidance, isOrnament, type Zones } from './zones.ts'

/** Reads the header; what the document does not say stays null (blank stays blank). */
export function readHeader(zones: Zones): DocumentHeader {
  const official = zones.decision ?? zones
  const guidance = [...zones.annexes.map(annex => annex.guidance?.text ?? ''), ...guidanceLines(zones)]
  const numbered = numberLine(official.head)
  const captions = guidance.map(captionOf).filter(caption => caption !== null)
  const own = numbered === null ? null : symbolIn(numbered.text)
  const caption = captions.find(candidate => agrees(candidate.symbol, own))
  const placed = placeAndDate(official.head)
  const tail = readTail(official.tail.length > 0 ? official.tail : zones.tail)
  return {
    type: zones.type,
    symbol: own !== null && !own.startsWith('/') && !own.startsWith('-') ? own : (caption?.symbol ?? own),
    issuer: readIssuer(
      zones,
      captions.map(candidate => candidate.issuer).filter(issuer => issuer !== null),
    ),
    place: placed.place,
    issuedOn: fuller(placed.issuedOn, caption?.issuedOn ?? null),
    title: readTitle(zones),
    signer: tail.signer,
    recipients: tail.recipients,
  }
}

/** The trích yếu on one line. */
export function readTitle(zones: Zones): string {
  const words = zones.titleLines
    .filter(line => !isOrnament(line.text) && !isGuidance(line.text))
    .map(line => line.text)
  return words
    .join(' ')
    .replace(/\*\*/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^v\/v\s+(?:việc\s+)?/iu, '')
    .trim()
}

function guidanceLines(zones: Zones): string[] {
  return [...zones.titleLines, ...zones.preamble].filter(line => isGuidance(line.text)).map(line => line.text)
}

/** "Số: 44/KH-UBND", "Số       -KH/HU": the line with the number. */
function numberLine(head: readonly Line[]): Line | null {
  return (
    head.find(
      line => /^(?:số|sô|so)\s*[:.]?(?:\s|\d|\/|-|$)/iu.test(line.text) && /[/\-–]/u.test(line.text),
    ) ?? null
  )
}

/** Number and symbol of the document; a blank number with a known suffix gives "/KH-UBND". */
function symbolIn(text: string): string | null {
  const first = text.split(/\t|ngày\s/u)[0] ?? text
  const found = findSymbols(first)[0]
  if (found !== undefined) return found.symbol
  const blank = /^s[ốôo]\s*[:.]?[\s.…_]*([/\-–]\s*\p{Lu}[\p{L}&]*(?:\s*[-–/]\s*\p{Lu}[\p{L}&]*)*)/iu.exec(
    first,
  )
  return blank?.[1] === undefined ? null : blank[1].replace(/\s+/gu, '').replace(/–/gu, '-')
}

interface Caption {
  readonly symbol: string | null
  readonly issuedOn: string | null
  readonly issuer: string | null
}

/** "(Kèm theo Kế hoạch số 122/KH-UBND ngày 31/12 /2018 của UBND tỉnh …)". */
function captionOf(text: string): Caption | null {
  if (!isGuidance(text)) return null
  const symbol = findSymbols(text)[0]?.symbol ?? null
  const issuedOn = findDates(text)[0]?.iso ?? null
  const issuer = /\scủa\s+(.+?)\s*\)?\s*[.;]?\s*$/u.exec(text)?.[1] ?? null
  return symbol === null && issuedOn === null
    ? null
    : { symbol, issuedOn, issuer: issuer === null ? null : spellOut(issuer) }
}

/** A caption speaks of this document when its number is the document's, or the document's is blank. */
function agrees(symbol: string | null, own: string | null): boolean {
  if (symbol === null || own === null) return true
  const suffix = (text: string): string => plain(text).replace(/^\d+/u, '')
  return plain(symbol) === plain(own) || (/^[/-]/u.test(own) && suffix(symbol) === plain(own))
}

/** "Đồng Tháp, ngày 12 tháng 3 năm 2022". */
function placeAndDate(head: readonly Line[]): {
  readonly place: string | null
  readonly issuedOn: string | null
} {
  for (const line of head) {
    const match =
      /^(.{2,60}?)\s*,\s*(?:ngày|ngay)\b/iu.exec(line.text) ??
      /^(.{2,60}?)\s*,\s*(?:ngày|ngay)\s/iu.exec(line.text)
    if (match?.[1] !== undefined)
      return { place: match[1].replace(/[*_]/gu, '').trim(), issuedOn: findDates(line.text)[0]?.iso ?? null }
    if (/^(?:ngày|ngay)\s.*(?:năm|nam)\s+\d{4}/iu.test(line.text))
      return { place: null, issuedOn: findDates(line.text)[0]?.iso ?? null }
  }
  return { place: null, issuedOn: null }
}

/** Of two readings of one date the one that says more. */
function fuller(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second
  return second.startsWith(first) ? second : first
}
