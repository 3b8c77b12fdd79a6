/** Folding for matching a plan's fixed words: lower case, no marks, single spaces. */

/** What each letter beyond ASCII folds to; filled as letters come. */
const folded = new Map<string, string>()

function foldLetter(letter: string): string {
  const known = folded.get(letter)
  if (known !== undefined) return known
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐÐ]/gu, 'd').toLowerCase()
  folded.set(letter, bare)
  return bare
}

/** Words as the patterns of this folder expect them: "TỔ CHỨC THỰC HIỆN" -> "to chuc thuc hien". */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\0-\x7f]/gu, foldLetter)
    .replace(/[*_#`|\\]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
