import { fold } from '../../platform/text/fold.ts'
import type { Block, Paragraph, SourceDocument } from '../model.ts'

/** The three levels of the Law on Protection of State Secrets (29/2018/QH14), article 8, as stamped. */
export type SecrecyMark = 'TUYỆT MẬT' | 'TỐI MẬT' | 'MẬT'

/** Folded words of a stamp, and the mark that they mean. */
const MARKS: ReadonlyMap<string, SecrecyMark> = new Map([
  ['tuyet mat', 'TUYỆT MẬT'],
  ['toi mat', 'TỐI MẬT'],
  ['mat', 'MẬT'],
])
/** A document's head in paragraphs, where the format has no pages: letterhead, stamps, title, basis. */
const HEAD_PARAGRAPHS = 30
/** Share of a page's height: the stamp stands under the symbol on page one, at the top of the others. */
const HEAD_OF_FIRST_PAGE = 0.45
const HEAD_OF_OTHER_PAGES = 0.15

/** No line that bears a stamp is longer; sentences are not looked at. */
const STAMPED_LINE_MAX = 100

const FRAME = /^[^\p{L}]+|[^\p{L}]+$/gu
const STAMP = /^(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/
const NAMED_STAMP = /^(?:TÀI LIỆU|VĂN BẢN|HỒ SƠ) (TUYỆT MẬT|TỐI MẬT|MẬT)$/
const BRACKETED = /[([]\s*(TUYỆT MẬT|TỐI MẬT|MẬT)\s*[)\]]/u
const BESIDE_LETTERHEAD =
  /^(TUYỆT MẬT|TỐI MẬT|MẬT) (?=CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|ĐẢNG CỘNG SẢN)|Hạnh phúc (TUYỆT MẬT|TỐI MẬT|MẬT)$/u
const LEVEL = /^(?:độ|mức độ|cấp độ|mức)\s+mật\s*[:–-]?\s*(tuyệt mật|tối mật|mật)(?=\s*(?:$|[.;,()]))/iu
const LEVEL_NAME = /^(?:độ|mức độ|cấp độ)\s+mật\s*:?$/iu
/** Words before "MẬT" that a line break can part from it: bảo mật, bí mật, cơ mật, cẩn mật. */
const PARTED = /(?:^| )(?:bao|bi|co|can|than|chat)$/
const LEVEL_OPENING = /(?:^| )(tuyet|toi)$/

/** Letters set apart ("M Ậ T") closed up, frame of brackets, stars and dashes removed, spaces single. */
function bareStamp(text: string): string {
  const inner = text.normalize('NFC').replace(FRAME, '').replace(/\s+/g, ' ')
  if (!/^(?:\p{Lu} )+\p{Lu}$/u.test(inner)) return inner
  const closed = inner.replaceAll(' ', '')
  return closed.replace(/^(TUYỆT|TỐI)(?=MẬT$)/u, '$1 ')
}

/** Whether words standing alone are a secrecy stamp, with their marks and in capitals. */
export function isSecrecyStamp(text: string): boolean {
  return STAMP.test(bareStamp(text))
}

interface Entry {
  readonly text: string
  /** Words of the paragraph before, in the same cell or in the text. */
  readonly before: string
  readonly inHead: boolean
  /** True inside a table with lines and several cells, where the words may be about other documents. */
  readonly inTable: boolean
}

function standsInHead(one: Paragraph, index: number, source: SourceDocument): boolean {
  const box = one.boxes[0]
  const height = box === undefined ? undefined : source.pageSizes[box.page - 1]?.height
  if (box === undefined || height === undefined) return index < HEAD_PARAGRAPHS
  return box.y < height * (box.page === 1 ? HEAD_OF_FIRST_PAGE : HEAD_OF_OTHER_PAGES)
}

/** Every paragraph of the text and of the cells, in order, with what tells a stamp from other words. */
function* entriesOf(source: SourceDocument): Generator<Entry> {
  let index = 0
  let before = ''
  for (const block of source.blocks) {
    for (const paragraphs of groupsOf(block)) {
      if (block.kind === 'table') before = ''
      for (const one of paragraphs) {
        const inTable = block.kind === 'table' && block.ruled && (block.columns > 1 || block.rows.length > 1)
        yield { text: one.text, before, inHead: standsInHead(one, index, source), inTable }
        before = one.text
        index++
      }
    }
  }
}

function groupsOf(block: Block): (readonly Paragraph[])[] {
  if (block.kind === 'paragraph') return [[block]]
  return block.rows.flatMap(row => row.cells.map(cell => cell.paragraphs))
}

function markOf(folded: string | undefined): SecrecyMark | null {
  return MARKS.get(folded ?? '') ?? null
}

/** A lone stamp; at the head also as recognition without marks gives it ("MAT", "TOI MAT"). */
function stampOf({ text, before, inHead, inTable }: Entry): SecrecyMark | null {
  const bare = bareStamp(text)
  if (bare !== bare.toUpperCase() || bare.length > 12) return null
  const mark = markOf(fold(bare))
  if (mark === null || (!inHead && (inTable || !STAMP.test(bare)))) return null
  const opening = fold(before)
  if (PARTED.test(opening)) return null
  const level = before === before.toUpperCase() ? LEVEL_OPENING.exec(opening)?.[1] : undefined
  return mark === 'MẬT' && level !== undefined ? markOf(`${level} mat`) : mark
}

/** A mark among other words at the head: "Độ mật: Mật", "(TỐI MẬT)" after the symbol, "TÀI LIỆU MẬT". */
function mentionOf({ text, inHead }: Entry): SecrecyMark | null {
  const level = LEVEL.exec(text.replace(FRAME, ''))?.[1]
  if (level !== undefined && text.length <= 80) return markOf(fold(level))
  if (!inHead) return null
  const named = NAMED_STAMP.exec(bareStamp(text))?.[1]
  const bracketed = text.length <= 60 ? BRACKETED.exec(text)?.[1] : undefined
  const beside = BESIDE_LETTERHEAD.exec(text)
  return markOf(fold(named ?? bracketed ?? beside?.[1] ?? beside?.[2] ?? ''))
}

/** "Độ mật" in one cell of the head and the level in the next. */
function levelInCells(source: SourceDocument): SecrecyMark | null {
  for (const block of source.blocks.slice(0, HEAD_PARAGRAPHS)) {
    if (block.kind === 'paragraph') continue
    for (const { cells } of block.rows) {
      const words = cells.map(cell => cell.paragraphs.map(one => one.text).join(' '))
      const at = words.findIndex(text => LEVEL_NAME.test(text))
      const mark = at < 0 ? null : markOf(fold(words[at + 1] ?? ''))
      // In a list of documents the name heads a column; its neighbour is then another heading.
      if (mark !== null) return mark
    }
  }
  return null
}

/**
 * The secrecy mark that a document bears, or null: MẬT, TỐI MẬT or TUYỆT MẬT stamped as the Law on
 * Protection of State Secrets and Decree 26/2020/NĐ-CP have it, or a level stated at the head. Words
 * about secrecy in sentences, titles and lists of other documents are no mark.
 */
export function findSecrecyMark(source: SourceDocument): SecrecyMark | null {
  for (const entry of entriesOf(source)) {
    if (entry.text.length > STAMPED_LINE_MAX) continue
    const mark = stampOf(entry) ?? mentionOf(entry)
    if (mark !== null) return mark
  }
  return levelInCells(source)
}
