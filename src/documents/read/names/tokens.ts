/**
 * Text cut into words and marks, each with its folded form. Folding drops case and diacritics, so that a name
 * survives the wrong accents of a scan; offsets always point into the text as given.
 */

export type Shape = 'upper' | 'capital' | 'lower' | 'number' | 'mark'

export interface Token {
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
  /** Lower case without diacritics; dashes of every kind are "-". */
  readonly folded: string
  readonly shape: Shape
  /** True when a line break stands between the token before and this one. */
  readonly newLine: boolean
}

const dashes = /[‐‑‒–—−]/u
const separateMarks = /\p{M}/gu

function foldCharacter(character: string): string {
  const plain = character.normalize('NFD').replace(separateMarks, '').toLowerCase()
  return plain === 'đ' ? 'd' : dashes.test(plain) ? '-' : plain === '’' ? "'" : plain
}

/** Folded form by UTF-16 code: Vietnamese letters all lie below U+2020. */
const foldedByCode: readonly string[] = Array.from({ length: 0x2020 }, (_, code) =>
  foldCharacter(String.fromCharCode(code)),
)

/** "kĩ" and "kỹ" are one word: a final y after a consonant folds to i. */
const finalY = /(^|[bcdghklmnpqrstvx])y$/

/** Lower case without diacritics ("Ủy ban" -> "uy ban"), syllable by syllable. */
export function fold(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index += 1) {
    folded += foldedByCode[text.charCodeAt(index)] ?? text.charAt(index)
  }
  return finalY.test(folded) ? `${folded.slice(0, -1)}i` : folded
}

/** What a code unit is to the cutter: 0 mark, 1 letter or digit, 2 white space, 3 separate diacritic. */
function classOf(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return 1
  if (/\s/u.test(character)) return 2
  return /\p{M}/u.test(character) ? 3 : 0
}

const classByCode: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  code < 0x2020 ? classOf(String.fromCharCode(code)) : 0,
)

function shapeOf(word: string): Shape {
  const lower = word.toLowerCase()
  const first = word.charAt(0)
  if (first >= '0' && first <= '9') return 'number'
  if (first === lower.charAt(0)) return 'lower'
  return word.length > 1 && word === word.toUpperCase() ? 'upper' : 'capital'
}

interface Word {
  readonly folded: string
  readonly shape: Shape
}

/** Words met before, so that a long document folds each word once. Emptied when it grows past reason. */
const known = new Map<string, Word>()
const knownMax = 20_000

function describe(raw: string): Word {
  const found = known.get(raw)
  if (found !== undefined) return found
  const word: Word = { folded: fold(raw), shape: shapeOf(raw) }
  if (known.size >= knownMax) known.clear()
  known.set(raw, word)
  return word
}

/** An apostrophe inside a word belongs to it (Ea H'Leo). */
function isInnerApostrophe(text: string, index: number): boolean {
  const character = text.charAt(index)
  return (character === "'" || character === '’') && (classByCode[text.charCodeAt(index + 1)] ?? 0) === 1
}

function wordEnd(text: string, start: number): number {
  let index = start
  while (index < text.length) {
    const kind = classByCode[text.charCodeAt(index)] ?? 0
    if (kind !== 1 && kind !== 3 && !isInnerApostrophe(text, index)) break
    index += 1
  }
  return index
}

/** Cuts `text` from offset `from`; stops after `limit` tokens. */
export function tokenize(text: string, from = 0, limit = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = []
  let newLine = false
  let index = from
  while (index < text.length && tokens.length < limit) {
    const code = text.charCodeAt(index)
    const kind = classByCode[code] ?? 0
    if (kind === 2) {
      newLine ||= code === 10 || code === 13
      index += 1
      continue
    }
    const end = kind === 1 ? wordEnd(text, index) : index + 1
    const { folded, shape } = kind === 1 ? describe(text.slice(index, end)) : markOf(text, index)
    tokens.push({ start: index, end, folded, shape, newLine })
    newLine = false
    index = end
  }
  return tokens
}

function markOf(text: string, index: number): Word {
  const folded = foldedByCode[text.charCodeAt(index)] ?? foldCharacter(text.charAt(index))
  return { folded, shape: 'mark' }
}

/** Whether a word begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && (token.shape === 'capital' || token.shape === 'upper')
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

const tonedWords = new Map<string, string>()

/** Lower case with the tone moved to the end of the syllable: "hoà" and "hòa" become one, "hóc" and "học" do not. */
export function toned(word: string): string {
  const found = tonedWords.get(word)
  if (found !== undefined) return found
  const apart = word.normalize('NFD').toLowerCase()
  const spelling = apart.replace(tones, '') + (apart.match(tones) ?? []).join('')
  if (tonedWords.size >= knownMax) tonedWords.clear()
  tonedWords.set(word, spelling)
  return spelling
}
