/** Lays a plan of the corpus out as a plain web page. */
import type { Cell, Heading, Part, Plan, Row, Table } from './description.ts'
import { headerRows } from './header-rows.ts'
import { boldRuns, opening, plainWords } from './words.ts'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function inline(text: string): string {
  return boldRuns(text)
    .map(run => (run.bold ? `<b>${escaped(run.text)}</b>` : escaped(run.text)))
    .join('')
}

const paragraph = (html: string, align = 'justify'): string => `<p style="text-align:${align}">${html}</p>`
const bold = (text: string): string => `<b>${escaped(plainWords(text))}</b>`

/** Two columns without lines. */
function sideBySide(
  left: readonly string[],
  right: readonly string[],
  leftAlign: string,
  rightAlign: string,
): string {
  const column = (lines: readonly string[], share: number, align: string): string =>
    `<td style="border:none;width:${share}%">${lines
      .filter(Boolean)
      .map(text => paragraph(escaped(plainWords(text)), align))
      .join('')}</td>`
  return `<table style="border:none"><tr>${column(left, 43, leftAlign)}${column(right, 57, rightAlign)}</tr></table>`
}

function tableCell(cell: Cell, tag: 'td' | 'th'): string {
  const spans = `${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}`
  return `<${tag}${spans}>${inline(cell.text)}</${tag}>`
}

function tableRow(row: Row, tag: 'td' | 'th' = 'td'): string {
  return `<tr>${row.cells.map(cell => (cell ? tableCell(cell, tag) : '')).join('')}</tr>`
}

function table(part: Table): string {
  return `<table border="1">${headerRows(part)
    .map(row => tableRow(row, 'th'))
    .join('')}${part.rows.map(row => tableRow(row)).join('\n')}</table>`
}

function headingHtml(part: Heading, plain: boolean): string {
  const words = `${opening(part)}${part.title}${part.closing}`
  return plain ? escaped(plainWords(words)) : bold(words)
}

function block(part: Part, plainHeadings: boolean): string {
  switch (part.part) {
    case 'masthead':
      return sideBySide(part.left, part.right, 'center;font-size:11pt', 'center;font-size:11pt')
    case 'title':
      return part.lines.map(text => paragraph(bold(text), 'center')).join('\n')
    case 'heading':
      return paragraph(headingHtml(part, plainHeadings))
    case 'item':
      return paragraph(inline(`${opening(part)}${part.text}`))
    case 'table':
      return table(part)
    case 'annex':
      return [...part.lines.map(bold), ...(part.caption === null ? [] : [`<i>${escaped(part.caption)}</i>`])]
        .map((html, index) => paragraph(html, index === 0 ? 'center;break-before:page' : 'center'))
        .join('\n')
    case 'tail':
      return sideBySide(part.recipients, part.signature, 'left;font-size:10pt', 'center')
  }
}

/** The web form of a plan, with a style sheet where one is given. */
export function toHtml(plan: Plan, style = ''): string {
  const sheet = style === '' ? '' : `<style>${style}</style>`
  const body = plan.parts.map(part => block(part, plan.form.plainHeadings === true)).join('\n')
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><title>${plan.name}</title>${sheet}</head>\n<body>\n${body}\n</body></html>\n`
}
