import { connectives, verbs } from './function-words.ts'
import type { KindRow } from './kinds.ts'
import { isCapital, type Token, toned } from './tokens.ts'

/** One stretch of a name: a kind word, a field, a connective, a level, a place. */
export interface Part {
  /** Token indexes: the first, and the one after the last. */
  readonly from: number
  readonly to: number
  readonly role: 'kind' | 'field' | 'connective' | 'level' | 'place' | 'word' | 'post' | 'quantifier'
  /** The full and properly cased form where it is known; null to take it as written. */
  readonly full: string | null
}

/** A name read from the tokens. */
export interface Reading {
  readonly from: number
  readonly to: number
  readonly kind: string
  readonly collective: boolean
  readonly confidence: number
  readonly reason: string
  readonly parts: readonly Part[]
}

/** What the rules read from: a text, its tokens, and the door back to the rule for any unit. */
export interface Scan {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly unit: (at: number, lenient: boolean) => Reading | null
  /** A single body at a token, no collective. */
  readonly individual: (at: number) => Reading | null
  /** Index after a phrase that only looks like a body, or 0. */
  readonly blocked: (at: number) => number
  /** The kind rows whose words begin at a token, longest first. */
  readonly kinds: (at: number) => readonly { row: KindRow; next: number; bent: number }[]
}

export function wordAt(scan: Scan, at: number): string {
  const token = scan.tokens[at]
  return token === undefined ? '' : scan.text.slice(token.start, token.end)
}

/** Whether the token at `at` is there and goes on in the same line. */
export function continues(scan: Scan, at: number): boolean {
  const token = scan.tokens[at]
  return token !== undefined && !token.newLine
}

export function isWord(scan: Scan, at: number): boolean {
  const shape = scan.tokens[at]?.shape
  return shape !== undefined && shape !== 'mark'
}

export function capitalAt(scan: Scan, at: number): boolean {
  return continues(scan, at) && isCapital(scan.tokens[at])
}

const vowel = /[aeiouy]/

/** Whether the words from `at` on are set in capitals (a heading), so that capitals tell nothing. */
export function isUpperCase(scan: Scan, at: number): boolean {
  let real = 0
  for (let index = at; index < at + 4; index += 1) {
    const token = scan.tokens[index]
    if (token === undefined || (token.newLine && index > at)) break
    if (token.shape === 'lower' || (token.shape === 'capital' && token.end - token.start > 1)) return false
    if (token.shape === 'upper' && vowel.test(token.folded) && token.end - token.start > 2) real += 1
  }
  return real > 0
}

const single = new Set<string>()
const double = new Map<string, Set<string>>()
for (const phrase of [...verbs, ...connectives]) {
  const [first = '', second] = phrase.split(' ').map(toned)
  if (second === undefined) single.add(first)
  else double.set(first, (double.get(first) ?? new Set()).add(second))
}

/** Whether a verb or a little word begins at `at`: the name before it has ended. */
export function isStop(scan: Scan, at: number): boolean {
  const token = scan.tokens[at]
  if (token === undefined || token.shape === 'mark') return false
  const word = toned(wordAt(scan, at))
  if (single.has(word) && token.shape !== 'capital') return true
  const seconds = double.get(word)
  return seconds !== undefined && continues(scan, at + 1) && seconds.has(toned(wordAt(scan, at + 1)))
}
