import type { Reference, ReferenceRole, Span, Warning } from '../../model.ts'
import { fold } from '../times/fold.ts'
import { announced, issuerBefore } from './before.ts'
import { type CitationTail, readTail } from './citation.ts'
import { type Citation, shareBackwards } from './joined.ts'
import { type Mention, mergeMentions, symbolKey } from './merge.ts'
import { readRow } from './rows.ts'
import { type ParsedSymbol, parseSymbols } from './symbols.ts'
import { lawWordBefore, type TypeWord, typeOfCodes, typeWordBefore } from './types.ts'

export { type FoundSymbol, findSymbols } from './symbols.ts'

/** A stretch of the plan's text and the role of what is cited in it; zones cover the text in order. */
export interface ReferenceZone {
  readonly span: Span
  readonly role: ReferenceRole
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
