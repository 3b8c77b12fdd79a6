import { isSyllable } from '../../../platform/text/syllables.ts'
import { knowledge, type Standing, type Syllable } from './knowledge.ts'
import { readSigns, signsBetween } from './spelling.ts'

/**
 * One reading of a written word: the syllable, and how many signs must change for it (0 is what is written). More
 * than two are never changed: what looks so unlike is another word, not a slip.
 */
export interface Reading {
  readonly id: number
  readonly key: string
  readonly standing: Standing
  readonly signs: 0 | 1 | 2
}

/** The longest syllable, "nghiêng", and one letter taken for two. */
const lettersMost = 8

/** An id that is in no pair. */
const unknown = -1

/** What a word may be. */
export interface Readings {
  /** What is written first; empty where the word is no syllable to be mended ("57-KL/TW"). */
  readonly readings: readonly Reading[]
  /** Whether the written word can be Vietnamese at all. */
  readonly valid: boolean
}

const none: Readings = { readings: [], valid: false }

/** Readings found before: a text says the same words again and again. */
const found = new Map<string, Readings>()
const foundMost = 20_000

/** The readings of a word without its punctuation. */
export function readingsOf(core: string): Readings {
  const known = found.get(core)
  if (known !== undefined) return known
  if (found.size >= foundMost) found.clear()
  const made = findReadings(core)
  found.set(core, made)
  return made
}

function findReadings(core: string): Readings {
  const sign = signOf(core)
  if (sign !== null) return { readings: [asWritten(sign)], valid: true }
  if (core.length > lettersMost) return none
  const valid = isSyllable(core)
  const respelt = valid ? [] : respellings(core)
  if (!/^\p{L}+$/u.test(core))
    return respelt.length === 0 ? none : { readings: [asWritten(core), ...respelt], valid }
  const signs = readSigns(core)
  if (signs === null) return none
  const others = knowledge()
    .alike(signs.skeleton)
    .flatMap(syllable => readingOf(syllable, signsBetween(syllable, signs)))
  return { readings: [asWritten(signs.key), ...others, ...respelt], valid }
}

/** The sign that stands for any number, year, date or word of letters alone; null for other words. */
function signOf(core: string): string | null {
  if (/^(?:0?[1-9]|[12]\d|3[01])[/.-]\d/u.test(core) || /^0\d$/u.test(core)) return '#date'
  if (/^(?:19|20)\d\d(?!\d|\/)/u.test(core)) return '#year'
  if (/^\d[\d.,/]*(?:$|[-/]\p{Lu})/u.test(core)) return '#number'
  return /^(?:UBND|HĐND|UBMTTQ)$/u.test(core) ? '#letters' : null
}

function asWritten(key: string): Reading {
  const syllable = knowledge().find(key)
  return { id: syllable?.id ?? unknown, key, standing: syllable?.standing ?? 'other', signs: 0 }
}

function readingOf({ id, key, standing }: Syllable, signs: number): Reading[] {
  return signs === 1 || signs === 2 ? [{ id, key, standing, signs }] : []
}

/** What a word that cannot be Vietnamese may be where letters were taken for others of the same look. */
function respellings(core: string): Reading[] {
  const lower = core.toLowerCase()
  const spellings = [
    lower.replace(/^[1i](?=\p{L})/u, 'l'),
    lower.replace(/^l(?=\p{L})/u, 'i'),
    lower.replace('rn', 'm'),
  ]
  return spellings.flatMap(spelling => {
    const signs = spelling === lower || !isSyllable(spelling) ? null : readSigns(spelling)
    const syllable = signs === null ? undefined : knowledge().find(signs.key)
    return syllable === undefined ? [] : readingOf(syllable, 1)
  })
}
