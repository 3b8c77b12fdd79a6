import { fold } from '../../platform/text/fold.ts'
import { isBareSyllable, isSyllable } from '../../platform/text/syllables.ts'

/** So many words decide; they are taken from the whole text, so that a foreign annex does not. */
const SAMPLE_WORDS = 600
const WORD = /\p{L}[\p{L}\p{M}]*/gu
const VIETNAMESE_LETTER = /[^\p{ASCII}]/u
/** Small words that every Vietnamese text of some length holds, folded; few mean anything elsewhere. */
const COMMON = new Set(
  (
    'cua va cac nhung duoc trong cho voi nguoi khong mot nay theo tai ve den thuc hien cong tac nhan dan ' +
    'quan ly to chuc ke hoach thong tin tinh huyen xa phuong uy ban nhiem vu phoi hop don vi nam ngay'
  ).split(' '),
)

function sample(text: string): string[] {
  const words = (text.normalize('NFC').match(WORD) ?? []).filter(word => word.length > 1)
  const step = Math.max(1, Math.floor(words.length / SAMPLE_WORDS))
  return step === 1 ? words : words.filter((_, index) => index % step === 0)
}

function share(words: readonly string[], holds: (word: string) => boolean): number {
  return words.filter(holds).length / words.length
}

/**
 * Whether a text is Vietnamese, with its marks, without them, or as poor recognition gives it. No word
 * list: nearly every word of Vietnamese is one of its few thousand syllables, while of English or
 * French words one in three happens to be, and of random letters one in ten.
 */
export function isVietnamese(text: string): boolean {
  const words = sample(text)
  if (words.length === 0) return false
  const syllables = share(words, word =>
    VIETNAMESE_LETTER.test(word) ? isSyllable(word) : isBareSyllable(word),
  )
  const marked = share(words, word => VIETNAMESE_LETTER.test(word) && isSyllable(word))
  if (marked >= 0.25) return syllables >= 0.55
  if (marked >= 0.1) return syllables >= 0.7
  // Without marks a text must be syllables almost throughout and use the common words.
  return syllables >= 0.8 && share(words, word => COMMON.has(fold(word))) >= 0.12
}
