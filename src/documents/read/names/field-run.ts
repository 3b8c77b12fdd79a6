import { moreFields, officialNames, openEndedFields, shortFields } from './fields.ts'
import { levelAt } from './levels.ts'
import { isNear, matches, type PhraseMatch, type PhraseTree, phraseTree } from './phrases.ts'
import { capitalAt, continues, isStop, isUpperCase, isWord, type Part, type Scan, wordAt } from './scan.ts'
import { siteNameEnd } from './site-name.ts'
import { type Token, toned } from './tokens.ts'

/** A run of fields after a kind word: "Văn hóa, Thể thao và Du lịch". */
export interface FieldRun {
  readonly to: number
  readonly parts: readonly Part[]
  /** `official` a name of the list, `field` known fields, `short` letters, `open` capitalised words not known. */
  readonly basis: 'official' | 'field' | 'short' | 'open'
}

const joints = new Set([',', 'va', '-', '&', '/'])

function withoutJoints(name: string): string {
  return name
    .replace(/[,&/-]| và /gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The same name with its usual short words, so that "Nông nghiệp và PTNT" is found too. */
function mixedForms(name: string): string[] {
  const forms = [name]
  if (name.includes('Phát triển nông thôn')) forms.push(name.replace('Phát triển nông thôn', 'PTNT'))
  if (name.includes('Thương binh và Xã hội')) {
    forms.push(name.replace('Thương binh và Xã hội', 'TBXH'), name.replace('Thương binh và Xã hội', 'TB XH'))
    forms.push(name.replace('Thương binh và Xã hội', 'TB và Xã hội'))
  }
  return forms
}

interface Official {
  readonly words: PhraseTree<string>
  readonly letters: ReadonlyMap<string, string>
}

function official(lines: readonly string[]): Official {
  const words: [string, string][] = []
  const letters = new Map<string, string>()
  for (const line of lines) {
    const [name = '', ...short] = line.split('|')
    for (const form of mixedForms(name)) words.push([withoutJoints(form), name])
    for (const form of short) if (!letters.has(form.toLowerCase())) letters.set(form.toLowerCase(), name)
  }
  return { words: phraseTree(words), letters }
}

const officialByKind = new Map(Object.entries(officialNames).map(([kind, lines]) => [kind, official(lines)]))
const allOfficial = Object.values(officialNames).flatMap(lines => lines.map(line => line.split('|')[0] ?? ''))

function splitFields(name: string): string[] {
  return name
    .split(/,| và | - /u)
    .map(part => part.trim())
    .filter(part => part !== '')
}

const fields = phraseTree(
  [...allOfficial.flatMap(splitFields), ...moreFields].map(name => [name, name] as const),
)
const short = phraseTree(Object.entries(shortFields))

/** The official letters of each kind, for fused forms such as STTTT. */
export function officialLetters(kind: string): ReadonlyMap<string, string> {
  return officialByKind.get(kind)?.letters ?? new Map()
}

/** Walks an official name in the text, passing over whatever joins its fields. */
function walkOfficial(
  tokens: readonly Token[],
  at: number,
  tree: PhraseTree<string>,
): PhraseMatch<string> | null {
  let node = tree
  let best: PhraseMatch<string> | null = null
  let index = at
  let bent = 0
  for (;;) {
    const token = tokens[index]
    if (token === undefined || (token.newLine && index > at)) return best
    const exact = node.children.get(token.folded)
    const child = exact ?? nearChild(node, token, bent)
    if (child !== undefined) {
      if (exact === undefined) bent += 1
      node = child
      index += 1
      if (node.value !== null) best = { value: node.value, next: index, bent }
    } else if (index > at && joints.has(token.folded)) index += 1
    else return best
  }
}

function nearChild(node: PhraseTree<string>, token: Token, bent: number): PhraseTree<string> | undefined {
  if (bent > 0 || token.folded.length < 4) return undefined
  for (const [word, child] of node.children) {
    if (word.length >= 4 && isNear(word, token.folded)) return child
  }
  return undefined
}

const lettersMax = 9

/** "TT&TT", "VH, TT và DL", "LĐ - TB&XH": letters with joints, as one run; ends before the first word. */
function lettersRun(scan: Scan, at: number): { letters: string; next: number }[] {
  const runs: { letters: string; next: number }[] = []
  let letters = ''
  let index = at
  while (continues(scan, index) || index === at) {
    const word = wordAt(scan, index)
    if (/^[A-ZĐƯV]{1,9}$/u.test(word) || /^NgV$/u.test(word)) {
      letters += word
      runs.push({ letters, next: index + 1 })
      index += 1
    } else if (index > at && joints.has(scan.tokens[index]?.folded ?? '')) index += 1
    else break
    if (letters.length > lettersMax + 3) break
  }
  return runs.reverse()
}

function shortOfficial(scan: Scan, at: number, kind: string): FieldRun | null {
  const names = officialByKind.get(kind)?.letters
  if (names === undefined) return null
  for (const { letters, next } of lettersRun(scan, at)) {
    const full = names.get(letters.toLowerCase())
    if (full !== undefined)
      return { to: next, basis: 'official', parts: [{ from: at, to: next, role: 'field', full }] }
  }
  return null
}

/** The official name that stands at token `at` after the kind word `kind`, or null. */
export function officialRun(scan: Scan, at: number, kind: string): FieldRun | null {
  const names = officialByKind.get(kind)
  if (names === undefined || !continues(scan, at)) return null
  const found = walkOfficial(scan.tokens, at, names.words)
  if (found !== null) {
    return {
      to: found.next,
      basis: 'official',
      parts: [{ from: at, to: found.next, role: 'field', full: found.value }],
    }
  }
  return shortOfficial(scan, at, kind)
}

const openEnded = new Set(openEndedFields)

interface Group {
  readonly to: number
  readonly basis: 'field' | 'short' | 'open'
  readonly full: string | null
}

function shortGroup(scan: Scan, at: number): Group | null {
  const listed = matches(scan.tokens, at, short)[0]
  if (listed !== undefined && scan.tokens[at]?.shape === 'upper')
    return { to: listed.next, basis: 'short', full: listed.value }
  const word = wordAt(scan, at)
  if (!/^[A-ZĐ]{2,8}$/u.test(word) || /^[IVX]+$/u.test(word) || isUpperCase(scan, at)) return null
  let to = at + 1
  while (
    /^[&-]$/u.test(wordAt(scan, to)) &&
    continues(scan, to + 1) &&
    /^[A-ZĐ]{1,6}$/u.test(wordAt(scan, to + 1))
  )
    to += 2
  return { to, basis: 'short', full: null }
}

/** Capitalised words that no list knows: one lower-case syllable may follow a lone capitalised one ("Xúc tiến"). */
function openGroup(scan: Scan, at: number): Group | null {
  if (!capitalAt(scan, at) || isStop(scan, at)) return null
  let to = at + 1
  while (
    capitalAt(scan, to) &&
    !isStop(scan, to) &&
    scan.kinds(to).length === 0 &&
    levelAt(scan, to) === null
  )
    to += 1
  const alone = to === at + 1 && !isUpperCase(scan, at) && continues(scan, to)
  if (
    alone &&
    scan.tokens[to]?.shape === 'lower' &&
    !isStop(scan, to) &&
    levelAt(scan, to) === null &&
    wordAt(scan, to) !== 'và'
  )
    to += 1
  return { to, basis: 'open', full: null }
}

export interface RunOptions {
  /** May words that no list knows stand in the name? */
  readonly open: boolean
  /** May the first field be in lower case? */
  readonly lower: boolean
  /** May a comma before a capital join two fields? */
  readonly commas: boolean
}

/** "các di tích" after "Ban Quản lý": a field said of many. */
function severalFields(scan: Scan, at: number): PhraseMatch<string> | undefined {
  if (scan.tokens[at]?.folded !== 'cac' || !continues(scan, at + 1)) return undefined
  const listed = matches(scan.tokens, at + 1, fields)[0]
  if (listed !== undefined) return { ...listed, value: `các ${listed.value}` }
  return scan.tokens[at + 1]?.folded === 'kcn'
    ? { value: 'các Khu công nghiệp', next: at + 2, bent: 0 }
    : undefined
}

/** One field at `at`; `joined` says that a connective or the kind word stands before it. */
function groupAt(scan: Scan, at: number, joined: boolean, options: RunOptions, first: boolean): Group | null {
  if (!isWord(scan, at)) return null
  const capital = capitalAt(scan, at)
  const upper = capital && isUpperCase(scan, at)
  const listed = matches(scan.tokens, at, fields, 1)[0] ?? (first ? severalFields(scan, at) : undefined)
  if (listed !== undefined && (listed.next - at > 1 || toned(wordAt(scan, at)) === toned(listed.value))) {
    const free = capital && !upper
    const allowed = free || (first && (upper || options.lower)) || (joined && !first) || !isStop(scan, at)
    if (allowed && (capital || !first || options.lower))
      return { to: listed.next, basis: 'field', full: listed.value }
  }
  return shortGroup(scan, at) ?? (options.open ? openGroup(scan, at) : null)
}

/** A body that begins after a connective ends the run, unless its words are a field and nothing more. */
function beginsUnit(scan: Scan, at: number): boolean {
  if (scan.kinds(at).length === 0) return false
  const field = matches(scan.tokens, at, fields)[0]
  const unit = scan.unit(at, false)
  return unit !== null && (field === undefined || unit.to > field.next)
}

/** After the run so far: where the next field stands, and whether a connective leads to it. */
function nextField(scan: Scan, to: number): { at: number; joined: boolean } | null {
  if (!continues(scan, to)) return null
  const folded = scan.tokens[to]?.folded ?? ''
  if (!joints.has(folded)) return { at: to, joined: false }
  return continues(scan, to + 1) ? { at: to + 1, joined: true } : null
}

/** Whether a run may go on past this connective: a comma only into a listed field, "và" not into another body. */
function mayJoin(scan: Scan, connective: number, at: number, group: Group): boolean {
  const folded = scan.tokens[connective]?.folded ?? ''
  const tight = folded === '-' || folded === '&'
  if (!tight && beginsUnit(scan, at)) return false
  if (folded === ',' && scan.kinds(at).some(match => match.row.kind === 'officer')) return false
  if (tight && scan.unit(at, false) !== null && group.basis !== 'field') return false
  if (folded === '/' || (folded === ',' && group.basis === 'open')) return false
  if (group.basis === 'open' && folded === 'va') return capitalAt(scan, at) && scan.kinds(at).length === 0
  return capitalAt(scan, at) || folded !== ',' || !isStop(scan, at)
}

function awaitsObject(parts: readonly Part[]): boolean {
  return openEnded.has(parts.at(-1)?.full ?? '')
}

/** The longest run of fields at `at`, or null when none begins there. */
export function fieldRun(scan: Scan, at: number, options: RunOptions): FieldRun | null {
  if (!continues(scan, at)) return null
  const first = groupAt(scan, at, true, options, true)
  if (first === null || levelAt(scan, at) !== null) return null
  const parts: Part[] = [
    { from: at, to: first.to, role: first.basis === 'open' ? 'word' : 'field', full: first.full },
  ]
  let to = first.to
  for (;;) {
    const site = siteNameEnd(scan, to, parts.at(-1)?.full ?? null)
    if (site > to) {
      parts.push({ from: to, to: site, role: 'word', full: null })
      to = site
    }
    const next = nextField(scan, to)
    if (next === null || levelAt(scan, next.at) !== null) break
    const joined = next.joined || awaitsObject(parts)
    if (!joined && scan.kinds(next.at).length > 0 && scan.unit(next.at, false) !== null) break
    const group = groupAt(scan, next.at, joined, options, false)
    if (group === null || (next.joined && !mayJoin(scan, to, next.at, group))) break
    if (!options.commas && scan.tokens[to]?.folded === ',' && capitalAt(scan, next.at)) break
    if (next.joined) parts.push({ from: to, to: next.at, role: 'connective', full: null })
    parts.push({
      from: next.at,
      to: group.to,
      role: group.basis === 'open' ? 'word' : 'field',
      full: group.full,
    })
    to = group.to
  }
  return { to, parts, basis: first.basis }
}
