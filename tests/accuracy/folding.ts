/** What counts as the same words: case, quotes, Markdown marks, dashes and spaces are noise. */

const steps: readonly (readonly [RegExp, string])[] = [
  [/[“”"'*#_`|\\]/gu, ''],
  [/[–—]/gu, '-'],
  [/\s+/gu, ' '],
  [/\s*([,;:.\-/()])\s*/gu, '$1'],
  [/[.;:,]+$/gu, ''],
]

/** The words as they are compared. */
export function folded(words: string | null | undefined): string {
  const start = (words ?? '').normalize('NFC').toLowerCase()
  return steps.reduce((text, [noise, instead]) => text.replace(noise, instead), start).trim()
}

/** A document's symbol as it is compared: no spaces, one kind of dash, upper case. */
export function foldedSymbol(symbol: string | null | undefined): string {
  return (symbol ?? '').normalize('NFC').replace(/\s+/gu, '').replace(/[–—]/gu, '-').toUpperCase()
}
