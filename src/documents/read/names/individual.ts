import { endingAt } from './ending.ts'
import { readFused } from './fused.ts'
import { type KindRow, kindRows, posts } from './kinds.ts'
import { levelAt } from './levels.ts'
import { matches, mayMatch, phraseTree } from './phrases.ts'
import { capitalAt, continues, type Part, type Reading, type Scan, wordAt } from './scan.ts'
import { type Tail, tailOf } from './tails.ts'
import { type Token, toned } from './tokens.ts'

/** One body by its own name: kind word, then fields, then the body or place that it belongs to. */

/** The first words of each row, with their accents. */
const firstWords = new Map(
  kindRows.map(row => [row, new Set(row.words.map(words => toned(words.split(/[\s.]/u)[0] ?? '')))] as const),
)

function isFirstWordExact(scan: Scan, at: number, row: KindRow): boolean {
  return firstWords.get(row)?.has(toned(wordAt(scan, at))) ?? false
}

/** Told before the tail is read: a word in lower case is a kind word only by its own accents, and before a capital. */
function mayBeKind(scan: Scan, at: number, next: number, row: KindRow, lenient: boolean): boolean {
  if (scan.tokens[at]?.shape !== 'lower') return true
  if (!row.lower && !lenient && !capitalAt(scan, next)) return false
  return isFirstWordExact(scan, at, row)
}

/** One syllable folds to many words (Sở, số; Ban, bạn): a wrong accent needs an official name after it. */
function isCredible(scan: Scan, at: number, next: number, row: KindRow, tail: Tail): boolean {
  if (isFirstWordExact(scan, at, row)) return true
  if (!capitalAt(scan, at)) return false
  return next - at > 1 || tail.reason === 'official-name'
}

/** A kind word in lower case counts when it can mean nothing else, or a capitalised field follows, or in a list. */
function isCaseRight(
  scan: Scan,
  at: number,
  next: number,
  row: KindRow,
  tail: Tail,
  lenient: boolean,
): boolean {
  if (capitalAt(scan, at) || (scan.tokens[at]?.newLine === true && scan.tokens[at]?.shape !== 'lower'))
    return true
  if (row.lower) return next - at > 1 || tail.parts.length > 0 || tail.reason === 'place'
  const strong = tail.reason === 'official-name' || tail.reason === 'fields' || tail.reason === 'place'
  if (lenient && tail.reason === 'known-body' && next - at > 1) return true
  return (capitalAt(scan, next) && tail.reason !== 'capitals') || (lenient && strong)
}

/** "khóa XI", "nhiệm kỳ 2020 - 2025" after a committee of the Party. */
function termAfter(scan: Scan, at: number): number {
  if (scan.tokens[at]?.folded !== 'khoa' || !continues(scan, at)) return at
  return /^[IVX\d]+$/u.test(wordAt(scan, at + 1)) ? at + 2 : at
}

/** "Tỉnh ủy viên" is a person. */
function isMember(scan: Scan, at: number): boolean {
  return (
    scan.tokens[at]?.folded === 'vien' && continues(scan, at) && toned(wordAt(scan, at)) === toned('viên')
  )
}

function readKind(
  scan: Scan,
  at: number,
  match: { row: KindRow; next: number; bent: number },
  lenient: boolean,
): Reading | null {
  const { row, next, bent } = match
  if (!mayBeKind(scan, at, next, row, lenient)) return null
  const tail = tailOf(scan, at, next, row, lenient)
  if (tail === null || !isCredible(scan, at, next, row, tail)) return null
  if (!isCaseRight(scan, at, next, row, tail, lenient) || isMember(scan, tail.to)) return null
  const end = endingAt(scan, tail.to, row.kind)
  const to = row.kind === 'party-body' ? termAfter(scan, end.to) : end.to
  const head: Part = { from: at, to: next, role: 'kind', full: row.words[0] ?? null }
  return {
    from: at,
    to,
    kind: row.kind,
    collective: tail.collective || end.collective,
    confidence: Math.round((tail.confidence - bent * 0.1) * 100) / 100,
    reason: tail.reason,
    parts: [head, ...tail.parts, ...end.parts],
  }
}

const postTree = phraseTree(posts.map(post => [post, post] as const))

/**
 * "Giám đốc Sở Y tế", "Chủ tịch UBND các xã, phường": the office stays part of the name as written. "Trưởng phòng"
 * is an office, but in "Trưởng phòng Văn hóa - Xã hội" the division begins with its own word: the longest reading counts.
 */
function readPost(scan: Scan, at: number): Reading | null {
  let best: Reading | null = null
  for (const post of matches(scan.tokens, at, postTree)) {
    const reading = readBodyOf(scan, at, post.next, post.value)
    if (reading !== null && (best === null || reading.to > best.to)) best = reading
  }
  return best
}

/** "Trưởng thôn, bản": heads of more than one sort of place below the commune. */
function isHeadOfPlaces(scan: Scan, at: number, post: string): boolean {
  return post === 'Trưởng' && levelAt(scan, at)?.rank === 0
}

function readBodyOf(scan: Scan, at: number, next: number, post: string): Reading | null {
  if (!continues(scan, next) || toned(wordAt(scan, at)) !== toned(post.split(' ')[0] ?? '')) return null
  const several = scan.tokens[next]?.folded === 'cac'
  const body = scan.unit(next, several || !capitalAt(scan, next))
  if (body === null || body.from !== next) return null
  if (!several && body.kind === 'collective' && !capitalAt(scan, next) && !isHeadOfPlaces(scan, next, post))
    return null
  return {
    ...body,
    from: at,
    confidence: Math.min(body.confidence, 0.9),
    parts: [{ from: at, to: next, role: 'post', full: post }, ...body.parts],
  }
}

/** Whether an office held may begin with these two words. */
export function beginsPost(word: Token, next: Token | undefined): boolean {
  return mayMatch(postTree, word, next)
}

/** The body named at token `at`, or null. `lenient` where a list of bodies is expected. */
export function readIndividual(scan: Scan, at: number, lenient: boolean): Reading | null {
  let best: Reading | null = null
  for (const match of scan.kinds(at)) {
    const reading = readKind(scan, at, match, lenient)
    if (reading !== null && (best === null || reading.to > best.to)) best = reading
  }
  const post = readPost(scan, at)
  if (best !== null && (post === null || post.to <= best.to)) return best
  return best === null ? (readFused(scan, at) ?? post) : post
}
