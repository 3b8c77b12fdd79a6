/** Folding for matching a plan's fixed words: lower case, no marks, single spaces. */

/** Words as the patterns of this folder expect them: "TỔ CHỨC THỰC HIỆN" -> "to chuc thuc hien". */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|[*_#`|\\]/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}
