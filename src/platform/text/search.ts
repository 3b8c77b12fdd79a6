import { fold } from './fold.ts'
import { foldKeepingMarks } from './keeping-marks.ts'

/** 0: no match; 1: matches when marks are left out; 2: matches as typed, marks and all. */
export type MatchRank = 0 | 1 | 2

const WORD = /[\p{L}\p{N}]+/gu

function words(folded: string): string[] {
  return folded.match(WORD) ?? []
}

/** Every word of the query begins a word of the text; the query's last word may be half typed. */
function allFound(query: string, text: string): boolean {
  const wanted = words(query)
  const found = words(text)
  return wanted.every((word, index) =>
    found.some(candidate => (index === wanted.length - 1 ? candidate.startsWith(word) : candidate === word)),
  )
}

/** How well a text answers a query: a query without marks matches all, with marks exact ones rank first. */
export function matchRank(query: string, text: string): MatchRank {
  if (!allFound(fold(query), fold(text))) return 0
  return allFound(foldKeepingMarks(query), foldKeepingMarks(text)) ? 2 : 1
}

/**
 * Whether each word of the query stands in the text in any order, marks aside; the last word may be
 * the beginning of a word, as while typing. An empty query matches everything.
 */
export function matches(query: string, text: string): boolean {
  return allFound(fold(query), fold(text))
}

/** The text as part of an address: folded words joined by hyphens; empty where it has no letter or digit. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
