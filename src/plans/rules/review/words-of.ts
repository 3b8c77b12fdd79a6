/** Places in the plan's text: trimming, overlapping, finding a name. */
import type { Span, Task } from '../../../documents/index.ts'
import { foldWithMap, originalSpan } from '../../../platform/text/fold.ts'
import { oneLine } from './typed.ts'

/** Whether two stretches have a letter in common. */
export const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

/** Whether one stretch lies within another. */
export const within = (inner: Span, outer: Span): boolean => inner[0] >= outer[0] && inner[1] <= outer[1]

/** Whether there is anything to read in these words. */
export const hasWords = (words: string): boolean => /[\p{L}\p{N}]/u.test(words)

/** Whether the task's text is still the words of its place, and not an officer's own. */
export function isAsWritten(text: string, task: Pick<Task, 'span' | 'text'>): boolean {
  return oneLine(text.slice(...task.span)) === oneLine(task.text)
}

/** Blanks, and the bullet of an item that begins right behind. */
const behind = /[\s,\-–—+•*·]+$/u
/** Blanks, marks and bullets, and the "và" that joined two halves of a sentence. */
const before = /^[\s;,.:\-–—+•*·]*(?:và\s+(?=\p{Ll}))?/u

/** The stretch without blanks and bullets behind it. */
export function trimmedBehind(text: string, [start, end]: Span): Span {
  return [start, end - (behind.exec(text.slice(start, end))?.[0].length ?? 0)]
}

/** The stretch without blanks, marks, bullets and a joining word before it. */
export function trimmedBefore(text: string, [start, end]: Span): Span {
  return [start + (before.exec(text.slice(start, end))?.[0].length ?? 0), end]
}

const inWord = /[\p{L}\p{N}\p{M}\p{Cs}]/u

/** Where the word begins that stands at this place; the place itself between two words. */
export function wordStart(text: string, place: number): number {
  let start = place
  while (start > 0 && inWord.test(text.charAt(start - 1)) && inWord.test(text.charAt(start))) start -= 1
  return start
}

/** Where the word ends that stands before this place; the place itself between two words. */
export function wordEnd(text: string, place: number): number {
  let end = place
  while (end < text.length && inWord.test(text.charAt(end - 1)) && inWord.test(text.charAt(end))) end += 1
  return end
}

/** Where a name stands in a stretch of the text, marks and case aside; null where it does not. */
export function findName(text: string, span: Span, name: string): Span | null {
  const words = foldWithMap(text.slice(...span))
  const wanted = foldWithMap(name).text
  for (
    let at = words.text.indexOf(wanted);
    at >= 0 && wanted !== '';
    at = words.text.indexOf(wanted, at + 1)
  ) {
    const end = at + wanted.length
    if (inWord.test(words.text.charAt(at - 1)) || inWord.test(words.text.charAt(end))) continue
    const [from, to] = originalSpan(words, at, end)
    return [span[0] + from, span[0] + to]
  }
  return null
}
