/** Characters of symbol fonts that documents use as signs, by their place in the font. */
const SYMBOLS: Readonly<Record<string, string>> = {
  'symbol 2d': '-',
  'symbol b7': '•',
  'symbol ae': '→',
  'symbol b3': '≥',
  'symbol a3': '≤',
  'symbol b4': '×',
  'symbol b0': '°',
  'wingdings 2a': '*',
  'wingdings 9f': '•',
  'wingdings a7': '•',
  'wingdings 6c': '•',
  'wingdings 6e': '•',
  'wingdings 76': '•',
  'wingdings d8': '•',
  'wingdings e0': '→',
  'wingdings e8': '→',
  'wingdings f0': '→',
  'wingdings fc': '✓',
  'wingdings 6f': '☐',
  'wingdings a8': '☐',
  'wingdings fe': '☑',
}

/** The sign of a w:sym; '' for a picture that says nothing. */
export function symbolOf(font: string | undefined, character: string | undefined): string {
  const code = Number.parseInt(character ?? '', 16)
  if (!(code > 0 && code <= 0xffff)) return ''
  // Symbol fonts are addressed from U+F000 or from 0.
  const known = SYMBOLS[`${font?.toLowerCase() ?? ''} ${(code & 0xff).toString(16)}`]
  if (known !== undefined) return known
  return code >= 0xe000 && code <= 0xf8ff ? '' : String.fromCharCode(code)
}
