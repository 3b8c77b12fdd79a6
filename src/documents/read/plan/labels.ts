/** The label at the start of a line: I. 1. 2.1 a) đ) - + Điều 3. (Decree 30/2020/NĐ-CP, Annex I: I., 1., a) in the order of the Vietnamese alphabet.) */

export type LabelKind = 'part' | 'article' | 'roman' | 'number' | 'decimal' | 'letter' | 'bullet'

export interface Label {
  readonly kind: LabelKind
  /** As it stands in an outline, without closing mark: II, 2.1, a, đ, Điều 3; empty for a bullet. */
  readonly text: string
  /** Place in its sequence, from 1; 0 for a bullet. For 2.1 the last number. */
  readonly value: number
  /** How the label is closed: '.' (also - / :), ')' or '()'; the sign itself for a bullet. */
  readonly mark: string
  /** Length of the label with its mark and the spaces after it. */
  readonly length: number
}

const letters = [...'abcdđeghiklmnopqrstuvxy']
const upperLetters = [...'ABCDĐEGH']

const bulletPattern = /^([-–—‐‑−+*•●▪■□◦❖➢✓§·~]|o(?=\s+\p{Lu}))\s*(?=\S)/u
const articlePattern = /^(?:Điều|ĐIỀU)\s+(\d{1,3})\s*[.:]?\s*/u
const partPattern = /^(?:(?:PHẦN|Phần)\s+(?:THỨ\s+)?)([IVX]+|\d{1,2})\s*[.:\-–]?\s*/u
const decimalPattern = /^(\d{1,2}(?:\.\d{1,2}){1,3})\s*(?:[.)\-–:/]\s*|\s+)(?=["“'(]?\p{Lu})/u
const numberPattern = /^(\d{1,3})(?:\s*([.)\-–/:])\s*(?=[^\d\s,.])|([.)])\s+(?=\d))/u
const bracketPattern = /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)/u
const letterPattern = /^([a-zđ])\s*([).\-–/])\s*(?=[^\s).])/u
const romanPattern = /^([IVXl1|!]{1,6}|Ill|lll|IIl|IlI|lI|Il|H|IH|HI)\s*([.\-–:/)])\s*(?=\S)/u
const upperLetterPattern = /^([A-HĐ])\s*([.\-–)/])\s*(?=\p{Lu}{2})/u

/** Reads the label that a line begins with; null where it begins with words. */
export function parseLabel(text: string): Label | null {
  return (
    parseArticle(text) ??
    parsePart(text) ??
    parseDecimal(text) ??
    parseRoman(text) ??
    parseNumber(text) ??
    parseBracket(text) ??
    parseLetter(text) ??
    parseUpperLetter(text) ??
    parseBullet(text)
  )
}

function parseArticle(text: string): Label | null {
  const match = articlePattern.exec(text)
  if (match === null || match[1] === undefined) return null
  if (!/^(?:Điều|ĐIỀU)\s+\d+\s*[.:]/u.test(text) && match[0].length < text.length) return null
  return {
    kind: 'article',
    text: `Điều ${match[1]}`,
    value: Number(match[1]),
    mark: '.',
    length: match[0].length,
  }
}

function parsePart(text: string): Label | null {
  const match = partPattern.exec(text)
  if (match?.[1] === undefined) return null
  const value = romanValue(match[1]) ?? Number(match[1])
  return Number.isNaN(value)
    ? null
    : { kind: 'part', text: match[1], value, mark: '.', length: match[0].length }
}

function parseDecimal(text: string): Label | null {
  const match = decimalPattern.exec(text)
  if (match?.[1] === undefined) return null
  return {
    kind: 'decimal',
    text: match[1],
    value: Number(match[1].split('.').at(-1)),
    mark: '.',
    length: match[0].length,
  }
}

function parseNumber(text: string): Label | null {
  const match = numberPattern.exec(text)
  const mark = match?.[2] ?? match?.[3]
  if (match?.[1] === undefined || mark === undefined) return null
  // "5 - 7 ngày", "15/QĐ", "12:" inside a sentence are no labels: words must follow as a new item does.
  if (/[-–/:]/u.test(mark) && !/^["“'(]?\p{Lu}\p{Ll}|^["“']?\p{Lu}{2,}\s/u.test(text.slice(match[0].length)))
    return null
  if (mark === '/' && /^\d+\/\p{Lu}{2,}/u.test(text)) return null
  return {
    kind: 'number',
    text: String(Number(match[1])),
    value: Number(match[1]),
    mark: mark === ')' ? ')' : '.',
    length: match[0].length,
  }
}

function parseBracket(text: string): Label | null {
  const match = bracketPattern.exec(text)
  if (match?.[1] === undefined) return null
  const token = match[1]
  if (/^\d/u.test(token))
    return { kind: 'number', text: token, value: Number(token), mark: '()', length: match[0].length }
  const value = letters.indexOf(token) + 1
  if (token.length > 1 || value === 0) {
    return {
      kind: 'letter',
      text: token,
      value: romanValue(token.toUpperCase()) ?? 1,
      mark: '(i)',
      length: match[0].length,
    }
  }
  return { kind: 'letter', text: token, value, mark: '()', length: match[0].length }
}

function parseLetter(text: string): Label | null {
  const match = letterPattern.exec(text)
  if (match?.[1] === undefined || match[2] === undefined) return null
  if (match[2] !== ')' && !/^["“'(]?\p{Lu}/u.test(text.slice(match[0].length))) return null
  const value = letters.indexOf(match[1]) + 1
  if (value === 0) return null
  return {
    kind: 'letter',
    text: match[1],
    value,
    mark: match[2] === ')' ? ')' : '.',
    length: match[0].length,
  }
}

function parseRoman(text: string): Label | null {
  const match = romanPattern.exec(text)
  if (match?.[1] === undefined || match[2] === undefined) return null
  const numeral = repairRoman(match[1])
  if (numeral === null) return null
  if (/^1+$/u.test(match[1]) && !/^["“'(]?\p{Lu}{3}/u.test(text.slice(match[0].length))) return null
  if (match[1] === '1') return null
  if (match[2] === '/' && match[1].length === 1 && /^v/u.test(text.slice(match[0].length))) return null
  return { kind: 'roman', text: numeral, value: romanValue(numeral) ?? 0, mark: '.', length: match[0].length }
}

function parseUpperLetter(text: string): Label | null {
  const match = upperLetterPattern.exec(text)
  if (match?.[1] === undefined) return null
  return {
    kind: 'part',
    text: match[1],
    value: upperLetters.indexOf(match[1]) + 1,
    mark: 'A',
    length: match[0].length,
  }
}

function parseBullet(text: string): Label | null {
  const match = bulletPattern.exec(text)
  if (match?.[1] === undefined) return null
  // A line of dashes or stars is an ornament; "-5" or "- 5%" is still an item.
  if (/^[-–—*+\s]+$/u.test(text)) return null
  const mark = /[-–—‐‑−~]/u.test(match[1]) ? '-' : match[1]
  return { kind: 'bullet', text: '', value: 0, mark, length: match[0].length }
}

/** "Ill", "lI", "1V": what scanning and typing make of III, II, IV. Null where it is no numeral. */
export function repairRoman(token: string): string | null {
  const repaired = token
    .replace(/IH|HI/gu, 'III')
    .replace(/H/gu, 'II')
    .replace(/[l1|!]/gu, 'I')
  return romanValue(repaired) === null ? null : repaired
}

/** Value of a Roman numeral from I to XXXIX; null for anything else. */
export function romanValue(numeral: string): number | null {
  if (!/^(?=.)(X{0,3})(IX|IV|V?I{0,3})$/u.test(numeral)) return null
  const leading = /^X*/u.exec(numeral)?.[0] ?? ''
  const rest = numeral.slice(leading.length)
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(rest)
  return ones < 0 ? null : leading.length * 10 + ones
}
