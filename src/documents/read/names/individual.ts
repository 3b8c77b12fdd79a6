import { areaAt } from './areas.ts'
import { officialLetters } from './field-run.ts'
import { type KindRow, posts } from './kinds.ts'
import { placeNameEnd } from './levels.ts'
import { longest, phraseTree } from './phrases.ts'
import { capitalAt, continues, type Part, type Reading, type Scan, wordAt } from './scan.ts'
import { parentKinds, type Tail, tailOf } from './tails.ts'
import { toned } from './tokens.ts'

/** One body by its own name: kind word, then fields, then the body or place that it belongs to. */

function isFirstWordExact(scan: Scan, at: number, row: KindRow): boolean {
  const word = toned(wordAt(scan, at))
  return row.words.some(words => toned(words.split(/[\s.]/u)[0] ?? '') === word)
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
  return (capitalAt(scan, next) && tail.reason !== 'capitals') || (lenient && strong)
}

/** Areas and parents after the name proper. */
function ending(scan: Scan, at: number, kind: string): { to: number; parts: Part[]; collective: boolean } {
  const parts: Part[] = []
  let to = at
  let collective = false
  const abroad = kind === 'mission' && scan.tokens[to]?.folded === 'tai' ? placeNameEnd(scan, to + 1) : to
  if (abroad > to + 1)
    return { to: abroad, parts: [{ from: to, to: abroad, role: 'word', full: null }], collective }
  const area = areaAt(scan, to)
  if (area !== null) {
    parts.push(...area.parts)
    to = area.to
    collective = area.collective
  }
  const parent = parentAt(scan, to, kind)
  if (parent !== null) {
    parts.push({ from: to, to: parent.from, role: 'connective', full: null }, ...parent.parts)
    to = parent.to
  }
  return { to, parts, collective }
}

const parentLinks = new Set(['-', 'thuoc', 'truc', '('])

function parentAt(scan: Scan, at: number, kind: string): Reading | null {
  if (!continues(scan, at) || kind === 'peoples-committee') return null
  const folded = scan.tokens[at]?.folded ?? ''
  if (folded === '(') return bracketedParent(scan, at)
  if (!parentLinks.has(folded)) {
    const own = capitalAt(scan, at) && scan.kinds(at).length > 0 ? scan.unit(at, false) : null
    return own !== null && parentKinds.has(own.kind) ? own : null
  }
  const start = folded === 'truc' ? at + 2 : at + 1
  if (folded === 'truc' && scan.tokens[at + 1]?.folded !== 'thuoc') return null
  const own = continues(scan, start) ? scan.unit(start, false) : null
  if (own === null || own.collective) return null
  return folded === '-' && !parentKinds.has(own.kind) ? null : own
}

/** "Cục Thông tin đối ngoại (Bộ Thông tin và Truyền thông)": the bracket belongs to the name. */
function bracketedParent(scan: Scan, at: number): Reading | null {
  const own = scan.unit(at + 1, false)
  if (own === null || !parentKinds.has(own.kind) || scan.tokens[own.to]?.folded !== ')') return null
  return { ...own, to: own.to + 1 }
}

/** "khóa XI", "nhiệm kỳ 2020 - 2025" after a committee of the Party. */
function termAfter(scan: Scan, at: number): number {
  if (scan.tokens[at]?.folded !== 'khoa' || !continues(scan, at)) return at
  return /^[IVX\d]+$/u.test(wordAt(scan, at + 1)) ? at + 2 : at
}

function readKind(
  scan: Scan,
  at: number,
  match: { row: KindRow; next: number; bent: number },
  lenient: boolean,
): Reading | null {
  const { row, next, bent } = match
  const tail = tailOf(scan, at, next, row, lenient)
  if (tail === null || !isCredible(scan, at, next, row, tail)) return null
  if (!isCaseRight(scan, at, next, row, tail, lenient)) return null
  const end = ending(scan, tail.to, row.kind)
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

const fusedHeads: readonly (readonly [string, string, string])[] = [
  ['s', 'Sở', 'department'],
  ['b', 'Bộ', 'ministry'],
  ['p', 'Phòng', 'division'],
]

/** "STTTT", "SVHTTDL", "BTTTT": kind and fields in one run of letters. */
function readFused(scan: Scan, at: number): Reading | null {
  const token = scan.tokens[at]
  if (token?.shape !== 'upper') return null
  for (const { letters, next } of fusedRuns(scan, at)) {
    for (const [letter, head, kind] of fusedHeads) {
      const full = letters.startsWith(letter) ? officialLetters(head).get(letters.slice(1)) : undefined
      if (full === undefined || letters.length < (letter === 's' ? 3 : 4)) continue
      const end = ending(scan, next, kind)
      const part: Part = { from: at, to: next, role: 'kind', full: `${head} ${full}` }
      return {
        from: at,
        to: end.to,
        kind,
        collective: end.collective,
        confidence: 0.9,
        reason: 'letters',
        parts: [part, ...end.parts],
      }
    }
  }
  return null
}

function fusedRuns(scan: Scan, at: number): { letters: string; next: number }[] {
  const first = wordAt(scan, at).toLowerCase()
  const runs = [{ letters: first, next: at + 1 }]
  if (/^[&-]$/u.test(wordAt(scan, at + 1)) && /^[A-ZĐ]+$/u.test(wordAt(scan, at + 2))) {
    runs.unshift({ letters: first + wordAt(scan, at + 2).toLowerCase(), next: at + 3 })
  }
  return runs
}

const postTree = phraseTree(posts.map(post => [post, post] as const))

/** "Giám đốc Sở Y tế", "Chủ tịch UBND các xã, phường": the office stays part of the name as written. */
function readPost(scan: Scan, at: number): Reading | null {
  const post = longest(scan.tokens, at, postTree)
  if (post === null || !continues(scan, post.next)) return null
  const exact = toned(wordAt(scan, at)) === toned(post.value.split(' ')[0] ?? '')
  const several = scan.tokens[post.next]?.folded === 'cac'
  const body = exact ? scan.unit(post.next, several) : null
  if (body === null || body.from !== post.next) return null
  return {
    ...body,
    from: at,
    confidence: Math.min(body.confidence, 0.9),
    parts: [{ from: at, to: post.next, role: 'post', full: post.value }, ...body.parts],
  }
}

/** Folded words with which an office held, or letters for a body, may begin. */
export function beginsPost(folded: string): boolean {
  return postTree.children.has(folded)
}

/** The body named at token `at`, or null. `lenient` where a list of bodies is expected. */
export function readIndividual(scan: Scan, at: number, lenient: boolean): Reading | null {
  let best: Reading | null = null
  for (const match of scan.kinds(at)) {
    const reading = readKind(scan, at, match, lenient)
    if (reading !== null && (best === null || reading.to > best.to)) best = reading
  }
  return best ?? readFused(scan, at) ?? readPost(scan, at)
}
