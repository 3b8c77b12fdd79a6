import type { Span } from '../../../documents/index.ts'

/** Words with what stands before and after them; `more` says that the text goes on there. */
export interface WordsInPlace {
  readonly before: string
  readonly words: string
  readonly after: string
  readonly moreBefore: boolean
  readonly moreAfter: boolean
}

/** The words of a span in their place: about so many letters on either side, cut between words. */
export function wordsInPlace(text: string, [start, end]: Span, letters: number): WordsInPlace {
  const from = start <= letters ? 0 : nextGap(text, start - letters, start)
  const to = text.length - end <= letters ? text.length : previousGap(text, end + letters, end)
  return {
    before: text.slice(from, start).trimStart(),
    words: text.slice(start, end),
    after: text.slice(end, to).trimEnd(),
    moreBefore: from > 0,
    moreAfter: to < text.length,
  }
}

function nextGap(text: string, at: number, last: number): number {
  const gap = text.slice(at, last).search(/\s/)
  return gap < 0 ? last : at + gap
}

function previousGap(text: string, at: number, first: number): number {
  const gap = text.slice(first, at).search(/\s\S*$/)
  return gap < 0 ? first : first + gap
}
