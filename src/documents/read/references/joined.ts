import type { CitationTail } from './citation.ts'
import type { Mention } from './merge.ts'
import type { RowFacts } from './rows.ts'
import type { ParsedSymbol } from './symbols.ts'
import type { TypeWord } from './types.ts'

/** One place where a symbol stands, with the words around it. */
export interface Citation {
  readonly symbol: ParsedSymbol
  /** The type word before the symbol, and where the citation begins. */
  readonly word: TypeWord | null
  readonly start: number
  readonly tail: CitationTail
  readonly row: RowFacts
}

/** Joined documents stand close together: a quoted subject is the most that lies between. */
const sharedReach = 500
const bareJoin = /^[\s,]*(?:và|;)?\s*(?:(?:số|các)\s*)?$/u
const sameDate = /^[\s,]*(?:cùng|đều)\s+ngày/u

function sameBody(one: ParsedSymbol, other: ParsedSymbol): boolean {
  return one.codes.at(-1) === other.codes.at(-1)
}

/** An issuer or a date named once, after the last of several joined documents, holds for those before it. */
export function shareBackwards(text: string, citations: readonly Citation[], mentions: Mention[]): void {
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
    // Where the type comes again ("Nghị quyết số … và Nghị quyết số … ngày"), the date is the last one's alone.
    const together = other.word === null && bareJoin.test(text.slice(one.symbol.end, other.start))
    const bare = together || sameDate.test(text.slice(other.symbol.end, other.symbol.end + 30))
    mentions[i] = {
      ...mention,
      issuer: mention.issuer ?? (plain ? next.issuer : null),
      issuedOn: mention.issuedOn ?? (bare ? next.issuedOn : null),
    }
  }
}
