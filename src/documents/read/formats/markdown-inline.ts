import { singleLine } from '../../../platform/text/normalise.ts'
import type { Paragraph } from '../../model.ts'
import { type ParagraphDetails, paragraph } from './blocks.ts'

/** What carries over from line to line of one block: emphasis opened and not yet closed. */
export interface Emphasis {
  bold: boolean
}

/** The words of a line without their marks, and how many of their letters and digits bear them. */
export interface InlineText {
  readonly text: string
  readonly bold: number
  readonly italic: number
}

/** Italics are looked for no further than this, so that a line of lone asterisks is read in one pass. */
const EMPHASIS_MAX = 2000
const SPECIAL = /[*_\\`<&[\]~!]/
const PLAIN_RUN = /[^*_\\`<&[\]~!]*/y
const ESCAPABLE = /[!-/:-@[-`{-~]/
const LETTER = /[\p{L}\p{N}]/gu
const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' }
const TAG = /^<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/i
const ENTITY = /^&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/i
const LINK = /^!?\[([^[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/
const FOOTNOTE = /^\[\^[^\]\s]{1,20}\]/
const AUTOLINK = /^<((?:https?:|mailto:)[^<>\s]+|[^<>\s@]+@[^<>\s]+)>/

interface Scan {
  readonly source: string
  /** Full Markdown: links, tags, entities, code and underscores too; otherwise asterisks and escapes only. */
  readonly full: boolean
  readonly emphasis: Emphasis
  at: number
  italic: boolean
  text: string
  bold: number
  slanted: number
}

function countLetters(words: string): number {
  return words.match(LETTER)?.length ?? 0
}

function put(scan: Scan, words: string): void {
  scan.text += words
  if (!scan.emphasis.bold && !scan.italic) return
  const letters = countLetters(words)
  if (scan.emphasis.bold) scan.bold += letters
  if (scan.italic) scan.slanted += letters
}

/** A lone mark opens italics only if another on the line closes it; else it is a character of the text. */
function closesLater(scan: Scan, mark: string): boolean {
  const next = scan.source[scan.at + 1]
  if (next === undefined || next === ' ' || next === mark) return false
  const end = Math.min(scan.source.length, scan.at + EMPHASIS_MAX)
  for (let index = scan.at + 2; index < end; index++) {
    if (scan.source[index] !== mark || scan.source[index - 1] === '\\') continue
    if (scan.source[index + 1] === mark) index++
    else if (scan.source[index - 1] !== ' ') return true
  }
  return false
}

function runLength(source: string, at: number): number {
  let length = 1
  while (source[at + length] === source[at]) length++
  return length
}

function readEmphasis(scan: Scan, mark: string): void {
  const run = runLength(scan.source, scan.at)
  const inWord = mark === '_' && /[\p{L}\p{N}]/u.test(scan.source[scan.at - 1] ?? ' ')
  const nextInWord = /[\p{L}\p{N}]/u.test(scan.source[scan.at + run] ?? ' ')
  const literal = (mark === '_' && (!scan.full || run > 2 || (inWord && nextInWord))) || run > 4
  if (literal) {
    put(scan, mark.repeat(run))
    scan.at += run
    return
  }
  if (run >= 2) {
    if (run < 4) scan.emphasis.bold = !scan.emphasis.bold
    scan.at += run - (run % 2)
    if (run !== 3) return
  }
  if (scan.italic || closesLater(scan, mark)) {
    scan.italic = !scan.italic
  } else if (run === 1) {
    put(scan, mark)
  }
  scan.at += 1
}

function skip(scan: Scan, length: number, words = ''): boolean {
  put(scan, words)
  scan.at += length
  return true
}

/** Takes the character here, special or not, and the plain ones after it. */
function skipPlain(scan: Scan): void {
  PLAIN_RUN.lastIndex = scan.at + 1
  const rest = PLAIN_RUN.exec(scan.source)?.[0] ?? ''
  skip(scan, 1 + rest.length, scan.source.slice(scan.at, scan.at + 1 + rest.length))
}

/** Links, tags, entities and code of full Markdown; false where the character is none of them. */
function readMarkup(scan: Scan, unit: string): boolean {
  const rest = scan.source.slice(scan.at, scan.at + 600)
  if (unit === '`') return skip(scan, runLength(scan.source, scan.at))
  if (unit === '~' && rest.startsWith('~~')) return skip(scan, 2)
  if (unit === '&') return readEntity(scan, rest)
  if (unit === '<') return readTag(scan, rest)
  if (unit !== '[' && unit !== '!') return false
  const note = FOOTNOTE.exec(rest)
  if (note !== null) return skip(scan, note[0].length)
  const link = LINK.exec(rest)
  if (link === null) return false
  return skip(scan, link[0].length, unit === '!' ? '' : (link[1] ?? ''))
}

function readEntity(scan: Scan, rest: string): boolean {
  const match = ENTITY.exec(rest)
  if (match === null) return false
  const code = match[1] !== undefined ? Number(match[1]) : Number.parseInt(match[2] ?? '', 16)
  const named = ENTITIES[(match[3] ?? '').toLowerCase()]
  if (match[3] !== undefined && named === undefined) return false
  const valid = code > 0 && code <= 0x10ffff
  return skip(scan, match[0].length, named ?? (valid ? String.fromCodePoint(code) : ''))
}

function readTag(scan: Scan, rest: string): boolean {
  const auto = AUTOLINK.exec(rest)
  if (auto !== null) return skip(scan, auto[0].length, auto[1] ?? '')
  const tag = TAG.exec(rest)
  if (tag === null) return false
  const name = (tag[2] ?? '').toLowerCase()
  if (name === 'b' || name === 'strong') {
    scan.emphasis.bold = tag[1] === ''
  }
  return skip(scan, tag[0].length, name === 'br' ? ' ' : '')
}

/** Takes the marks out of one line; `emphasis` carries bold that runs over several lines of a block. */
export function readInline(source: string, emphasis: Emphasis, full: boolean): InlineText {
  if (!SPECIAL.test(source)) {
    return { text: source, bold: emphasis.bold ? countLetters(source) : 0, italic: 0 }
  }
  const scan: Scan = {
    source,
    full,
    emphasis,
    at: 0,
    italic: false,
    text: '',
    bold: 0,
    slanted: 0,
  }
  while (scan.at < source.length) {
    const unit = source[scan.at] ?? ''
    const next = source[scan.at + 1] ?? ''
    if (unit === '\\' && ESCAPABLE.test(next)) skip(scan, 2, next)
    else if (unit === '*' && scan.at === 0 && next === ' ') skip(scan, 1, unit)
    else if (unit === '*' || unit === '_') readEmphasis(scan, unit)
    else if (!full || !readMarkup(scan, unit)) skipPlain(scan)
  }
  return {
    text: scan.text,
    bold: scan.bold,
    italic: scan.slanted,
  }
}

/** A paragraph of one or several lines already read; a share is null where no mark said anything of it. */
export function inlineParagraph(parts: readonly InlineText[], details: ParagraphDetails = {}): Paragraph {
  const text = singleLine(parts.map(part => part.text).join(' '))
  const bold = parts.reduce((sum, part) => sum + part.bold, 0)
  const italic = parts.reduce((sum, part) => sum + part.italic, 0)
  const share = (marked: number): number | null =>
    marked > 0 ? marked / Math.max(marked, countLetters(text)) : null
  return paragraph(text, { bold: share(bold), italic: share(italic), ...details })
}
