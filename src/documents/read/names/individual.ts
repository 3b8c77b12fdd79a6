import { areaAt, levelAt, placeNameEnd } from './areas.ts'
import { fieldRun, officialLetters, officialRun } from './field-run.ts'
import { type KindRow, posts } from './kinds.ts'
import { longest, phraseTree } from './phrases.ts'
import {
  capitalAt,
  continues,
  isStop,
  isUpperCase,
  isWord,
  type Part,
  type Reading,
  type Scan,
  wordAt,
} from './scan.ts'
import { toned } from './tokens.ts'

/** One body by its own name: kind word, then fields, then the body or place that it belongs to. */

interface Tail {
  readonly to: number
  readonly parts: readonly Part[]
  readonly collective: boolean
  readonly confidence: number
  readonly reason: string
}

const nothing = { parts: [], collective: false } as const

/** A body that another one belongs to: "Văn phòng Tỉnh ủy", "Cục A - Bộ B", "Ban A thuộc Sở B". */
const parentKinds = new Set([
  'ministry',
  'department',
  'peoples-committee',
  'peoples-council',
  'party-body',
  'central',
])

function bodyAt(scan: Scan, at: number): Reading | null {
  if (!continues(scan, at)) return null
  return scan.unit(at, capitalAt(scan, at) || scan.tokens[at]?.folded === 'cac')
}

/** "HĐND và UBND huyện": the second body when it closes the name. */
function secondBody(scan: Scan, first: Reading): Reading | null {
  const joint = scan.tokens[first.to]?.folded
  if (!continues(scan, first.to) || (joint !== 'va' && joint !== '&' && joint !== '-' && joint !== ','))
    return null
  const level = first.parts.some(part => part.role === 'level' || part.role === 'place')
  if (level || first.kind !== 'peoples-council') return null
  const second = bodyAt(scan, first.to + 1)
  return second?.kind === 'peoples-committee' ? second : null
}

/** "các huyện ủy, thành ủy" */
function isPartyCollective(scan: Scan, reading: Reading): boolean {
  if (!reading.collective) return false
  return scan.tokens.slice(reading.from, reading.to).some(token => token.folded === 'uy')
}

function bodyTail(scan: Scan, at: number, kinds: ReadonlySet<string> | null): Tail | null {
  const first = bodyAt(scan, at)
  if (first === null || (kinds !== null && !kinds.has(first.kind) && !isPartyCollective(scan, first)))
    return null
  const second = kinds === null ? secondBody(scan, first) : null
  const joint: Part[] =
    second === null ? [] : [{ from: first.to, to: first.to + 1, role: 'connective', full: null }]
  return {
    to: second?.to ?? first.to,
    parts: [...first.parts, ...joint, ...(second?.parts ?? [])],
    collective: first.collective,
    confidence: Math.min(first.confidence, 0.95),
    reason: 'body',
  }
}

function officialTail(scan: Scan, at: number, row: KindRow): Tail | null {
  const name = row.words[0] ?? ''
  const run = officialRun(scan, at, name)
  if (run !== null)
    return { to: run.to, parts: run.parts, collective: false, confidence: 0.97, reason: 'official-name' }
  return row.kind === 'ministry' ? null : fieldTail(scan, at, row.kind !== 'committee')
}

function fieldTail(scan: Scan, at: number, open: boolean): Tail | null {
  const run = fieldRun(scan, at, { open, lower: true })
  if (run === null || (!capitalAt(scan, at) && !isClosed(scan, run.to))) return null
  const confidence = run.basis === 'open' ? 0.75 : 0.88
  return {
    to: run.to,
    parts: run.parts,
    collective: false,
    confidence,
    reason: run.basis === 'open' ? 'capitals' : 'fields',
  }
}

/** A name in lower case must end where a name can end: at a mark, a verb, a place ("trung tâm hành chính mới" does not). */
function isClosed(scan: Scan, at: number): boolean {
  if (!continues(scan, at) || !isWord(scan, at)) return true
  return isStop(scan, at) || areaAt(scan, at) !== null
}

const nameWordsMax = 12

/** Any capitalised words, to the first word that ends a name; in a heading set in capitals, to the next mark. */
function nameTail(scan: Scan, at: number): Tail | null {
  if (scan.tokens[at]?.shape === 'number' && continues(scan, at)) return numberTail(scan, at)
  if (!capitalAt(scan, at) || isStop(scan, at)) return null
  const run = fieldRun(scan, at, { open: true, lower: false })
  if (run === null || run.to - at > nameWordsMax) return null
  return { to: run.to, parts: run.parts, collective: false, confidence: 0.8, reason: 'capitals' }
}

/** "Quân khu 7", "Bộ Tư lệnh Vùng 3 Hải quân" */
function numberTail(scan: Scan, at: number): Tail {
  const run = capitalAt(scan, at + 1) ? fieldRun(scan, at + 1, { open: false, lower: false }) : null
  const number: Part = { from: at, to: at + 1, role: 'word', full: null }
  const parts = [number, ...(run?.parts ?? [])]
  return { to: run?.to ?? at + 1, parts, collective: false, confidence: 0.85, reason: 'number' }
}

function placeTail(scan: Scan, at: number): Tail | null {
  const area = areaAt(scan, at)
  return area === null ? null : { to: at, ...nothing, confidence: 0.93, reason: 'place' }
}

/** These need no place where a list of bodies is expected ("phối hợp với Công an, Hải quan, Biên phòng"). */
const loneKinds = new Set([
  'Công an',
  'Mặt trận',
  'Hải quan',
  'Kiểm lâm',
  'Quản lý thị trường',
  'Thuế',
  'Bưu điện',
  'Điện lực',
])

function aloneTail(scan: Scan, from: number, at: number, lenient: boolean, row: KindRow): Tail | null {
  if (!loneKinds.has(row.words[0] ?? '')) return null
  const capital = capitalAt(scan, from) || scan.tokens[from]?.newLine === true
  if (!lenient || !capital || (isWord(scan, at) && continues(scan, at) && !isStop(scan, at))) return null
  return { to: at, ...nothing, confidence: 0.6, reason: 'kind-alone' }
}

const partyKinds = new Set(['party-body'])
const representativeKinds = new Set([
  'steering-committee',
  'party-body',
  'peoples-council',
  'peoples-committee',
  'front',
])

/** Every office has its Party committee: "Đảng ủy Công an tỉnh", "Đảng ủy Sở Y tế". */
const ofAnyBody = new Set(['Đảng ủy', 'Ban Cán sự đảng', 'Đảng đoàn', 'Chi bộ'])

function partyTail(scan: Scan, at: number, row: KindRow): Tail | null {
  if (ofAnyBody.has(row.words[0] ?? '')) return bodyTail(scan, at, null)
  const standing = row.words[0] === 'Thường trực' || row.words[0] === 'Ban Thường vụ'
  return bodyTail(scan, at, standing ? representativeKinds : partyKinds)
}

function tailOf(scan: Scan, from: number, at: number, row: KindRow, lenient: boolean): Tail | null {
  switch (row.tail) {
    case 'self':
      return { to: at, ...nothing, confidence: 0.95, reason: 'known-body' }
    case 'official':
      return officialTail(scan, at, row)
    case 'fields':
      return fieldTail(scan, at, true)
    case 'known':
      return fieldTail(scan, at, false)
    case 'name':
      return nameTail(scan, at)
    case 'place':
      return placeTail(scan, at) ?? bodyTailOfPlace(scan, at) ?? aloneTail(scan, from, at, lenient, row)
    case 'party':
      return partyTail(scan, at, row)
    case 'body':
      return bodyTail(scan, at, null) ?? fieldTail(scan, at, true)
  }
}

/** "Thanh tra Sở Y tế", "Công an Bộ …" */
function bodyTailOfPlace(scan: Scan, at: number): Tail | null {
  return capitalAt(scan, at) ? bodyTail(scan, at, parentKinds) : null
}

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
    return own !== null && parentKinds.has(own.kind) && !isUpperCaseRun(scan, at) ? own : null
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

function isUpperCaseRun(scan: Scan, at: number): boolean {
  return isUpperCase(scan, at) && scan.tokens[at]?.newLine === true
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

/** Whether a level or place name stands at `at` and nothing else: no body of its own. */
export function isPlaceOnly(scan: Scan, at: number): boolean {
  return levelAt(scan, at) !== null || placeNameEnd(scan, at) > at
}
