/** What officers type, made what the plan keeps; refused where it cannot be kept. */

import { reviewLimits } from './limits.ts'
import { CommandRefused } from './outcome.ts'

/** One line of words: NFC, single-spaced, trimmed, without signs that a screen cannot show. */
export function oneLine(typed: string): string {
  return typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** Words that must be there. Refused with `words-empty`, `words-too-long`. */
export function required(typed: string, lettersMax: number = reviewLimits.nameLettersMax): string {
  const words = atMost(oneLine(typed), lettersMax)
  if (words === '') throw new CommandRefused('words-empty')
  return words
}

/** Words that may be left out: none is null. Refused with `words-too-long`. */
export function optional(
  typed: string | null,
  lettersMax: number = reviewLimits.nameLettersMax,
): string | null {
  const words = atMost(oneLine(typed ?? ''), lettersMax)
  return words === '' ? null : words
}

/** Names one by one, empty ones and repetitions left out. Refused with `list-too-long`, `words-too-long`. */
export function names(typed: readonly string[]): string[] {
  const kept = listAtMost(typed)
    .map(name => optional(name))
    .filter(name => name !== null)
  return [...new Set(kept)]
}

/** A list that is short enough. Refused with `list-too-long`. */
export function listAtMost<T>(list: readonly T[]): readonly T[] {
  if (list.length > reviewLimits.listMax)
    throw new CommandRefused('list-too-long', { max: reviewLimits.listMax })
  return list
}

function atMost(words: string, max: number): string {
  if (words.length > max) throw new CommandRefused('words-too-long', { max })
  return words
}
