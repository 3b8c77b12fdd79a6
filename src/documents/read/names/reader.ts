import { beginsCollective, readCollective } from './collective-unit.ts'
import { blockers, endings } from './collectives.ts'
import { beginsPost, readIndividual } from './individual.ts'
import { type KindRow, kindRows } from './kinds.ts'
import { longest, matches, mayMatch, type PhraseTree, phraseTree } from './phrases.ts'
import type { Reading, Scan } from './scan.ts'
import { type Token, tokenize, toned } from './tokens.ts'

/** Rows that begin with the same words stand together: "Báo" is a paper by name and by place. */
function kindTree(): PhraseTree<KindRow[]> {
  const byPhrase = new Map<string, KindRow[]>()
  for (const row of kindRows) {
    for (const words of row.words) byPhrase.set(words, [...(byPhrase.get(words) ?? []), row])
  }
  const tree = phraseTree<KindRow[]>([])
  for (const [words, list] of byPhrase) merge(tree, words, list)
  return tree
}

function merge(tree: PhraseTree<KindRow[]>, words: string, list: readonly KindRow[]): void {
  const single = phraseTree([[words, [...list]] as const])
  let from = single
  let into = tree
  while (from.children.size > 0) {
    const [word = '', child] = from.children.entries().next().value ?? []
    if (child === undefined) return
    const next = into.children.get(word) ?? {
      children: new Map<string, PhraseTree<KindRow[]>>(),
      value: null,
    }
    into.children.set(word, next)
    into = next
    from = child
  }
  into.value = [...(into.value ?? []), ...list]
}

const kinds = kindTree()
const blocked = phraseTree(blockers.map(phrase => [phrase, phrase] as const))
/** All that is blocked, word by word with its accents: "báo động" is, the paper of a place called Đồng … is not. */
const blockedSpellings = new Set(
  blockers.map(phrase =>
    tokenize(phrase)
      .map(token => toned(phrase.slice(token.start, token.end)))
      .join(' '),
  ),
)

/** The first syllables by the second one. */
const firstSyllables = new Map<string, Set<string>>()
for (const word of endings) {
  const [first = '', second = ''] = word.split(' ').map(toned)
  firstSyllables.set(second, (firstSyllables.get(second) ?? new Set()).add(first))
}

/** Whether the word at `at` ends a word of two syllables: "vụ" in "nhiệm vụ". */
export function isSecondSyllable(text: string, tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]
  const before = tokens[at - 1]
  if (word === undefined || before === undefined || word.newLine) return false
  const firsts = firstSyllables.get(toned(text.slice(word.start, word.end)))
  return firsts?.has(toned(text.slice(before.start, before.end))) ?? false
}

/** Index after a phrase that only looks like a body ("Báo cáo", "Hội nghị"), or 0. A wrong accent does not block. */
function blockedEnd(text: string, tokens: readonly Token[], at: number): number {
  const found = longest(tokens, at, blocked)
  if (found === null) return 0
  const words = tokens.slice(at, found.next).map(token => toned(text.slice(token.start, token.end)))
  return blockedSpellings.has(words.join(' ')) ? found.next : 0
}

/** Two words bent by a letter are too easily two others (Thủ trưởng, Thủ tướng). */
const bentWordsMin = 3

const depthMax = 5

/** Prepares the tokens of a text for reading; readings are remembered by place. */
export function makeScan(text: string, tokens: readonly Token[]): Scan {
  const remembered = new Map<number, Reading | null>()
  const rows = new Map<number, ReturnType<Scan['kinds']>>()
  let depth = 0
  let cut = false

  const kindsAt: Scan['kinds'] = at => {
    const first = tokens[at]
    if (first === undefined || !kinds.children.has(first.folded)) return []
    const found = rows.get(at)
    if (found !== undefined) return found
    const list = matches(tokens, at, kinds, 1)
      .filter(match => match.bent === 0 || match.next - at >= bentWordsMin)
      .flatMap(match => match.value.map(row => ({ row, next: match.next, bent: match.bent })))
    rows.set(at, list)
    return list
  }

  /** Reads one level deeper and remembers it, unless the reading was cut short by the depth that it began at. */
  const deeper = (key: number, read: () => Reading | null): Reading | null => {
    const found = remembered.get(key)
    if (found !== undefined) return found
    if (depth >= depthMax) {
      cut = true
      return null
    }
    const cutBefore = cut
    cut = false
    depth += 1
    try {
      const reading = read()
      if (!cut) remembered.set(key, reading)
      return reading
    } finally {
      depth -= 1
      cut ||= cutBefore
    }
  }

  const scan: Scan = {
    text,
    tokens,
    kinds: kindsAt,
    blocked: at => blockedEnd(text, tokens, at),
    individual: at =>
      deeper(at * 3 + 2, () => (blockedEnd(text, tokens, at) > 0 ? null : readIndividual(scan, at, false))),
    unit: (at, lenient) =>
      mayBegin(tokens, at) ? deeper(at * 3 + (lenient ? 1 : 0), () => readAny(scan, at, lenient)) : null,
  }
  return scan
}

/** Most words of a text begin no unit: told from the word and the next one, so that a long text is read fast. */
export function mayBegin(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]
  if (word === undefined || word.shape === 'mark') return false
  if (word.shape === 'upper') return true
  const next = tokens[at + 1]
  return mayMatch(kinds, word, next, 1) || beginsCollective(word, next) || beginsPost(word, next)
}

function readAny(scan: Scan, at: number, lenient: boolean): Reading | null {
  const end = scan.blocked(at)
  const individual = end > 0 && !isLongerKind(scan, at, end) ? null : readIndividual(scan, at, lenient)
  const collective = readCollective(scan, at, lenient)
  if (individual === null || collective === null) return individual ?? collective
  return collective.to > individual.to ? collective : individual
}

/** "Hội An" blocks "Hội", but not a listed body whose words go on past the blocked ones. */
function isLongerKind(scan: Scan, at: number, end: number): boolean {
  return scan.kinds(at).some(match => match.next > end || (match.next === end && match.row.tail !== 'self'))
}
