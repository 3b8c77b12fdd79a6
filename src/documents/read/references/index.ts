import type { Reference, ReferenceRole, Span, Warning } from '../../model.ts'
import { findDates } from '../times/dates.ts'
import { fold } from '../times/fold.ts'
import { type CitationTail, readTail } from './citation.ts'
import { readIssuer } from './issuer.ts'
import { type Mention, mergeMentions, symbolKey } from './merge.ts'
import { type RowFacts, readRow } from './rows.ts'
import { type ParsedSymbol, parseSymbols } from './symbols.ts'
import { lawWordBefore, type TypeWord, typeOfCodes, typeWordBefore } from './types.ts'

export { type FoundSymbol, findSymbols } from './symbols.ts'

/** A stretch of the plan's text and the role of what is cited in it; zones cover the text in order. */
export interface ReferenceZone {
  readonly span: Span
  readonly role: ReferenceRole
}

interface Citation {
  readonly symbol: ParsedSymbol
  /** The type word before the symbol, and where the citation begins. */
  readonly word: TypeWord | null
  readonly start: number
  readonly tail: CitationTail
  readonly row: RowFacts
}

function wordBefore(folded: string, symbol: ParsedSymbol): TypeWord | null {
  const direct = typeWordBefore(folded, symbol.start)
  if (direct !== null) return direct
  return /^(?:UBTV)?QH/.test(symbol.codes[0] ?? '') ? lawWordBefore(folded, symbol.start) : null
}

function readCitations(text: string): Citation[] {
  const folded = fold(text)
  const symbols = parseSymbols(text).filter(symbol => symbol.number !== '')
  const words = symbols.map(symbol => wordBefore(folded, symbol))
  const starts = symbols.map((symbol, i) => symbol.start - (words[i]?.length ?? 0))
  const citations: Citation[] = []
  // From the last to the first: a subject that runs into the next citation takes that one's words with it.
  for (let i = symbols.length - 1; i >= 0; i--) {
    const symbol = symbols[i]
    if (symbol === undefined) continue
    const limit = Math.max(symbol.end, starts[i + 1] ?? text.length)
    const tail = readTail(text, folded, symbol.end, limit)
    citations.push({
      symbol,
      word: words[i] ?? null,
      start: starts[i] ?? symbol.start,
      tail: withNested(text, tail, limit, citations.at(-1)),
      row: readRow(text, symbol.start, symbol.end),
    })
  }
  return citations.reverse()
}

/** "Kết luận số … về tiếp tục thực hiện Nghị quyết số … về X": the cited resolution is part of the subject. */
function withNested(
  text: string,
  tail: CitationTail,
  limit: number,
  next: Citation | undefined,
): CitationTail {
  if (tail.subject === null || next === undefined || !/^\s*$/u.test(text.slice(tail.end, limit))) return tail
  if (/(?:^|[\s,])và$/u.test(tail.subject)) return tail
  const nested = text.slice(limit, next.tail.end).replace(/\s+/gu, ' ')
  return nested.length > 600 ? tail : { ...tail, subject: `${tail.subject} ${nested}` }
}

/** "… của Sở A tại Tờ trình số 12/TTr-SA": the body stands before the document. */
function issuerBefore(text: string, citation: Citation): string | null {
  const before = text.slice(Math.max(0, citation.start - 140), citation.start)
  const lead = /(?:[Cc]hỉ đạo|[Đđ]ề nghị|ý kiến|[Kk]iến nghị|[Yy]êu cầu) của (?=\p{Lu})/gu
  const last = [...before.matchAll(lead)].at(-1)
  if (last === undefined) return null
  const rest = before.slice(last.index + last[0].length)
  const issuer = readIssuer(rest)
  if (issuer === null) return null
  return /^[\s,]*(?:tại|trong|ở|theo)?[\s,]*(?:các)?\s*$/u.test(rest.slice(issuer.length))
    ? issuer.name
    : null
}

/** "Ngày 15/6/2023, Bộ Chính trị ban hành Kết luận số …": date and body before the verb. */
function announced(text: string, citation: Citation): { issuedOn: string; issuer: string } | null {
  const before = text.slice(Math.max(0, citation.start - 160), citation.start)
  if (!/ban hành\s+$/u.test(before)) return null
  const date = findDates(before).at(-1)
  if (date === undefined) return null
  const issuer = /^\s*,?\s*(\p{Lu}[^,;.\n\t]{2,80}?)\s+(?:đã\s+)?ban hành\s+$/u.exec(
    before.slice(date.end),
  )?.[1]
  return issuer === undefined ? null : { issuedOn: date.iso, issuer }
}

/** Joined documents stand close together: a quoted subject is the most that lies between. */
const sharedReach = 500
const bareJoin = /^[\s,]*(?:và|;)?\s*(?:(?:số|các)\s*)?$/u
const sameDate = /^[\s,]*(?:cùng|đều)\s+ngày/u

function sameBody(one: ParsedSymbol, other: ParsedSymbol): boolean {
  return one.codes.at(-1) === other.codes.at(-1)
}

/** An issuer or a date named once, after the last of several joined documents, holds for those before it. */
function shareBackwards(text: string, citations: readonly Citation[], mentions: Mention[]): void {
  for (let i = citations.length - 2; i >= 0; i--) {
    const [one, other, mention, next] = [citations[i], citations[i + 1], mentions[i], mentions[i + 1]]
    if (!one || !other || !mention || !next || !sameBody(one.symbol, other.symbol)) continue
    if (other.start - one.symbol.end > sharedReach) continue
    if (
      !/^[\s,]*(?:và)?[\s,]*(?:các\s+)?$/u.test(
        text.slice(one.tail.end, other.start).replace(/số[\s:.]*$/u, ''),
      )
    ) {
      continue
    }
    const plain = one.tail.subject === null || /[“"]/u.test(text.slice(one.symbol.end, one.tail.end))
    const bare =
      bareJoin.test(text.slice(one.symbol.end, other.start)) || sameDate.test(text.slice(other.symbol.end))
    mentions[i] = {
      ...mention,
      issuer: mention.issuer ?? (plain ? next.issuer : null),
      issuedOn: mention.issuedOn ?? (bare ? next.issuedOn : null),
    }
  }
}

function typeOf(
  citation: Citation,
  previous: Mention | undefined,
  joined: boolean,
): { type: string; typed: boolean } {
  const said = citation.word?.type ?? citation.row.type?.type
  if (said) return { type: said, typed: true }
  if (joined && previous && previous.codes[0] === citation.symbol.codes[0]) {
    return { type: previous.type, typed: previous.typed }
  }
  return { type: typeOfCodes(citation.symbol.codes) ?? 'Công văn', typed: false }
}

function toMention(
  text: string,
  citation: Citation,
  previous: Mention | undefined,
  role: ReferenceRole,
): Mention {
  const { symbol, tail, row } = citation
  const between = previous === undefined ? '' : text.slice(previous.span[1], citation.start)
  const early = tail.issuedOn === null ? announced(text, citation) : null
  return {
    symbol: symbol.symbol,
    number: symbol.number,
    year: symbol.year,
    codes: symbol.codes,
    ...typeOf(citation, previous, between.length < 200 && !/[.;\n\t]\s|\n/u.test(between)),
    issuedOn: tail.issuedOn ?? early?.issuedOn ?? row.issuedOn,
    issuer: tail.issuer ?? early?.issuer ?? row.issuer ?? issuerBefore(text, citation),
    subject: tail.subject ?? row.subject,
    role,
    span: [symbol.start, symbol.end],
  }
}

function roleFinder(zones: readonly ReferenceZone[]): (at: number) => ReferenceRole {
  let i = 0
  return at => {
    while (i < zones.length && (zones[i]?.span[1] ?? 0) <= at) i++
    const zone = zones[i]
    return zone !== undefined && zone.span[0] <= at ? zone.role : 'mention'
  }
}

/**
 * Every document that the plan cites by a symbol, one entry a symbol (rule 12 of plan-reading.md).
 * `own` is the plan itself: its symbol and the places where it names itself are no references.
 */
export function findReferences(
  text: string,
  zones: readonly ReferenceZone[],
  own: { readonly symbol: string | null; readonly spans: readonly Span[] },
): { readonly references: readonly Reference[]; readonly warnings: readonly Warning[] } {
  const roleAt = roleFinder(zones)
  const citations = readCitations(text)
  const mentions: Mention[] = []
  for (const citation of citations) {
    mentions.push(toMention(text, citation, mentions.at(-1), roleAt(citation.symbol.start)))
  }
  shareBackwards(text, citations, mentions)
  const ownKey = own.symbol === null ? null : symbolKey(own.symbol)
  const cited = mentions.filter(
    ({ symbol, span }) =>
      symbolKey(symbol) !== ownKey && !own.spans.some(([start, end]) => span[0] >= start && span[1] <= end),
  )
  return mergeMentions(cited)
}
