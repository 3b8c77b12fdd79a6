import iconv from 'iconv-lite'

/** The Vietnamese encodings from before Unicode that documents still come in. */
export type LegacyEncoding = 'tcvn3' | 'vni'

/** Characters of windows-1252 at 0x80 to 0x9f, which a wrong decoding puts in the place of those bytes. */
const WINDOWS_1252 = iconv.decode(
  Buffer.from(Array.from({ length: 0x20 }, (_, index) => 0x80 + index)),
  'win1252',
)

/** Look-alikes that PDF fonts and Word give for a byte: the micro sign, the middle dot, the hyphens. */
const LOOK_ALIKES: readonly (readonly [character: string, byte: number])[] = [
  ['\u03bc', 0xb5],
  ['\u2219', 0xb7],
  ['\u00b7', 0xb7],
  ['\u22c5', 0xb7],
  ['\u2010', 0xad],
  ['\u2011', 0xad],
  ['\u02c9', 0xaf],
  ['\u0110', 0xd0],
]

/** The byte that a wrongly decoded character came from, as Latin-1 or windows-1252 read it. */
function byteOfCharacter(): Map<string, number> {
  const bytes = new Map<string, number>()
  for (let byte = 0x80; byte < 0x100; byte++) bytes.set(String.fromCharCode(byte), byte)
  for (let index = 0; index < WINDOWS_1252.length; index++) bytes.set(WINDOWS_1252[index] ?? '', 0x80 + index)
  for (const [character, byte] of LOOK_ALIKES) bytes.set(character, byte)
  return bytes
}

/** Wrongly decoded character to Vietnamese letter for TCVN 5712:1993 (TCVN3, "ABC" fonts). */
function tcvn3Letters(): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [character, byte] of byteOfCharacter()) {
    const letter = iconv.decode(Buffer.from([byte]), 'tcvn')
    // Bytes under 0xa1 are capitals with tones in the standard only; ABC fonts leave them to Windows.
    if (byte >= 0xa1 && /^\p{L}$/u.test(letter)) letters.set(character, letter)
  }
  return letters
}

/**
 * VNI writes a letter as its base and a mark after it; these are the marks' characters in Latin-1.
 * Rows: what the mark adds, as combining characters; columns: the mark's small and capital forms.
 */
const VNI_MARKS: readonly (readonly [bases: string, small: string, capital: string, adds: string])[] = [
  ['aeouyôö', 'ø', 'Ø', '\u0300'],
  ['aeouyôö', 'ù', 'Ù', '\u0301'],
  ['aeouyôö', 'û', 'Û', '\u0309'],
  ['aeouyôö', 'õ', 'Õ', '\u0303'],
  ['aeouyôö', 'ï', 'Ï', '\u0323'],
  ['aeo', 'â', 'Â', '\u0302'],
  ['aeo', 'à', 'À', '\u0302\u0300'],
  ['aeo', 'á', 'Á', '\u0302\u0301'],
  ['aeo', 'å', 'Å', '\u0302\u0309'],
  ['aeo', 'ã', 'Ã', '\u0302\u0303'],
  ['aeo', 'ä', 'Ä', '\u0302\u0323'],
  ['a', 'ê', 'Ê', '\u0306'],
  ['a', 'è', 'È', '\u0306\u0300'],
  ['a', 'é', 'É', '\u0306\u0301'],
  ['a', 'ú', 'Ú', '\u0306\u0309'],
  ['a', 'ü', 'Ü', '\u0306\u0303'],
  ['a', 'ë', 'Ë', '\u0306\u0323'],
]

/** Letters that VNI writes with one character. */
const VNI_SINGLES: readonly (readonly [character: string, letter: string])[] = [
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ì', 'ì'],
  ['í', 'í'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]

/** Wrongly decoded VNI characters, one or two, to the Vietnamese letter. */
function vniLetters(): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [character, letter] of VNI_SINGLES) {
    letters.set(character, letter)
    letters.set(character.toUpperCase(), letter.toUpperCase())
  }
  for (const [bases, small, capital, adds] of VNI_MARKS) {
    for (const base of bases) {
      const plain = letters.get(base) ?? base
      for (const mark of [small, capital]) {
        letters.set(base + mark, (plain + adds).normalize('NFC'))
        letters.set(base.toUpperCase() + mark, (plain.toUpperCase() + adds).normalize('NFC'))
      }
    }
  }
  return letters
}

const TABLES: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = {
  tcvn3: tcvn3Letters(),
  vni: vniLetters(),
}

const WORD = /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7\u2010\u2011\u2219\u22c5\u02c9]+/gu

/** ABC fonts have no capitals with marks: in a word typed in capitals the small letters are capitals. */
function settleCase(word: string, original: string): string {
  const plain = original.match(/[A-Za-z]/g) ?? []
  const capitals = plain.filter(letter => letter < 'a').length
  return capitals >= 2 && capitals === plain.length ? word.toUpperCase() : word
}

function convertTcvn3(text: string): string {
  return text.replace(WORD, word => {
    let made = ''
    for (const character of word) made += TABLES.tcvn3.get(character) ?? character
    return settleCase(made, word)
  })
}

function convertVni(text: string): string {
  let made = ''
  for (let index = 0; index < text.length; index++) {
    const pair = TABLES.vni.get(text.slice(index, index + 2))
    if (pair !== undefined && index + 1 < text.length) {
      made += pair
      index++
    } else made += TABLES.vni.get(text[index] ?? '') ?? text[index]
  }
  return made
}

/** Turns text whose TCVN3 or VNI bytes were decoded as Latin-1 or windows-1252 into Unicode, in NFC. */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  return (encoding === 'tcvn3' ? convertTcvn3(text) : convertVni(text)).normalize('NFC')
}
