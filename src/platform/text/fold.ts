/** A folded text and, for each of its UTF-16 units, the original units [start, end) that gave it. */
export interface MappedText {
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
}

const DASH = /^[\p{Pd}\u2212\u00ad]$/u
const SINGLE_QUOTE = /^[\u2018-\u201b\u2032\u00b4\u0060]$/
const DOUBLE_QUOTE = /^[\u201c-\u201f\u2033\u00ab\u00bb]$/
const INVISIBLE = /^[\p{Cf}\p{Cc}\p{Cs}]$/u

/** What each UTF-16 unit folds to, filled as units are met: texts use a few hundred of them. */
const foldedUnits: (string | undefined)[] = new Array(0x10000)

/** Surrogates and unassigned pairs pass as they are; they carry no Vietnamese. */
function foldUnit(code: number): string {
  const unit = String.fromCharCode(code)
  if (code >= 0xd800 && code <= 0xdfff) return unit
  if (/^\s$/.test(unit)) return ' '
  if (code === 0xad || INVISIBLE.test(unit)) return ''
  if (DASH.test(unit)) return '-'
  if (SINGLE_QUOTE.test(unit)) return "'"
  if (DOUBLE_QUOTE.test(unit)) return '"'
  const bare = unit.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  return bare.replace(/[đð]/g, 'd').replace(/\s+/g, ' ')
}

function folded(code: number): string {
  const known = foldedUnits[code]
  if (known !== undefined) return known
  const made = foldUnit(code)
  foldedUnits[code] = made
  return made
}

interface Folding {
  /** Folded units, one string each. */
  readonly units: string[]
  readonly starts: number[]
  readonly ends: number[]
}

/** One pass over the text: spaces collapse, and vanish at both ends and around a dash inside the text. */
function foldUnits(text: string): Folding {
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let pendingSpace = -1
  const put = (unit: string, start: number, end: number): void => {
    units.push(unit)
    starts.push(start)
    ends.push(end)
  }
  for (let index = 0; index < text.length; index++) {
    const piece = folded(text.charCodeAt(index))
    if (piece === '') {
      // A combining mark belongs to the letter before it, so that a span never cuts a letter in two.
      if (pendingSpace < 0 && ends.length > 0) ends[ends.length - 1] = index + 1
      continue
    }
    for (const unit of piece) {
      if (unit === ' ') {
        if (pendingSpace < 0) pendingSpace = index
        continue
      }
      const last = units.at(-1)
      if (pendingSpace >= 0 && last !== undefined && !touchesDash(units, unit)) {
        put(' ', pendingSpace, index)
      }
      pendingSpace = -1
      put(unit, index, index + 1)
    }
  }
  writeOpenYs(units)
  return { units, starts, ends }
}

/** "2018 - 2020" and "2018-2020" are one; a dash that opens the text is a bullet and keeps its space. */
function touchesDash(units: readonly string[], next: string): boolean {
  return next === '-' || (units.at(-1) === '-' && units.length > 1)
}

const OPEN_Y_ONSETS = new Set(['h', 'k', 'l', 'm', 's', 't', 'qu'])

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /^\p{L}$/u.test(unit)
}

/**
 * Spelling reforms left "kĩ" and "kỹ", "lí" and "lý", "qui" and "quy" side by side. The sound alone
 * at the end of its syllable after h, k, l, m, s, t, qu folds to y, which is what offices write.
 */
function writeOpenYs(units: string[]): void {
  for (let index = 1; index < units.length; index++) {
    if (units[index] !== 'i' || isLetter(units[index + 1])) continue
    const before = units[index - 1] ?? ''
    const qu = before === 'u' && units[index - 2] === 'q'
    const start = qu ? index - 2 : index - 1
    if (OPEN_Y_ONSETS.has(qu ? 'qu' : before) && !isLetter(units[start - 1])) units[index] = 'y'
  }
}

/**
 * The one folding for search, matching, finding duplicates and slugs: case and marks removed, đ as d,
 * dashes, quotes and spaces of every kind as one, NFC and NFD alike, old and new tone places alike
 * (hoà, hòa), i and y alike where they are one sound (kĩ, kỹ). Idempotent.
 */
export function fold(text: string): string {
  return foldUnits(text).units.join('')
}

/** `fold` with the way back: which original units gave each folded unit. */
export function foldWithMap(text: string): MappedText {
  const { units, starts, ends } = foldUnits(text)
  return { text: units.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** The original [start, end) of the folded units [from, to); an empty range gives an empty span. */
export function originalSpan(mapped: MappedText, from: number, to: number): [start: number, end: number] {
  const start = mapped.starts[from] ?? mapped.ends.at(-1) ?? 0
  return [start, to > from ? (mapped.ends[to - 1] ?? start) : start]
}
