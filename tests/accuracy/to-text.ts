/** Lays a plan of the corpus out as the text that a conversion gives. */
import type { Annex, Form, Heading, Item, Masthead, Part, Plan, Row, Table, Tail } from './description.ts'
import { headerRows } from './header-rows.ts'
import { opening, textWords } from './words.ts'

interface Style {
  readonly form: Form
  readonly markdown: boolean
  readonly gap: string
}

function mastheadText(part: Masthead, style: Style): string {
  if (style.form.tables === 'lines') return [...part.left, '', ...part.right].join('\n')
  const rows = Math.max(part.left.length, part.right.length)
  return Array.from({ length: rows }, (_, row) => `${part.left[row] ?? ''}\t${part.right[row] ?? ''}`).join(
    '\n',
  )
}

function headingText(part: Heading, { markdown }: Style): string {
  const words = `${opening(part)}${part.title}${part.closing}`
  if (!markdown) return textWords(words, false)
  const bold = part.level === 1 ? `**${words}**` : words
  return `${'#'.repeat(part.level + 1)} ${textWords(bold, true)}`
}

function itemText(part: Item, { markdown }: Style): string {
  return `${opening(part)}${textWords(part.text, markdown)}`
}

/** The cell of a grid place: its own, or the one merged over it from above. */
function shown(rows: readonly Row[], index: number, column: number, form: Form): string {
  const own = rows[index]?.cells[column]
  if (own) return own.text
  if (form.merged === 'blank' || rows[index]?.heading) return ''
  for (let above = index - 1; above >= 0; above -= 1) {
    const cell = rows[above]?.cells[column]
    if (cell) return cell.rows > index - above ? cell.text : ''
  }
  return ''
}

function tableText(part: Table, { form }: Style): string {
  const grid = part.rows.map((row, index) =>
    row.heading
      ? row.cells.flatMap(cell => (cell ? [cell.text] : []))
      : part.header.map((_, column) => shown(part.rows, index, column, form)),
  )
  const titles = headerRows(part).map(row => row.cells.map(cell => cell?.text ?? ''))
  const rows = [...titles, ...grid]
  if (form.tables === 'tabs')
    return rows
      .map(cells => cells.map(text => textWords(text, false).replaceAll('\n', ' ')).join('\t'))
      .join('\n')
  return rows
    .map(cells => cells.map(text => `\t${textWords(text, false).replaceAll('\n', '\n\n') || ' '}`).join('\n'))
    .join('\n\n')
}

function annexText(part: Annex, style: Style): string {
  const lines = part.caption === null ? part.lines : [...part.lines, part.caption]
  return lines.join(style.form.spaced ? '\n\n' : '\n')
}

function tailText(part: Tail, { markdown, gap }: Style): string {
  const signature = markdown ? part.signature.map(text => `**${text}**`) : part.signature
  return `${part.recipients.join('\n')}${gap}${signature.join('\n')}`
}

function partText(part: Part, style: Style): string {
  switch (part.part) {
    case 'masthead':
      return mastheadText(part, style)
    case 'title':
      return part.lines.map(line => (style.markdown ? `**${line}**` : line)).join('\n')
    case 'heading':
      return headingText(part, style)
    case 'item':
      return itemText(part, style)
    case 'table':
      return tableText(part, style)
    case 'annex':
      return annexText(part, style)
    case 'tail':
      return tailText(part, style)
  }
}

/** The text form of a plan. */
export function toText(plan: Plan): string {
  const style: Style = {
    form: plan.form,
    markdown: plan.form.text === 'md',
    gap: plan.form.spaced ? '\n\n' : '\n',
  }
  const text = `${plan.parts.map(part => partText(part, style)).join(style.gap)}\n`
  return plan.form.decomposed ? text.normalize('NFD') : text
}

const wrapped_line_characters = 84

function wrapped(line: string): string {
  const lines: string[] = []
  for (const word of line.split(' ')) {
    const last = lines.pop()
    if (last === undefined) lines.push(word)
    else if (last.length + word.length < wrapped_line_characters) lines.push(`${last} ${word}`)
    else lines.push(last, word)
  }
  return lines.join('\n')
}

/** The text form with its lines cut at a page's width, as pasted from a page; rows of tables stay whole. */
export function toWrappedText(plan: Plan): string {
  return toText(plan)
    .split('\n')
    .map(line => (line.includes('\t') ? line : wrapped(line)))
    .join('\n')
}
