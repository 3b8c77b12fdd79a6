import { foldKeepingMarks } from '../../../platform/text/keeping-marks.ts'

/** Words before the name of a place: "Ủy ban nhân dân xã Bến Lúa" is of Bến Lúa. */
const place = /(?:^|\s)(?:thị xã|thị trấn|thành phố|tp\.?|xã|phường|đặc khu|quận|huyện|tỉnh)\s+(\S.*)$/u

/** The place that a unit's name ends in, folded with its marks kept; null where the name tells of no place. */
export function placeOf(name: string): string | null {
  return place.exec(foldKeepingMarks(name))?.[1]?.trim() ?? null
}

/** Whether a text, folded with its marks kept, has these words as words of their own. */
export function namesWords(foldedText: string, foldedWords: string): boolean {
  const at = foldedText.indexOf(foldedWords)
  if (at < 0 || foldedWords === '') return false
  const before = foldedText.charAt(at - 1)
  const after = foldedText.charAt(at + foldedWords.length)
  if (!isLetter(before) && !isLetter(after)) return true
  return namesWords(foldedText.slice(at + foldedWords.length), foldedWords)
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

/** A unit that takes what names certain words. */
export interface WordRule {
  readonly fromId: string
  readonly toId: string
  readonly why: 'function' | 'place'
  /** Folded with their marks kept. */
  readonly words: string
}

/**
 * Which rule takes a text: a function before a place, and of several places none, because then the words do not
 * tell; null leaves it to the main successor.
 */
export function ruleFor(rules: readonly WordRule[], text: string): WordRule | null {
  const folded = foldKeepingMarks(text)
  const fitting = rules.filter(rule => namesWords(folded, rule.words))
  const [byFunction] = fitting.filter(({ why }) => why === 'function')
  if (byFunction) return byFunction
  const targets = new Set(fitting.map(({ toId }) => toId))
  return targets.size === 1 ? (fitting[0] ?? null) : null
}
