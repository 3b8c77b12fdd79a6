import type { Piece } from '../layout/content.ts'
import compounds from './compounds.vi.json' with { type: 'json' }
import type { RecognisedPage } from './page.ts'

/**
 * Pairs of words that belong together in official Vietnamese and of which one carries a mark that is
 * easily misread. Written for this product.
 */
const known = new Set<string>(compounds)

/** How many readings of a word and of a word pair the document has that nothing else was seen for. */
interface Counts {
  readonly words: Map<string, number>
  readonly pairs: Map<string, number>
}

/**
 * The pages with doubtful words settled: where the engine itself saw two readings that differ in one
 * mark, the neighbours decide, by the pairs that the language has and those that the document has.
 * A word that the engine saw no other reading for is never changed.
 */
export function settled(pages: readonly RecognisedPage[]): RecognisedPage[] {
  const counts = countsOf(pages)
  return pages.map(page => {
    const { pieces } = page.content
    const read = pieces.map((piece, index) => settle(piece, pieces[index - 1], pieces[index + 1], counts))
    return { ...page, content: { ...page.content, pieces: read } }
  })
}

function countsOf(pages: readonly RecognisedPage[]): Counts {
  const counts: Counts = { words: new Map(), pairs: new Map() }
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const { content } of pages) {
    content.pieces.forEach((piece, index) => {
      if (isDoubtful(piece)) return
      add(counts.words, wordOf(piece.text))
      const next = content.pieces[index + 1]
      if (next && !isDoubtful(next)) add(counts.pairs, pairOf(piece, next))
    })
  }
  return counts
}

/** Another reading with less weight is no doubt, only a listed possibility. */
const weightMin = 0.1

function isDoubtful({ alternatives = [] }: Piece): boolean {
  return alternatives.some(({ weight }) => weight >= weightMin)
}

function wordOf(text: string): string {
  return text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

/** A pair of words, nothing where a mark parts them. */
function pairOf(first: { readonly text: string }, second: { readonly text: string }): string {
  if (/[^\p{L}\p{N}]$/u.test(first.text) || /^[^\p{L}\p{N}]/u.test(second.text)) return ''
  return `${wordOf(first.text)} ${wordOf(second.text)}`
}

function settle(piece: Piece, before: Piece | undefined, after: Piece | undefined, counts: Counts): Piece {
  const alternatives = piece.alternatives ?? []
  if (alternatives.length === 0) return piece
  const pairs = (text: string) =>
    [before ? pairOf(before, { text }) : '', after ? pairOf({ text }, after) : ''].filter(pair => pair !== '')
  const isKnown = (text: string) => pairs(text).some(pair => known.has(pair))
  if (isKnown(piece.text)) return piece
  const seen = (text: string) => pairs(text).reduce((sum, pair) => sum + (counts.pairs.get(pair) ?? 0), 0)
  const often = (text: string) => counts.words.get(wordOf(text)) ?? 0
  const inLanguage = alternatives.find(({ text, weight }) => {
    // Hook and acute are mistaken for each other even without doubt, but not in the commonest words.
    const isLikely = differsInHook(piece.text, text) && often(piece.text) < 20 * (often(text) + 1)
    return isKnown(text) && weight >= (isLikely ? 0 : 0.3)
  })
  if (inLanguage) return changed(piece, inLanguage.text)
  const better = alternatives.find(({ text, weight }) => {
    if (weight >= 0.2 && seen(piece.text) === 0 && seen(text) >= 2) return true
    return weight >= 0.45 && seen(piece.text) === 0 && often(text) >= 8 * (often(piece.text) + 1)
  })
  return better ? changed(piece, better.text) : piece
}

/** Whether two readings differ in nothing but hook and acute. */
function differsInHook(one: string, other: string): boolean {
  const unmarked = (text: string) => text.normalize('NFD').replace(/[\u0301\u0309]/gu, '?')
  return one !== other && unmarked(one) === unmarked(other)
}

function changed(piece: Piece, text: string): Piece {
  return { ...piece, text: text.normalize('NFC') }
}
