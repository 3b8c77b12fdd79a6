/** Whether two sets of facts speak of one document. Pure, and careful: two rows can be made one later. */
import { unitKey } from '../../documents/index.ts'
import type { Refusal } from '../../platform/errors.ts'
import { fold } from '../../platform/text/fold.ts'
import type { DocumentFacts } from '../documents.ts'
import { type SymbolParts, symbolKey, symbolParts } from './symbol.ts'

/**
 * A symbol with its year, of an issuer that its letters name, is one document whatever else is said of it:
 * dates and issuers are often cited wrongly. Any other symbol is given again, by others or in another year: it
 * is one document when nothing contradicts and the issuer or the day agrees, or when neither knows more. Without
 * a symbol a document goes by its type and subject.
 */
export function sameDocument(one: DocumentFacts, other: DocumentFacts): boolean {
  if (one.symbol !== null && other.symbol !== null) return sameSymbol(one, other)
  if (datesConflict(one, other) || issuersConflict(one, other)) return false
  if (one.symbol !== other.symbol) return sameName(one, other) && bothDated(one, other)
  const named = one.subject !== null && other.subject !== null
  if (named) return sameName(one, other) && (vouched(one, other) || isOfTheState(one))
  return one.type === other.type && issuersAgree(one, other) && sameDay(one, other)
}

function sameSymbol(one: DocumentFacts, other: DocumentFacts): boolean {
  if (symbolKey(one.symbol ?? '') !== symbolKey(other.symbol ?? '')) return false
  const symbol = symbolParts(one.symbol ?? '')
  if (symbol.number === '') return issuersAgree(one, other) && sameDay(one, other)
  const central = namesItsIssuer(symbol)
  if (symbol.year !== '') return central || (!issuersConflict(one, other) && vouched(one, other))
  if (datesConflict(one, other) || termsConflict(one, other)) return false
  if (subjectsDiffer(one, other) && !sameDay(one, other)) return false
  return central || (!issuersConflict(one, other) && vouched(one, other))
}

/** Something besides the symbol speaks for it; or nothing is known on either side that could speak. */
function vouched(one: DocumentFacts, other: DocumentFacts): boolean {
  const unknown = [one, other].every(facts => facts.issuer === null && facts.issuedOn === null)
  return issuersAgree(one, other) || sameDay(one, other) || unknown
}

/** Letters of issuers that there are only one of: the centre of the State and of the Party, and ministries. */
const centralCode =
  /^(?:CP|TTG|CTN|QH\d{1,2}|UBTVQH\d{1,2}|[A-Z]*TW|BNG|BTTTT|BVHTTDL|BKHCN|BKHDT|BGDDT|BGTVT|BTNMT|BNNPTNT|BNNMT|BLDTBXH|BDTTG)$/u

/** Circulars with a year are ministries' only. */
function namesItsIssuer({ codes, year }: SymbolParts): boolean {
  return codes.some(code => centralCode.test(code)) || (year !== '' && /^TT(?:LT)?$/u.test(codes[0] ?? ''))
}

/** Types that one body alone issues: their issuer need not be named. */
function isOfTheState({ type }: DocumentFacts): boolean {
  return /^(?:hien phap|bo luat|luat|phap lenh|nghi dinh)$/u.test(fold(type))
}

/** Dates contradict where both are known and neither is the other's beginning. */
export function datesConflict(one: DocumentFacts, other: DocumentFacts): boolean {
  const [a, b] = [one.issuedOn, other.issuedOn]
  return a !== null && b !== null && !a.startsWith(b) && !b.startsWith(a)
}

function bothDated(one: DocumentFacts, other: DocumentFacts): boolean {
  return one.issuedOn !== null && other.issuedOn !== null
}

function sameDay(one: DocumentFacts, other: DocumentFacts): boolean {
  return one.issuedOn?.length === 10 && one.issuedOn === other.issuedOn
}

/** "UBND tỉnh" may be "UBND tỉnh Đồng Tháp", and "Chủ tịch UBND tỉnh" signs for it. */
function issuersMatch(one: string, other: string): boolean {
  const [short = '', long = ''] = [unitKey(one), unitKey(other)].sort((a, b) => a.length - b.length)
  return long === short || long.startsWith(`${short} `) || long.endsWith(` ${short}`)
}

function issuersAgree(one: DocumentFacts, other: DocumentFacts): boolean {
  return one.issuer !== null && other.issuer !== null && issuersMatch(one.issuer, other.issuer)
}

function issuersConflict(one: DocumentFacts, other: DocumentFacts): boolean {
  return one.issuer !== null && other.issuer !== null && !issuersMatch(one.issuer, other.issuer)
}

/** "khóa XI" and "khóa XII": a committee of the Party counts its papers anew each term. */
function termsConflict(one: DocumentFacts, other: DocumentFacts): boolean {
  const [a, b] = [one, other].map(({ issuer }) => /\bkhoa ([ivxlc]+|\d+)\b/u.exec(fold(issuer ?? ''))?.[1])
  return a !== undefined && b !== undefined && a !== b
}

/** Type and subject as they are compared; null for a document whose subject is not known. */
export function nameKey({ type, subject }: DocumentFacts): string | null {
  const words = subject === null ? [] : wordsOf(subject)
  return words.length === 0 ? null : [...wordsOf(type), ...words].join(' ').slice(0, nameKeyMax)
}

/** Longer ones are alike in all that matters, and an index of PostgreSQL takes at most 2,704 bytes. */
const nameKeyMax = 600

function sameName(one: DocumentFacts, other: DocumentFacts): boolean {
  const key = nameKey(one)
  return key !== null && key === nameKey(other)
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Two subjects of some length with hardly a word in common are two subjects. */
function subjectsDiffer(one: DocumentFacts, other: DocumentFacts): boolean {
  const [a, b] = [new Set(wordsOf(one.subject ?? '')), new Set(wordsOf(other.subject ?? ''))]
  const smaller = Math.min(a.size, b.size)
  return smaller >= 5 && [...a].filter(word => b.has(word)).length / smaller < 1 / 3
}

/**
 * The candidate that the facts speak of: one that may be the same and of which more agrees than of any other.
 * Undefined where none may be, or where two that are not the same fit equally well: then it is better to know
 * that it is not known. Of rows that are one document the first counts.
 */
export function chooseSame<Candidate extends DocumentFacts>(
  facts: DocumentFacts,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const same = candidates.filter(candidate => sameDocument(facts, candidate))
  const best = Math.max(...same.map(candidate => agreement(facts, candidate)))
  const [first, ...others] = same.filter(candidate => agreement(facts, candidate) === best)
  return first && others.every(other => sameDocument(first, other)) ? first : undefined
}

/** Why a document cannot be corrected so: another one is what it would become. Two that were alike stay free. */
export function becomesAnother(
  known: DocumentFacts,
  corrected: DocumentFacts,
  others: readonly DocumentFacts[],
): readonly Refusal[] {
  const other = others.find(one => sameDocument(corrected, one) && !sameDocument(known, one))
  return other
    ? [{ code: 'document-known', args: { name: other.symbol ?? other.subject ?? other.type } }]
    : []
}

/** 2 for each fact that both know and agree on, 1 for each that neither knows. */
function agreement(one: DocumentFacts, other: DocumentFacts): number {
  const parts = [
    [one.symbol, other.symbol, one.symbol !== null && other.symbol !== null],
    [one.issuer, other.issuer, issuersAgree(one, other)],
    [one.issuedOn, other.issuedOn, bothDated(one, other) && !datesConflict(one, other)],
    [one.subject, other.subject, sameName(one, other)],
  ] as const
  return parts.reduce((sum, [a, b, agrees]) => sum + (agrees ? 2 : a === null && b === null ? 1 : 0), 0)
}
