import { resolvePlace } from './gazetteer.ts'
import { makeScan } from './reader.ts'
import type { Part, Reading, Scan } from './scan.ts'
import { tokenize, toned } from './tokens.ts'

interface Named {
  readonly scan: Scan
  readonly reading: Reading | null
}

function read(name: string): Named {
  const scan = makeScan(name, tokenize(name.normalize('NFC').replace(/\s+/gu, ' ').trim()))
  return { scan, reading: scan.unit(0, true) }
}

function slice(scan: Scan, from: number, to: number): string {
  const start = scan.tokens[from]?.start
  const end = scan.tokens[to - 1]?.end
  return start === undefined || end === undefined ? '' : scan.text.slice(start, end)
}

function capitalised(words: string): string {
  return words
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

/** A place in normal case; the gazetteer knows "Ea H'leo", but never changes a letter or an accent. */
function inGazetteerCase(words: string): string {
  const known = resolvePlace(words)
  return known !== null && known.toLowerCase() === words.toLowerCase() ? known : capitalised(words)
}

/** What follows the last known part in capitals is the rest of a place that no list holds. */
function normalCase(rest: string): string {
  return /\p{Ll}/u.test(rest) ? rest : capitalised(rest)
}

function written(scan: Scan, part: Part): string {
  const words = slice(scan, part.from, part.to)
  if (!/\p{Lu}/u.test(words) || /\p{Ll}/u.test(words)) return words
  if (part.role === 'place') return inGazetteerCase(words)
  if (part.role === 'connective' || part.role === 'quantifier') return words.toLowerCase()
  return part.role === 'word' && part.to - part.from > 1 ? words.toLowerCase() : words
}

function spelt(scan: Scan, part: Part): string {
  return part.full ?? written(scan, part)
}

/**
 * A name spelled out and in normal case: "UBND TỈNH X" -> "Ủy ban nhân dân tỉnh X", "STTTT" -> "Sở Thông tin và
 * Truyền thông". Words that no list knows stay as written.
 */
export function spellOut(name: string): string {
  const clean = name.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const scan = makeScan(clean, tokenize(clean))
  const reading = scan.unit(0, true)
  if (reading === null) return clean
  const words = reading.parts
    .map(part => spelt(scan, part))
    .filter(word => word !== '')
    .join(' ')
  const rest = normalCase(slice(scan, reading.to, scan.tokens.length))
  return `${words} ${rest}`
    .replace(/\s+([,;.):])/gu, '$1')
    .replace(/\(\s+/gu, '(')
    .trim()
}

const dropped = new Set(['va', ',', '-', '&', '/', '(', ')', '.', ';', ':', 'co', 'cua'])

function keyWords(words: string): string {
  return tokenize(words)
    .filter(token => !dropped.has(token.folded))
    .map(token => token.folded)
    .join(' ')
}

function partKey(scan: Scan, part: Part): string {
  const words = slice(scan, part.from, part.to)
  if (part.role === 'quantifier' || part.role === 'connective') return ''
  if (part.role === 'place') return (resolvePlace(words) ?? words).split(/\s+/u).map(toned).join(' ')
  return keyWords(part.full ?? words)
}

/** "Sở Y tế tỉnh" and "Sở Y tế" are one: a department is always the province's. */
function isRedundant(reading: Reading, part: Part, index: number): boolean {
  if (reading.kind !== 'department' || part.role !== 'level') return false
  return index === reading.parts.length - 1 && (part.full === 'tỉnh' || part.full === 'thành phố')
}

/** Folded key under which two spellings of one unit are equal; places count with their accents. */
export function unitKey(name: string): string {
  const { scan, reading } = read(name)
  if (reading === null) return keyWords(name)
  const parts = reading.parts.filter((part, index) => !isRedundant(reading, part, index))
  const rest = keyWords(slice(scan, reading.to, scan.tokens.length))
  return [...parts.map(part => partKey(scan, part)), rest].filter(word => word !== '').join(' ')
}

/** The kind of body that a name names (`department`, `police`, `collective` …), or null when it names none. */
export function kindOf(name: string): string | null {
  return read(name).reading?.kind ?? null
}
