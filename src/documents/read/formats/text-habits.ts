import { ITEM_START } from './run-on.ts'
import type { Line } from './text-lines.ts'
import { CLOSED, type Edge, isFull } from './text-width.ts'

/** How a text ends its paragraphs, weighed over all its lines: what the end of a full line means. */
export interface Habits {
  /** Whether a closing mark at the end of a full line ends the paragraph, though no label follows. */
  endsParagraph(words: string, labelled: boolean): boolean
  /** Whether a dash at the head of a line rather joins the halves of a name than begins an item. */
  readonly dashesJoin: boolean
  /** Names that a dash joins, as "hóa - Xã": the word before it and the word after it. */
  readonly joints: ReadonlySet<string>
}

/** On a ragged edge the last line of a paragraph looks full this much oftener than a sentence ends there. */
const RAGGED_ODDS = 2.5
/** A heading that nearly fills its line comes to fill it this much oftener than a dash comes to begin one. */
const HEADING_ODDS = 3
/** Shorter headings do not come near to filling a line. */
const NEARLY_FULL_SHARE = 0.7

/** Halves of names of agencies as most plans have them: "Văn hóa - Xã hội", "Phát thanh - Truyền hình". */
const COMMON_JOINTS = [
  'hóa - Xã',
  'hóa - Thông',
  'hóa - Thể',
  'hóa - Du',
  'chí - Xuất',
  'tế - Hạ',
  'tế - Xã',
  'chính - Kế',
  'hoạch - Tài',
  'động - Thương',
  'chính - Viễn',
  'thanh - Truyền',
  'dục - Đào',
  'trị - Xã',
  'trị - Hành',
]
const JOINT = /(\p{L}+) [-–] (\p{Lu}\p{Ll}+)/gu
/** Độc lập - Tự do - Hạnh phúc. */
const MOTTO = /^(?:lập - Tự|do - Hạnh)$/u
const DASH_ITEM = /^[-–] ?\p{Lu}/u

const STOP_INSIDE = /\p{Ll}{2}["”)]?[.!?…]["”’»)\]]? (?=["“(]?\p{Lu})/gu
const SEMICOLON_INSIDE = /\p{Ll}{2}["”)]?[;:]["”’»)\]]? (?=["“(]?\p{Lu})/gu

/** Paragraphs ended by a mark with no label after, and sentences ended by it inside lines. */
interface Count {
  ended: number
  inside: number
}

interface Counts {
  readonly stops: { readonly labelled: Count; readonly bare: Count }
  readonly semicolons: { readonly labelled: Count; readonly bare: Count }
  headings: number
}

const fresh = (): { labelled: Count; bare: Count } => ({
  labelled: { ended: 0, inside: 0 },
  bare: { ended: 0, inside: 0 },
})

/** Whether words are all in capitals, as titles are. */
export function isCapitals(words: string): boolean {
  return words === words.toUpperCase() && /\p{Lu}{2}/u.test(words)
}

/** Whether a line opens the end of a document, which belongs to no paragraph before it. */
export function opensTail(words: string): boolean {
  return (
    isCapitals(words) ||
    /^(?:Nơi nhận|Trên đây|Yêu cầu (?:các|[Tt]hủ trưởng)|(?:TM|KT|TL|TUQ|Q)\.)/u.test(words)
  )
}

function countLine(line: Line, next: Line | undefined, labelled: boolean, edge: Edge, counts: Counts): void {
  const kind = labelled ? 'labelled' : 'bare'
  counts.stops[kind].inside += line.text.match(STOP_INSIDE)?.length ?? 0
  counts.semicolons[kind].inside += line.text.match(SEMICOLON_INSIDE)?.length ?? 0
  if (next === undefined || next.text === '' || isFull(line, next, edge)) return
  if (DASH_ITEM.test(next.text)) {
    const nearly = line.text.length >= edge.width * NEARLY_FULL_SHARE
    if (nearly && !CLOSED.test(line.text) && !isCapitals(line.text)) counts.headings++
  } else if (CLOSED.test(line.text) && !ITEM_START.test(next.text) && !opensTail(next.text)) {
    const marks = endsInSemicolon(line.text) ? counts.semicolons : counts.stops
    marks[kind].ended++
  }
}

function endsInSemicolon(words: string): boolean {
  return /[;:]["”’»)\]]*$/.test(words)
}

function countAll(lines: readonly Line[], edge: Edge): Counts {
  const counts: Counts = { stops: fresh(), semicolons: fresh(), headings: 0 }
  let labelled = false
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const begins =
      before === undefined || before.text === '' || (CLOSED.test(before.text) && !isFull(before, line, edge))
    if (ITEM_START.test(line.text)) labelled = true
    else if (begins) labelled = false
    if (line.text !== '') countLine(line, lines[index + 1], labelled, edge, counts)
  })
  return counts
}

/** Weighs the lines of a text that was cut at an edge. */
export function findHabits(lines: readonly Line[], edge: Edge): Habits {
  const counts = countAll(lines, edge)
  const joints = lines.flatMap(line =>
    [...line.text.matchAll(JOINT)]
      .map(match => `${match[1] ?? ''} - ${match[2] ?? ''}`)
      .filter(joint => !MOTTO.test(joint)),
  )
  const odds = edge.measure === null ? RAGGED_ODDS : 1
  return {
    endsParagraph(words, labelled) {
      if (words.endsWith('./.')) return true
      const marks = endsInSemicolon(words) ? counts.semicolons : counts.stops
      const { ended, inside } = labelled ? marks.labelled : marks.bare
      // An item goes on where nothing tells: paragraphs without a label seldom stand between items.
      return ended * odds > inside || (ended * odds === inside && !labelled)
    },
    dashesJoin: joints.length > counts.headings * HEADING_ODDS,
    joints: new Set([...COMMON_JOINTS, ...joints]),
  }
}
