import { isSyllable } from '../../../platform/text/syllables.ts'
import { moreFields, officialNames } from '../names/fields.ts'
import { kindRows, posts } from '../names/kinds.ts'
import places from '../names/places.json' with { type: 'json' }
import { besideSigns, commonWords, otherWords, particles, particleWords } from './common.ts'
import pairs from './pairs.vi.json' with { type: 'json' }
import { phrases } from './phrases.ts'
import { properNames } from './proper.ts'
import { readSigns, type Signs } from './spelling.ts'

export type Standing = 'particle' | 'common' | 'other'

/** One syllable of the language as the lists know it. */
export interface Syllable extends Signs {
  readonly id: number
  /** How far the word needs a neighbour to be right: a particle or another word that stands alone does not. */
  readonly standing: Standing
}

/**
 * How two neighbouring syllables belong together: as a word; as a seam, where two words or a word and a particle
 * often meet (which speaks for what is written but is too little to change it); as a name, which is written with
 * capitals; or not at all.
 */
export type Bond = 'word' | 'seam' | 'name' | null

export interface Knowledge {
  /** The syllable with this key (see `Signs`), or undefined where no list has it. */
  readonly find: (key: string) => Syllable | undefined
  /** The syllables whose letters are these, whatever their signs. */
  readonly alike: (skeleton: string) => readonly Syllable[]
  readonly bond: (left: number, right: number) => Bond
}

/** A pair that two lists have is what the stronger says. */
const strengths: readonly Bond[] = ['seam', 'name', 'word']

/** More syllables than the language has, so that two ids make one number. */
const idsMost = 65_536

let loaded: Knowledge | null = null

/** What the lists say, read once, when the first words are mended. */
export function knowledge(): Knowledge {
  loaded ??= load()
  return loaded
}

function load(): Knowledge {
  const standings = new Map<string, Standing>([
    ...syllablesOf(commonWords).map(signs => [signs.key, 'common'] as const),
    ...syllablesOf(particles).map(signs => [signs.key, 'particle'] as const),
  ])
  const syllables = new Map<string, Syllable>()
  const bySkeleton = new Map<string, Syllable[]>()
  const bonds = new Map<number, Exclude<Bond, null>>()

  const learn = (signs: Signs): number => {
    const known = syllables.get(signs.key)
    if (known !== undefined) return known.id
    const syllable = { ...signs, id: syllables.size, standing: standings.get(signs.key) ?? 'other' }
    syllables.set(signs.key, syllable)
    const alike = bySkeleton.get(signs.skeleton)
    if (alike === undefined) bySkeleton.set(signs.skeleton, [syllable])
    else alike.push(syllable)
    return syllable.id
  }
  const learnPair = (left: Signs, right: Signs, bond: Exclude<Bond, null>): void => {
    const pair = learn(left) * idsMost + learn(right)
    const known = bonds.get(pair)
    if (known === undefined || strengths.indexOf(bond) > strengths.indexOf(known)) bonds.set(pair, bond)
  }
  const learnRun = (run: readonly Signs[], bond: 'seam' | 'name'): void => {
    run.slice(1).forEach((right, index) => {
      const left = run[index]
      if (left !== undefined) learnPair(left, right, bond)
    })
  }

  for (const words of [particles, commonWords, otherWords])
    for (const signs of syllablesOf(words)) learn(signs)
  for (const [first, seconds] of Object.entries(pairs)) {
    for (const second of seconds.split(' ')) {
      const left = readSyllable(first)
      const right = readSyllable(second)
      if (left === null || right === null) continue
      const particle = [left, right].some(({ key }) => standings.get(key) === 'particle')
      learnPair(left, right, particle ? 'seam' : 'word')
    }
  }
  for (const words of particleWords.split(',')) {
    const [left, right] = syllablesOf(words)
    if (left !== undefined && right !== undefined) learnPair(left, right, 'word')
  }
  for (const [left, right] of besideSigns) learnPair(signsOf(left), signsOf(right), 'word')
  for (const phrase of phrases.split(/[,:\n]/u)) learnRun(syllablesOf(phrase), 'seam')
  for (const name of bodyNames()) for (const run of syllableRuns(name)) learnRun(run, 'seam')
  for (const name of `${properNames},${places.provinces.replaceAll('|', ',')}`.split(/[,\n]/u))
    for (const run of syllableRuns(name)) learnRun(run, 'name')
  for (const [kind, fields] of Object.entries(officialNames))
    for (const field of fields)
      learnRun(syllableRuns(`${kind} ${field.split('|')[0]}`)[0]?.slice(0, 3) ?? [], 'name')

  return {
    find: key => syllables.get(key),
    alike: skeleton => bySkeleton.get(skeleton) ?? [],
    bond: (left, right) => bonds.get(left * idsMost + right) ?? null,
  }
}

/** The names of fields, bodies and posts that the reading of names goes by. */
function bodyNames(): string[] {
  const fields = [...Object.values(officialNames).flat(), ...moreFields]
  return [...fields, ...kindRows.flatMap(row => row.words), ...posts].flatMap(name => name.split('|'))
}

/** The syllables of a phrase; what is no syllable is left out. */
function syllablesOf(phrase: string): Signs[] {
  return phrase.split(/[\s-]+/u).flatMap(word => readSyllable(word) ?? [])
}

/** A syllable, or a sign such as "#number", which has no letters. */
function signsOf(word: string): Signs {
  return readSyllable(word) ?? { key: word, skeleton: word, letters: '', tone: 0 }
}

/** The syllables of a name in runs: letters such as "UBND" part them, commas do not. */
function syllableRuns(name: string): Signs[][] {
  const runs: Signs[][] = [[]]
  for (const word of name.replace(/[,–-]/gu, ' ').split(/\s+/u)) {
    const signs = /\p{Lu}{2}/u.test(word) ? null : readSyllable(word)
    if (signs === null) runs.push([])
    else runs.at(-1)?.push(signs)
  }
  return runs
}

/** Syllables read before: the lists say some 2,500 of them twenty times each. */
const read = new Map<string, Signs | null>()

function readSyllable(word: string): Signs | null {
  const known = read.get(word)
  if (known !== undefined) return known
  const signs = isSyllable(word) ? readSigns(word) : null
  read.set(word, signs)
  return signs
}
