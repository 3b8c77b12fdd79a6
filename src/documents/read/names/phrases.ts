import { fold, type Token, tokenize } from './tokens.ts'

/** A tree of folded phrases, word by word. */
export interface PhraseTree<T> {
  readonly children: Map<string, PhraseTree<T>>
  value: T | null
}

export interface PhraseMatch<T> {
  readonly value: T
  /** Index of the token after the phrase. */
  readonly next: number
  /** Words that had to be bent by one letter to match (scan errors). */
  readonly bent: number
}

function branch<T>(): PhraseTree<T> {
  return { children: new Map(), value: null }
}

/** Builds a tree; of two entries with the same folded phrase the first one stays. */
export function phraseTree<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseTree<T> {
  const root = branch<T>()
  for (const [phrase, value] of entries) {
    let node = root
    for (const { folded } of tokenize(phrase)) {
      const child = node.children.get(folded) ?? branch<T>()
      node.children.set(folded, child)
      node = child
    }
    node.value ??= value
  }
  return root
}

/** Whether two folded words differ by at most one letter (put in, left out or mistaken). */
export function isNear(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false
  // One letter changes one end of a word at most.
  if (left[0] !== right[0] && left[left.length - 1] !== right[right.length - 1]) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start += 1
  let end = 0
  const room = Math.min(left.length, right.length) - start
  while (end < room && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1
  return Math.max(left.length, right.length) - start - end <= 1
}

const bendableLength = 4

/** All phrases that begin at token `at`, longest first; never across a line break. */
export function matches<T>(
  tokens: readonly Token[],
  at: number,
  tree: PhraseTree<T>,
  bends = 0,
): PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = []
  const walk = (node: PhraseTree<T>, index: number, bent: number): void => {
    if (node.value !== null) found.push({ value: node.value, next: index, bent })
    const token = tokens[index]
    if (token === undefined || (index > at && token.newLine)) return
    const exact = node.children.get(token.folded)
    if (exact !== undefined) {
      walk(exact, index + 1, bent)
      return
    }
    if (bent >= bends || index === at || token.folded.length < bendableLength) return
    for (const [word, child] of node.children) {
      if (word.length >= bendableLength && isNear(word, token.folded)) walk(child, index + 1, bent + 1)
    }
  }
  const first = tree.children.get(tokens[at]?.folded ?? '')
  if (first === undefined) return found
  walk(first, at + 1, 0)
  return found.sort((left, right) => right.next - left.next || left.bent - right.bent)
}

/** The longest phrase that begins at token `at`, or null. */
export function longest<T>(
  tokens: readonly Token[],
  at: number,
  tree: PhraseTree<T>,
  bends = 0,
): PhraseMatch<T> | null {
  return matches(tokens, at, tree, bends)[0] ?? null
}

/** Whether the token at `at` begins one of the phrases. */
export function begins<T>(tokens: readonly Token[], at: number, tree: PhraseTree<T>): boolean {
  return tree.children.has(tokens[at]?.folded ?? '') && matches(tokens, at, tree).length > 0
}

/** Whether a phrase may begin with the word and the one after it: two look-ups, so that most words of a text are passed over. */
export function mayMatch<T>(tree: PhraseTree<T>, word: Token, next: Token | undefined, bends = 0): boolean {
  const child = tree.children.get(word.folded)
  if (child === undefined) return false
  if (child.value !== null) return true
  if (next === undefined || next.newLine) return false
  return child.children.has(next.folded) || (bends > 0 && next.folded.length >= bendableLength)
}

/** The key under which a phrase stands in a tree. */
export function phraseKey(phrase: string): string {
  return tokenize(phrase)
    .map(token => fold(token.folded))
    .join(' ')
}
