import { areaAt, landSortEnd } from './areas.ts'
import {
  areaHeads,
  audienceHeads,
  collectiveHeads,
  identities,
  qualifiers,
  quantifiers,
  strongHeads,
  uncertainQualifiers,
} from './collectives.ts'
import { levelAt } from './levels.ts'
import { longest, matches, mayMatch, phraseKey, phraseTree } from './phrases.ts'
import { countsAll, placeClauseEnd } from './place-clause.ts'
import { capitalAt, continues, isWord, type Part, type Reading, type Scan, wordAt } from './scan.ts'
import { type Token, toned } from './tokens.ts'
import { wordList } from './word-list.ts'

/** Many bodies at once: "các sở, ban, ngành tỉnh", "các cơ quan báo chí trong tỉnh". */

const same = (phrase: string): readonly [string, string] => [phrase, phrase]
const quantifierTree = phraseTree(quantifiers.map(same))
const headTree = phraseTree([
  ...collectiveHeads.map(head => [head, false] as const),
  ...areaHeads.map(head => [head, true] as const),
])
const identityTree = phraseTree(identities.map(same))
const qualifierTree = phraseTree(qualifiers.map(same))
const strong = new Set(strongHeads.map(phraseKey))
const audience = new Set(audienceHeads.map(phraseKey))
const uncertain = new Set(uncertainQualifiers.map(phraseKey))
/** Whether a head is an area, by its toned spelling: "ban" is a committee, "bản" a village. */
const headSpellings = new Map(
  [
    ...areaHeads.map(head => [head, true] as const),
    ...collectiveHeads.map(head => [head, false] as const),
  ].map(([head, area]) => [head.split(' ').map(toned).join(' '), area] as const),
)

interface Head {
  readonly from: number
  readonly to: number
  readonly area: boolean
  readonly key: string
}

function keyOf(scan: Scan, from: number, to: number): string {
  return scan.tokens
    .slice(from, to)
    .map(token => token.folded)
    .join(' ')
}

function spellingOf(scan: Scan, from: number, to: number): string {
  let words = ''
  for (let index = from; index < to; index += 1)
    words += `${index > from ? ' ' : ''}${toned(wordAt(scan, index))}`
  return words
}

/** A head noun; one of a single syllable must bear its own accents (sở, not số). */
function headAt(scan: Scan, at: number): Head | null {
  if (!isWord(scan, at)) return null
  const found = longest(scan.tokens, at, headTree)
  if (found === null || scan.blocked(at) > found.next) return null
  const key = keyOf(scan, at, found.next)
  const spelt = headSpellings.get(spellingOf(scan, at, found.next))
  if (found.next - at === 1 && spelt === undefined) return null
  const area = spelt ?? found.value
  if (area && levelAt(scan, at) === null && found.next - at === 1) return null
  return { from: at, to: found.next, area, key }
}

const chainJoints = new Set([',', 'va', '-', '/', '&'])
const chainAnyway = new Set(['don vi', 'ban', 'nganh', 'bo'])

/** Names by themselves, though the lists hold them as heads. */
const ownHeads = new Set(['tổ công nghệ số cộng đồng', 'ban xây dựng Đảng'].map(phraseKey))
const sharedWordsMax = 4

/** A head with a sort of its own begins another unit ("…, tổ chức chính trị - xã hội"). */
function isOwnUnit(scan: Scan, head: Head): boolean {
  if (ownHeads.has(head.key)) return true
  if (chainAnyway.has(head.key) || !continues(scan, head.to)) return false
  return longest(scan.tokens, head.to, identityTree) !== null
}

/** "Các đảng ủy, chi bộ cơ sở": the sort after the second noun is said of the first one too. */
const sharing: ReadonlySet<string> = new Set(['dang uy', 'chi uy', 'don', 'chi hoi', 'khach san'])

function sharesSort(first: Head, next: Head): boolean {
  return sharing.has(first.key) && next.to - next.from <= sharedWordsMax
}

function chain(scan: Scan, first: Head): Head[] {
  const heads = [first]
  if (first.key === 'to chuc' || isIdentity(scan, first.to)) {
    if (isIdentity(scan, first.to)) return heads
  }
  let last = first
  for (;;) {
    const joint = scan.tokens[last.to]?.folded ?? ''
    if (!continues(scan, last.to) || !chainJoints.has(joint) || !continues(scan, last.to + 1)) return heads
    const next = headAt(scan, last.to + 1)
    if (next === null || isProper(scan, next)) return heads
    if (isOwnUnit(scan, next) && !sharesSort(first, next)) return heads
    heads.push(next)
    last = next
  }
}

function isIdentity(scan: Scan, at: number): boolean {
  return continues(scan, at) && longest(scan.tokens, at, identityTree) !== null
}

/** "Sở Y tế" after "các sở," is a body of its own. */
function isProper(scan: Scan, head: Head): boolean {
  if (scan.tokens[head.to - 1]?.folded === 'uy' && !capitalAt(scan, head.from)) return false
  const unit = scan.individual(head.from)
  return unit !== null && unit.to > head.to
}

interface Rest {
  readonly to: number
  readonly parts: readonly Part[]
  readonly count: number
}

const verbAfter = new Set(['voi', 'chat', 'cung', 'to', 'thuc', 'trien', 'xay', 'uy', 'ubnd', 'cho'])

/** A sort of body or a narrowing word; after a place only the latter ("trên địa bàn sản xuất …" is a verb). */
function wordsAt(scan: Scan, at: number, quantified: boolean, placed: boolean): number | null {
  if (!continues(scan, at)) return null
  const identities = placed ? [] : matches(scan.tokens, at, identityTree)
  const found = [...identities, ...matches(scan.tokens, at, qualifierTree)].sort((a, b) => b.next - a.next)
  for (const { next } of found) {
    const doubtful = uncertain.has(keyOf(scan, at, next)) && (!quantified || isFollowedByObject(scan, next))
    if (!doubtful) return next
  }
  return null
}

function isFollowedByObject(scan: Scan, at: number): boolean {
  if (!continues(scan, at)) return false
  const token = scan.tokens[at]
  return (
    token !== undefined && (verbAfter.has(token.folded) || (token.shape !== 'mark' && token.folded !== 'va'))
  )
}

const placeLinks = phraseTree(
  [
    'trên địa bàn',
    'đóng trên địa bàn',
    'hoạt động trên địa bàn',
    'trong',
    'ngoài',
    'trong và ngoài',
    'của',
    'ở',
    'tại',
    'có trụ sở tại',
    'đóng tại',
    'trong phạm vi',
    'trên',
    'trong toàn',
    'toàn',
  ].map(same),
)

/** "trong tỉnh" says where; "trong Phụ lục" does not, so that a bare capital is not enough. */
const insideLinks = new Set(['trong', 'ngoài', 'trong và ngoài', 'trên', 'trong toàn', 'toàn'])

/** "trong tỉnh", "của Tỉnh", "trên địa bàn huyện Hóc Môn", "tại Đồng Tháp" */
function linkedArea(scan: Scan, at: number): number | null {
  const link = continues(scan, at) ? longest(scan.tokens, at, placeLinks) : null
  if (link === null) return null
  const area = areaAt(scan, link.next)
  if (area !== null && (area.parts[0]?.role !== 'place' || !insideLinks.has(link.value))) return area.to
  return link.value.includes('địa bàn') ? link.next : null
}

/** "thuộc tỉnh", "thuộc Bộ Thông tin và Truyền thông", "trực thuộc Sở A" */
function belonging(scan: Scan, at: number): number | null {
  if (!continues(scan, at)) return null
  if (scan.tokens[at]?.folded === 'cua' && capitalAt(scan, at + 1))
    return scan.unit(at + 1, false)?.to ?? null
  const direct = scan.tokens[at]?.folded === 'truc' ? 1 : 0
  if (scan.tokens[at + direct]?.folded !== 'thuoc') return null
  const start = at + direct + 1
  const unit = continues(scan, start) ? scan.unit(start, false) : null
  if (unit !== null) return unit.to
  const area = areaAt(scan, start)
  if (area !== null) return area.to
  if (keyOf(scan, start, start + 3) === 'pham vi quan' || direct === 1)
    return direct === 1 ? start : start + 4
  return null
}

/** Bodies by themselves, and after a comma a sort of enterprise: "doanh nghiệp lữ hành, khách sạn". */
const trades = new Set(['khach san', 'nha hang'])

/** A comma or "và" between two sorts: "báo chí, truyền thông". */
function joinedWords(scan: Scan, at: number): number | null {
  const joint = scan.tokens[at]?.folded ?? ''
  if (!continues(scan, at) || !chainJoints.has(joint) || !continues(scan, at + 1)) return null
  if (scan.kinds(at + 1).length > 0 && scan.individual(at + 1) !== null) return null
  if (headAt(scan, at + 1) !== null && longest(scan.tokens, at + 1, identityTree) === null) return null
  const identity = longest(scan.tokens, at + 1, identityTree)
  if (identity === null) return null
  const head = headAt(scan, at + 1)
  return head !== null && head.to >= identity.next && !trades.has(head.key) ? null : identity.next
}

function longer(left: number | null, right: number | null): number | null {
  return left === null || right === null ? (left ?? right) : Math.max(left, right)
}

function rest(scan: Scan, at: number, quantified: boolean): Rest {
  const parts: Part[] = []
  let to = at
  let identity = false
  let placed = false
  for (;;) {
    const words = wordsAt(scan, to, quantified, placed)
    const joined = identity ? joinedWords(scan, to) : null
    const owner = belonging(scan, to)
    const land = landSortEnd(scan, to, to > at)
    const next = owner ?? longer(words, land) ?? linkedArea(scan, to) ?? joined ?? plainArea(scan, to)
    if (next === null || next <= to) return { to, parts, count: parts.length }
    if (words !== null && longest(scan.tokens, to, identityTree)?.next === words) identity = true
    if (owner === null && words === null && joined === null && land === null) placed = true
    parts.push({ from: to, to: next, role: 'word', full: null })
    to = next
  }
}

/** "các huyện có đường biên giới": only a collective of places takes a clause; "các đơn vị có …" tells what they do. */
function withClause(scan: Scan, at: number, heads: readonly Head[], more: Rest): Rest {
  const places = heads.every(head => head.area || head.key === 'dia phuong')
  const to = places && !countsAll(scan, at) ? placeClauseEnd(scan, more.to) : more.to
  if (to === more.to) return more
  return {
    to,
    parts: [...more.parts, { from: more.to, to, role: 'word', full: null }],
    count: more.count + 1,
  }
}

/** "các cấp", "các huyện biên giới", "các nước láng giềng", "nước bạn" */
function isTiers(scan: Scan, at: number): boolean {
  const each = scan.tokens[at]?.folded === 'cac' ? 1 : 0
  const folded = scan.tokens[at + each]?.folded
  if (folded === 'nuoc') return true
  return each === 1 && (folded === 'cap' || levelAt(scan, at + 1) !== null)
}

/** "Tỉnh", "huyện Hóc Môn" right after the heads; a list of levels there is further units. */
function plainArea(scan: Scan, at: number): number | null {
  if (!continues(scan, at)) return null
  if (scan.tokens[at]?.folded === 'cap' || isTiers(scan, at)) return areaAt(scan, at)?.to ?? null
  if (levelAt(scan, at) !== null) return areaAt(scan, at)?.to ?? null
  return capitalAt(scan, at) ? (areaAt(scan, at)?.to ?? null) : null
}

const aloneHeads = new Set(
  wordList(
    'cơ quan | đơn vị | địa phương | doanh nghiệp | đoàn thể | trường học | cơ sở giáo dục | lực lượng | cấp ủy | chính quyền | hợp tác xã | hội quần chúng | phòng chuyên môn | phòng nghiệp vụ | sở ngành | thôn | ấp | khu phố | đại sứ quán | tổng lãnh sự quán | hãng',
  ).map(phraseKey),
)
const bodySorts = new Set(['chinh', 'doan', 'phi', 'dang', 'quan'])

/** Without "các" few heads make a unit; "tổ chức" is a verb unless the sort of body follows. */
function mayStandAlone(scan: Scan, head: Head): boolean {
  if (head.key === 'to chuc') return bodySorts.has(scan.tokens[head.to]?.folded ?? '')
  return aloneHeads.has(head.key)
}

function isStrong(
  scan: Scan,
  heads: readonly Head[],
  quantified: boolean,
  words: number,
  lenient: boolean,
): boolean {
  const bodies = heads.filter(head => !head.area)
  const single = heads[0]
  if (single === undefined) return false
  if (lenient) return quantified || heads.length > 1 || (words > 0 && mayStandAlone(scan, single))
  if (!quantified) return bodies.length > 2 || (bodies.length > 1 && strong.has(single.key) && words > 0)
  return bodies.some(head => strong.has(head.key) || (words > 0 && !audience.has(head.key)))
}

/** Whether a collective may begin with these two words. */
export function beginsCollective(word: Token, next: Token | undefined): boolean {
  return mayMatch(quantifierTree, word, next) || mayMatch(headTree, word, next)
}

/** The collective named at token `at`, or null. `lenient` where a list of bodies is expected. */
export function readCollective(scan: Scan, at: number, lenient: boolean): Reading | null {
  const quantifier = longest(scan.tokens, at, quantifierTree)
  const start = quantifier !== null && continues(scan, quantifier.next) ? quantifier.next : at
  const quantified = start > at
  const first = headAt(scan, start)
  if (first === null || (!quantified && !first.area && isProper(scan, first))) return null
  const heads = chain(scan, first)
  const last = heads.at(-1) ?? first
  const more = withClause(scan, at, heads, rest(scan, last.to, quantified))
  if (!isStrong(scan, heads, quantified, more.count, lenient)) return null
  const head: Part = { from: start, to: last.to, role: 'word', full: null }
  const count: Part[] = quantified ? [{ from: at, to: start, role: 'quantifier', full: null }] : []
  return {
    from: at,
    to: more.to,
    kind: 'collective',
    collective: true,
    confidence: quantified ? 0.9 : 0.75,
    reason: 'collective',
    parts: [...count, head, ...more.parts],
  }
}
