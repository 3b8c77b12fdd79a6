import { isTypeCode } from './types.ts'

export interface FoundSymbol {
  /** Normalised: no spaces inside, plain hyphens, NFC: 57-KL/TW, 22/2016/TT-BTTTT; "/KH-UBND" where the number is blank. */
  readonly symbol: string
  readonly start: number
  readonly end: number
}

export interface ParsedSymbol extends FoundSymbol {
  /** The number as written; empty where it is blank. */
  readonly number: string
  /** The four figures of the year inside the symbol, or null. */
  readonly year: string | null
  /** The letter groups: ["KH", "UBND"], ["BTTTT", "TTĐN"]. */
  readonly codes: readonly string[]
}

/** Figures, with the letters that a scan takes for 0 and 1; a lower-case letter may tell two papers apart (12a). */
const numberHere = /(?=[OIl]{0,5}[0-9])[0-9OIl]{1,6}[a-zđ]?(?![\p{L}\p{N}])/uy
const numberAnywhere = /[0-9OIl]{1,6}[a-zđ]?/gu
const yearHere = /(?:19|20)[0-9O]{2}(?![\p{L}\p{N}])/uy
/** A newline may follow a separator; before a dash it begins a bullet. */
const separatorHere = /[^\S\t]{0,3}\/[^\S\t]{0,3}|[^\S\t\n]{0,3}[-–—][^\S\t]{0,3}/uy
const codeHere = /\p{Lu}[\p{Lu}\d&]*(?:[rgyhi](?=\p{Lu}|[^\p{L}]|$)[\p{Lu}\d&]*)?/uy
const dotHere = /\.(?=\p{Lu}{2})/uy
/** A word glued to the symbol by the conversion. */
const gluedWord = /(?:ngày|của|về|và|theo)(?!\p{L})/uy
const numberWordBefore = /(?:^|[^\p{L}])(?:[Ss]ố|SỐ|[Ss]o|[Ss]6)[\s:.]{0,4}$/u
const blankNumber =
  /(?:Số|số|SỐ)[ \u00a0:]{0,4}[ \u00a0._…]{0,60}(?=[/-][ \u00a0]{0,2}(?:(?:19|20)\d\d[ \u00a0]{0,2}\/[ \u00a0]{0,2})?\p{Lu})/gu

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

function isCode(code: string, after: string, first: boolean): boolean {
  if (/\p{Ll}/u.test(after)) return false
  const capitals = code.match(/\p{Lu}/gu)?.length ?? 0
  return capitals >= 2 || !first || isTypeCode(code)
}

/** Reads letter groups from `at`: each with the separator before it. */
function readCodes(text: string, at: number, separator: string) {
  const codes: string[] = []
  const separators: string[] = []
  let end = at
  let next: string | null = separator
  while (next !== null && codes.length < 6) {
    const start = end + (codes.length === 0 ? 0 : next.length)
    const code = matchAt(codeHere, text, start)
    if (code === null) break
    const stop = start + code.length
    const after = matchAt(gluedWord, text, stop) === null ? (text[stop] ?? '') : ''
    if (!isCode(code, after, codes.length === 0)) break
    // "12/KH-UBND - UBND tỉnh": with spaces on both sides a complete symbol is over.
    if (codes.length >= 2 && /^\s.*\s$/su.test(next)) break
    codes.push(code)
    separators.push(next)
    end = stop
    next = matchAt(separatorHere, text, end) ?? (codes.length === 1 ? matchAt(dotHere, text, end) : null)
  }
  return { codes, separators, end }
}

function standsAlone(codes: readonly string[], year: string | null, numbered: boolean): boolean {
  const code = codes[0] ?? ''
  if (/^(?:UBTV)?QH\d{1,2}$/u.test(code)) return true
  return numbered || (year !== null && isTypeCode(code))
}

/** A dash after the number is a Party symbol's, so a type must follow; otherwise it is a dash between words. */
function dashIsPlausible(
  separators: readonly string[],
  codes: readonly string[],
  numbered: boolean,
): boolean {
  const first = separators[0] ?? ''
  if (!/[-–—]/u.test(first)) return true
  if (isTypeCode(codes[0] ?? '') || numbered) return true
  return first.length === 1 && (separators[1] ?? '').includes('/')
}

function startsFresh(text: string, at: number): boolean {
  const previous = text[at - 1] ?? ' '
  if (/[\p{L}\p{N}/\\@_]/u.test(previous)) return matchAt(/ố/uy, text, at - 1) !== null
  if (/[.,–—-]/u.test(previous)) return !/[\p{L}\p{N}]/u.test(text[at - 2] ?? ' ')
  return true
}

/** Normalises what a symbol's words are: only spaces, the wrong Đ (U+00D0) and long dashes are changed. */
export function normaliseSymbol(written: string): string {
  return written.replace(/\s+/gu, '').replaceAll('\u00d0', 'Đ').replace(/[–—]/gu, '-')
}

function readAfterNumber(text: string, start: number, number: string, at: number): ParsedSymbol | null {
  const separator = matchAt(separatorHere, text, at)
  if (separator === null) return null
  const numbered = numberWordBefore.test(text.slice(Math.max(0, start - 10), start))
  let codesAt = at + separator.length
  let lead = separator
  const year = matchAt(yearHere, text, codesAt)
  if (year !== null) {
    const second = matchAt(separatorHere, text, codesAt + year.length)
    if (second === null) return null
    codesAt += year.length + second.length
    lead = '/'
  }
  const { codes, separators, end } = readCodes(text, codesAt, lead)
  if (codes.length === 0 || !dashIsPlausible(separators, codes, numbered || number === '')) return null
  if (codes.length === 1 && !standsAlone(codes, year, numbered)) return null
  return { symbol: normaliseSymbol(text.slice(start, end)), start, end, number, year, codes }
}

function findBlank(text: string): ParsedSymbol[] {
  const found: ParsedSymbol[] = []
  for (const match of text.matchAll(blankNumber)) {
    const at = match.index + match[0].length
    const symbol = readAfterNumber(text, at, '', at)
    if (symbol !== null && symbol.codes.length > 1) found.push(symbol)
  }
  return found
}

/** Symbols with their parts, in order; a blank number is found only after the word "Số". */
export function parseSymbols(text: string): ParsedSymbol[] {
  const prepared = text.replaceAll('\u00d0', 'Đ')
  const found = findBlank(prepared)
  let free = 0
  for (const match of prepared.matchAll(numberAnywhere)) {
    if (match.index < free || !startsFresh(prepared, match.index)) continue
    const number = matchAt(numberHere, prepared, match.index)
    if (number === null) continue
    const symbol = readAfterNumber(prepared, match.index, number, match.index + number.length)
    if (symbol === null) continue
    found.push(symbol)
    free = symbol.end
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Every document symbol in NFC text, normalised, in order. Linear in the text's length. */
export function findSymbols(text: string): FoundSymbol[] {
  return parseSymbols(text).map(({ symbol, start, end }) => ({ symbol, start, end }))
}
