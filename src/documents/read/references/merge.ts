import type { Reference, ReferenceRole, Span, Warning } from '../../model.ts'
import { fold } from '../times/fold.ts'

/** One place where a document is cited, with what is said about it there. */
export interface Mention {
  readonly symbol: string
  readonly number: string
  readonly year: string | null
  readonly codes: readonly string[]
  readonly type: string
  readonly typed: boolean
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly subject: string | null
  readonly role: ReferenceRole
  readonly span: Span
}

const strength: Readonly<Record<ReferenceRole, number>> = { basis: 2, annex: 1, mention: 0 }

/** Spellings that differ only in case or in the kind of dash are one symbol. */
export function symbolKey(symbol: string): string {
  return symbol.toUpperCase().replace(/[–—]/gu, '-')
}

function first<T>(values: readonly (T | null)[]): T | null {
  return values.find(value => value !== null) ?? null
}

function mergeOne(mentions: readonly Mention[], opening: Mention): Reference {
  const role = mentions.reduce<ReferenceRole>(
    (best, mention) => (strength[mention.role] > strength[best] ? mention.role : best),
    'mention',
  )
  return {
    symbol: opening.symbol,
    type: mentions.find(mention => mention.typed)?.type ?? opening.type,
    issuedOn: first(mentions.map(mention => mention.issuedOn)),
    issuer: first(mentions.map(mention => mention.issuer)),
    subject: first(mentions.map(mention => mention.subject)),
    role,
    spans: mentions.map(mention => mention.span),
  }
}

function wordsOf(subject: string): Set<string> {
  return new Set(fold(subject).match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** Two long subjects with hardly a word in common are two subjects. */
function subjectsDiffer(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const smaller = Math.min(a.size, b.size)
  if (smaller < 5) return false
  return [...a].filter(word => b.has(word)).length / smaller < 0.34
}

function termOf(issuer: string): string | null {
  return /kho?a\s+([ivxlc]+|\d+)/.exec(fold(issuer))?.[1] ?? null
}

function datesConflict(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) !== other.slice(0, length)
}

type Facts = Pick<Mention, 'issuedOn' | 'issuer' | 'subject'>

function isAnother(known: Facts, mention: Facts): boolean {
  if (datesConflict(known.issuedOn, mention.issuedOn)) return true
  const terms = [known.issuer, mention.issuer].map(issuer => (issuer === null ? null : termOf(issuer)))
  if (terms[0] !== null && terms[1] !== null && terms[0] !== terms[1]) return true
  if (known.subject === null || mention.subject === null || known.subject === mention.subject) return false
  return subjectsDiffer(known.subject, mention.subject)
}

/** A mention that disagrees with what the mentions together say speaks of another document. */
function reusedWarning(merged: Reference, mentions: readonly Mention[]): Warning | null {
  const other = mentions.find(mention => isAnother(merged, mention))
  if (other === undefined) return null
  return {
    code: 'symbol-reused',
    message: `Số ký hiệu ${merged.symbol} được dùng với hai ngày, cơ quan ban hành hoặc trích yếu khác nhau: có thể là hai văn bản, hoặc một chỗ viết nhầm.`,
    args: { symbol: merged.symbol },
    span: other.span,
  }
}

/** Number and letters without separators, year and stroke: what two spellings of one document share. */
function spellingKey(mention: Mention): string {
  return `${Number.parseInt(mention.number, 10)} ${fold(mention.codes.join(''))}`
}

function areVariants(one: Mention, other: Mention): boolean {
  if (symbolKey(one.symbol) === symbolKey(other.symbol)) return false
  const sameYear = one.year === other.year || one.year === null || other.year === null
  if (datesConflict(one.issuedOn, other.issuedOn)) return false
  if (sameYear) return true
  return ![one, other].every(mention => mention.year !== null && mention.issuedOn?.startsWith(mention.year))
}

function variantWarnings(openings: readonly Mention[]): Warning[] {
  const earlier = new Map<string, Mention[]>()
  const warnings: Warning[] = []
  for (const mention of openings) {
    const key = spellingKey(mention)
    const known = earlier.get(key) ?? []
    const variant = known.find(candidate => areVariants(candidate, mention))
    if (variant !== undefined) {
      warnings.push({
        code: 'symbol-variant',
        message: `Hai cách viết có thể là của cùng một văn bản: ${variant.symbol} và ${mention.symbol}.`,
        args: { symbol: mention.symbol, other: variant.symbol },
        span: mention.span,
      })
    }
    known.push(mention)
    earlier.set(key, known)
  }
  return warnings
}

/** One reference per symbol in order of first mention, with warnings where spelling or facts disagree. */
export function mergeMentions(mentions: readonly Mention[]): {
  readonly references: readonly Reference[]
  readonly warnings: readonly Warning[]
} {
  const groups = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const key = symbolKey(mention.symbol)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [mention])
    else group.push(mention)
  }
  const references: Reference[] = []
  const openings: Mention[] = []
  const warnings: Warning[] = []
  for (const group of groups.values()) {
    const [opening] = group
    if (opening === undefined) continue
    const merged = mergeOne(group, opening)
    references.push(merged)
    openings.push({ ...opening, issuedOn: merged.issuedOn })
    const reused = reusedWarning(merged, group)
    if (reused !== null) warnings.push(reused)
  }
  return { references, warnings: [...warnings, ...variantWarnings(openings)] }
}
