import { knowledge } from './knowledge.ts'
import { type Reading, readingsOf } from './readings.ts'

/** A word as it was recognised; `confidence` from 0 to 1. */
export interface WrittenWord {
  readonly text: string
  readonly confidence: number
}

/** How a word follows the one before: at once, after a comma or quotation mark, or after the end of a sentence. */
export type Joint = 'close' | 'loose' | 'none'

/** A written word made ready to be judged. */
export interface Token {
  /** The letters between the punctuation glued to the word, and the punctuation itself. */
  readonly core: string
  readonly before: string
  readonly after: string
  readonly joint: Joint
  /** What is written first, alone where it belongs to a neighbour; empty where the word is no syllable to be mended ("57-KL/TW"). */
  readonly readings: readonly Reading[]
  readonly confidence: number
  readonly shape: Shape
  /** Whether the written word can be Vietnamese at all. */
  readonly valid: boolean
  /** Whether it belongs as written to the word before, and to the word after. */
  readonly heldBefore: boolean
  readonly heldAfter: boolean
}

/** Small letters, a capital first inside a sentence, a capital first at its start, or capitals only. */
export type Shape = 'small' | 'capital' | 'opening' | 'capitals'

const parts = /^([^\p{L}\p{N}]*)([\p{L}\p{N}].*?)([^\p{L}\p{N}]*)$/su

/** Makes the words of a line ready. */
export function readLine(words: readonly WrittenWord[]): Token[] {
  let last = '.'
  const tokens = words.map(({ text, confidence }) => {
    const [, before = text, core = '', after = ''] = parts.exec(text.normalize('NFC')) ?? []
    const joint = jointAfter(last, before)
    if (core !== '' || before.trim() !== '') last = core === '' ? before : after
    const shape = shapeOf(core, joint)
    return { core, before, after, joint, confidence, shape, ...readingsOf(core) }
  })
  return tokens.map((token, at) => {
    const heldBefore = belong(tokens[at - 1], token)
    const heldAfter = belong(token, tokens[at + 1])
    const readings = heldBefore || heldAfter ? token.readings.slice(0, 1) : token.readings
    return { ...token, readings, heldBefore, heldAfter }
  })
}

type LooseToken = Omit<Token, 'heldBefore' | 'heldAfter'>

function belong(left: LooseToken | undefined, right: LooseToken | undefined): boolean {
  const [one] = left?.readings ?? []
  const [other] = right?.readings ?? []
  if (one === undefined || other === undefined || right?.joint !== 'close') return false
  const bond = knowledge().bond(one.id, other.id)
  return bond === 'word' || (bond === 'name' && left?.shape !== 'small' && right.shape !== 'small')
}

function jointAfter(last: string, before: string): Joint {
  const between = last + before
  if (/[.;:!?…()[\]|]/u.test(between)) return 'none'
  return between === '' ? 'close' : 'loose'
}

function shapeOf(core: string, joint: Joint): Shape {
  const first = core.charAt(0)
  if (first === first.toLowerCase()) return 'small'
  if (core.length > 1 && core === core.toUpperCase()) return 'capitals'
  return joint === 'none' ? 'opening' : 'capital'
}
