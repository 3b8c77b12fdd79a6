import { isSyllable } from '../../../../platform/text/syllables.ts'
import { mendWords } from '../index.ts'
import { damaged, fixedNumbers } from './damage.ts'

/** What mending does to right text, and to the same text with one sign changed in 3 % of its words. */
export interface Measure {
  readonly words: number
  /** Words of the right text that were changed, with the words around them. */
  readonly changes: readonly string[]
  readonly damaged: number
  readonly right: number
  readonly left: number
  /** Damaged words made into a word that is neither the damaged nor the right one. */
  readonly wrong: number
}

const damagedShare = 0.03
const confidence = 0.8

/** Measures mending on lines of right text; the damage is the same in every run. */
export function measure(lines: readonly string[]): Measure {
  const random = fixedNumbers(20_251_101)
  const total = { words: 0, changes: [] as string[], damaged: 0, right: 0, left: 0, wrong: 0 }
  for (const line of lines) {
    const words = line.split(/\s+/u).filter(word => word !== '')
    const mended = mend(words)
    total.words += words.length
    total.changes.push(
      ...words.flatMap((word, at) => (word === mended[at] ? [] : [shown(words, mended, at)])),
    )
    const slipped = words.map(word => (random() < damagedShare ? slip(word, random) : word))
    mend(slipped).forEach((word, at) => {
      if (slipped[at] === words[at]) return
      total.damaged++
      if (word === words[at]) total.right++
      else if (word === slipped[at]) total.left++
      else total.wrong++
    })
  }
  return total
}

function mend(words: readonly string[]): string[] {
  return mendWords(words.map(text => ({ text, confidence })))
}

function shown(words: readonly string[], mended: readonly string[], at: number): string {
  return `${words.slice(Math.max(0, at - 2), at + 3).join(' ')}: ${mended[at]}`
}

/** The word with its syllable damaged; as it is where it is no syllable. */
function slip(word: string, random: () => number): string {
  const core = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  const other = isSyllable(core) ? damaged(core, random) : null
  return other === null ? word : word.replace(core, other)
}
