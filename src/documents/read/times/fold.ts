/**
 * Letters without case and diacritics, one for one, so that a place found in the folded text is the
 * same place in the text itself. Scans lose diacritics; patterns over folded text do not care.
 */

const foldedCharacters = new Map<string, string>()

function foldCharacter(character: string): string {
  if (character === 'đ' || character === 'Đ' || character === '\u00d0') return 'd'
  const folded = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return folded.length === 1 ? folded : character
}

function foldedOf(character: string): string {
  let folded = foldedCharacters.get(character)
  if (folded === undefined) {
    folded = /[\u2010-\u2015\u2212]/.test(character) ? '-' : foldCharacter(character)
    foldedCharacters.set(character, folded)
  }
  return folded
}

/** Folds NFC text to lower case without diacritics and with plain hyphens; the length stays the same. */
export function fold(text: string): string {
  return text.replace(/[^\0-\x7f]/g, foldedOf).toLowerCase()
}
