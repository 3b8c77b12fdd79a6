import { isSyllable } from '../../../../platform/text/syllables.ts'

/** Numbers from 0 to 1 that are the same in every run (a linear congruence, Numerical Recipes' constants). */
export function fixedNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const toneOf = /[\u0300\u0301\u0303\u0309\u0323]/
const hatted: Readonly<Record<string, string>> = { a: 'aăâ', e: 'eê', o: 'oôơ', u: 'uư', d: 'dđ' }

/** The syllable with one sign changed to another at random, still a possible syllable; null where none can be. */
export function damaged(syllable: string, random: () => number): string | null {
  const letters = [...syllable.normalize('NFC')]
  const toned = letters.findIndex(letter => toneOf.test(letter.normalize('NFD')))
  const slips = letters.flatMap((letter, at) => {
    const others = [...(toned < 0 || toned === at ? otherTones(letter) : []), ...otherHats(letter)]
    return others.map(other => [...letters.slice(0, at), other, ...letters.slice(at + 1)].join(''))
  })
  const possible = slips
    .map(slip => slip.normalize('NFC'))
    .filter(slip => slip !== syllable && isSyllable(slip))
  return possible[Math.floor(random() * possible.length)] ?? null
}

function otherTones(letter: string): string[] {
  const level = letter.normalize('NFD').replace(toneOf, '')
  return /[aeiouy]/iu.test(level) ? tones.map(tone => level + tone) : []
}

function otherHats(letter: string): string[] {
  const tone = toneOf.exec(letter.normalize('NFD'))?.[0] ?? ''
  const bare = letter.normalize('NFD').charAt(0).replace('đ', 'd').replace('Đ', 'D')
  const others = [...(hatted[bare.toLowerCase()] ?? '')]
  return others.map(other => (bare === bare.toLowerCase() ? other : other.toUpperCase()) + tone)
}
