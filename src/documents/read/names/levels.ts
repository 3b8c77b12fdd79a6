import { placeEnd } from './gazetteer.ts'
import { longest, phraseTree } from './phrases.ts'
import { capitalAt, continues, isStop, isUpperCase, type Scan, wordAt } from './scan.ts'
import { toned } from './tokens.ts'

/** Levels, small to large; the number orders them (3 province, 2 district, 1 commune, 0 below). */
const levelRows: readonly (readonly [string, number])[] = [
  ['tỉnh', 3],
  ['thành phố', 3],
  ['TP', 3],
  ['TP.', 3],
  ['T.P', 3],
  ['huyện', 2],
  ['quận', 2],
  ['H.', 2],
  ['Q.', 2],
  ['thị xã', 2],
  ['TX', 2],
  ['TX.', 2],
  ['thành phố thuộc tỉnh', 2],
  ['huyện đảo', 2],
  ['xã đảo', 1],
  ['xã', 1],
  ['phường', 1],
  ['P.', 1],
  ['thị trấn', 1],
  ['TT.', 1],
  ['đặc khu', 1],
  ['thôn', 0],
  ['bản', 0],
  ['buôn', 0],
  ['ấp', 0],
  ['tổ dân phố', 0],
  ['khu phố', 0],
  ['khu dân cư', 0],
  ['khối phố', 0],
  ['xóm', 0],
  ['khóm', 0],
]
const levels = phraseTree(levelRows.map(([name, rank]) => [name, { name, rank }] as const))
export const fullLevels: Readonly<Record<string, string>> = {
  TP: 'thành phố',
  'TP.': 'thành phố',
  'T.P': 'thành phố',
  TX: 'thị xã',
  'TX.': 'thị xã',
  'H.': 'huyện',
  'Q.': 'quận',
  'P.': 'phường',
  'TT.': 'thị trấn',
}

/** A word for a level of administration. */
export interface Level {
  readonly name: string
  readonly rank: number
  readonly next: number
}

/** "xã hội" is no commune, "huyện ủy" and "Tỉnh đoàn" are bodies of their own. */
const notAfterLevel = new Set(['hoi', 'uy', 'doan', 'truong', 'phan'])

/** One syllable folds to too many words ("quan", "tính"): only a capitalised tỉnh or huyện may bear a wrong accent. */
function isSpeltAs(scan: Scan, at: number, next: number, name: string): boolean {
  if (next - at > 1 || toned(wordAt(scan, at)) === toned(name)) return true
  return (name === 'tỉnh' || name === 'huyện') && capitalAt(scan, at)
}

export function levelAt(scan: Scan, at: number): Level | null {
  const found = longest(scan.tokens, at, levels)
  if (
    found === null ||
    !continues(scan, found.next - 1) ||
    !isSpeltAs(scan, at, found.next, found.value.name)
  )
    return null
  const after = continues(scan, found.next) ? scan.tokens[found.next] : undefined
  if (found.next - at === 1 && after !== undefined && notAfterLevel.has(after.folded)) return null
  return { ...found.value, next: found.next }
}

const placeWordsMax = 5

/** A proper name of a place at `at`: capitalised words, or a number ("Quận 1", "Khu vực IV"). */
export function placeNameEnd(scan: Scan, at: number): number {
  if (!continues(scan, at)) return at
  if (scan.tokens[at]?.shape === 'number') return at + 1
  if (!capitalAt(scan, at)) return at
  return isUpperCase(scan, at) ? listedEnd(scan, at) : capitalsEnd(scan, at)
}

/** In a heading set in capitals only the gazetteer tells where a place ends. */
function listedEnd(scan: Scan, at: number): number {
  return placeEnd(scan.tokens, at) ?? wordsEnd(scan, at)
}

/** Capitalised words; the gazetteer is asked only when a body seems to begin among them, or a number follows. */
function capitalsEnd(scan: Scan, at: number): number {
  const to = wordsEnd(scan, at)
  const number = continues(scan, to) && scan.tokens[to]?.shape === 'number'
  if (!number && !capitalAt(scan, to)) return to
  const listed = placeEnd(scan.tokens, at) ?? at
  return Math.max(listed, to)
}

/** Words from `at` on that can stand in the name of a place, up to the first that begins something else. */
function wordsEnd(scan: Scan, at: number): number {
  let to = at
  while (to - at < placeWordsMax && capitalAt(scan, to) && !isStop(scan, to)) {
    if (to > at && (scan.kinds(to).length > 0 || levelAt(scan, to) !== null)) break
    to += 1
  }
  return to
}
