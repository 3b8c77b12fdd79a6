import type { Block } from '../../model.ts'

/** A paragraph that ends so was ended by its writer: stop, semicolon, colon, "./.", quote or bracket after it. */
const CLOSED = /[.;:!?…]["”’»)\]\s]*$/
/** A bullet, a number or a letter that begins an item, as offices write them: "-", "1.", "2.1", "3/", "a)", "b/", "IV.". */
export const ITEM_START =
  /^(?:(?:[-–—+•●▪◦○➢✓]|\*(?!\*))\s*(?=\S)|\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\s|\d{1,2}\/\s(?=\p{Lu})|\(?\p{L}\)\s*|\p{L}\/\s|[IVXLl]{1,6}[.)]\s|(?:Điều|Khoản|Mục|Phần|Chương)\s+[\dIVX]+)/u
const ADDRESS = /^(?:https?:|www\.|\S+@)/
/** Words that cannot end a phrase: whatever follows belongs to them. */
const OPEN_WORD =
  /(?:^|\s)(?:và|hoặc|của|với|cho|các|những|tại|về|đến|từ|bằng|để|do|bởi|giữa|vào|thuộc|là|nhằm)$/u
const OPEN_BEFORE_NUMBER = /(?:^|\s)(?:số|ngày|tháng|năm|quý|khoản|điều|mục|giai đoạn|[-–])$/iu

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}

function unclosedBracket(before: string, after: string): boolean {
  if (before.lastIndexOf('(') <= before.lastIndexOf(')')) return false
  const close = after.indexOf(')')
  const open = after.indexOf('(')
  return close >= 0 && (open < 0 || close < open)
}

/** "2026" / "- 2030": a dash between two numbers is no bullet. */
export function isRangeEnd(before: string, after: string): boolean {
  return /\d$/.test(before) && /^[-–] ?\d/.test(after)
}

/** Whether words end in one that a number must follow: "tháng", "khoản", "số". */
export function opensNumber(before: string): boolean {
  return OPEN_BEFORE_NUMBER.test(before)
}

/**
 * Whether a paragraph plainly runs on into the next one (a page break inside a sentence): it has no
 * closing mark and the next begins in lower case, or its last word or bracket is left open. An item's
 * label or a title in capitals never runs on into lower case.
 */
export function runsOn(before: string, after: string): boolean {
  if (before === '' || after === '' || CLOSED.test(before)) return false
  if (isRangeEnd(before, after)) return true
  if (ITEM_START.test(after) || ADDRESS.test(after) || isAllCapitals(before)) return false
  const first = /[\p{L}\p{N}]/u.exec(after)?.[0] ?? ''
  if (/^\p{Ll}$/u.test(first)) return true
  if (/^\p{N}$/u.test(first) && opensNumber(before)) return true
  if (isAllCapitals(after)) return false
  return OPEN_WORD.test(before) || unclosedBracket(before, after)
}

/** Marks each paragraph that plainly runs on into its neighbour as not complete. */
export function markOpenEnds(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1]
    if (block.kind !== 'paragraph' || next?.kind !== 'paragraph' || next.headingLevel !== null) return block
    return runsOn(block.text, next.text) ? Object.freeze({ ...block, complete: false }) : block
  })
}
