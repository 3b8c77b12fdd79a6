/**
 * Finding rows by their words in PostgreSQL's own text search, the same on both databases:
 * `to_tsvector('simple', search) @@ to_tsquery('simple', wanted)`, where `search` is a stored column.
 */
import { fold } from './fold.ts'
import { foldKeepingMarks } from './keeping-marks.ts'

const WORD = /[\p{L}\p{N}]+/gu

/** Longer words are noise, and a lexeme of PostgreSQL has at most 2,046 bytes. */
const wordLengthMax = 60

/**
 * What a row is found by: each of its words once, without marks, and beside it with its marks, so that one
 * column answers both ways of typing. Letters and digits only, so that PostgreSQL cuts it where we do.
 */
export function searchColumn(...texts: readonly (string | null)[]): string {
  const text = texts.filter(Boolean).join(' ')
  return [...new Set([...wordsOf(fold(text)), ...wordsOf(foldKeepingMarks(text))])].join(' ')
}

/** Two `to_tsquery` texts for what a person typed. */
export interface SearchQuery {
  /** Every word in any order, marks aside; the last may be half typed. */
  readonly wanted: string
  /** The same as typed, marks and all, to rank first; null where nothing was typed with marks. */
  readonly exact: string | null
}

/** The query for what was typed; null where it holds no letter and no digit, which is no search at all. */
export function searchQuery(typed: string): SearchQuery | null {
  const wanted = wordsOf(fold(typed))
  if (wanted.length === 0) return null
  const all = allOf(wanted)
  const exact = allOf(wordsOf(foldKeepingMarks(typed)))
  return { wanted: allOf(wanted, halfTyped(typed)), exact: exact === all ? null : exact }
}

/** The last word as it is folded when more letters follow: "ki" alone is "ky", but it also begins "kiểm". */
function halfTyped(typed: string): string {
  return (
    wordsOf(fold(`${typed.trimEnd()}x`))
      .at(-1)
      ?.slice(0, -1) ?? ''
  )
}

function wordsOf(folded: string): string[] {
  return (folded.match(WORD) ?? []).filter(word => word.length <= wordLengthMax)
}

/** Each of the words, the last as a beginning, or instead of it `otherLast`, where that is another one. */
function allOf(words: readonly string[], otherLast = ''): string {
  const last = words.at(-1) ?? ''
  const ends = otherLast === '' || otherLast === last ? `${last}:*` : `(${last}:* | ${otherLast}:*)`
  return [...words.slice(0, -1), ends].join(' & ')
}
