import type { Span } from '../../documents/index.ts'
import { sentencePlaces } from './split-places.ts'

/** Fewer letters are a number or a scrap, not something to do. */
const lettersMin = 12

/** The sentences of a text that no taken stretch touches, in their order. */
export function freeSentences(text: string, taken: readonly Span[]): Span[] {
  const inOrder = taken.toSorted((a, b) => a[0] - b[0])
  let next = 0
  let reach = 0
  return sentencesOf(text).filter(([start, end]) => {
    // Both lists are in order: one pass over each.
    while (next < inOrder.length && (inOrder[next]?.[0] ?? 0) < end) {
      reach = Math.max(reach, inOrder[next]?.[1] ?? 0)
      next += 1
    }
    return reach <= start
  })
}

function sentencesOf(text: string): Span[] {
  const places = [0, ...sentencePlaces(text), text.length]
  return places.slice(0, -1).flatMap((start, index) => {
    const words = text.slice(start, places[index + 1])
    const from = start + words.length - words.trimStart().length
    return words.trim().length < lettersMin ? [] : [[from, from + words.trim().length] satisfies Span]
  })
}
