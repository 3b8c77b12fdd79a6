/** Lays a plan of the corpus out as an OpenDocument text with real tables and typed numbers. */
import { strToU8, zipSync } from 'fflate'
import type { Part, Plan, Row, Table } from './description.ts'
import { headerRows } from './header-rows.ts'
import { opening, plainWords } from './words.ts'

const names = ['office', 'text', 'table', 'style'].map(
  name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
)
const namespaces = [...names, 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'].join(
  ' ',
)
const cellStyle =
  '<office:automatic-styles><style:style style:name="ruled" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style></office:automatic-styles>'
const media = 'application/vnd.oasis.opendocument.text'

function escaped(text: string): string {
  return plainWords(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const paragraph = (text: string): string => `<text:p>${escaped(text)}</text:p>`

function sideBySide(left: readonly string[], right: readonly string[]): string {
  const column = (lines: readonly string[]): string =>
    `<table:table-cell>${lines.filter(Boolean).map(paragraph).join('')}</table:table-cell>`
  return `<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>${column(left)}${column(right)}</table:table-row></table:table>`
}

function tableRow(row: Row): string {
  const cells = row.cells.map(cell => {
    if (cell === null) return '<table:covered-table-cell/>'
    const spans = `${cell.rows > 1 ? ` table:number-rows-spanned="${cell.rows}"` : ''}${cell.columns > 1 ? ` table:number-columns-spanned="${cell.columns}"` : ''}`
    return `<table:table-cell table:style-name="ruled"${spans}>${paragraph(cell.text)}</table:table-cell>`
  })
  return `<table:table-row>${cells.join('')}</table:table-row>`
}

function table(part: Table): string {
  return `<table:table><table:table-column table:number-columns-repeated="${part.header.length}"/><table:table-header-rows>${headerRows(part).map(tableRow).join('')}</table:table-header-rows>${part.rows.map(tableRow).join('')}</table:table>`
}

function block(part: Part): string {
  switch (part.part) {
    case 'masthead':
      return sideBySide(part.left, part.right)
    case 'title':
      return part.lines.map(paragraph).join('')
    case 'heading':
      return `<text:h text:outline-level="${part.level}">${escaped(`${opening(part)}${part.title}${part.closing}`)}</text:h>`
    case 'item':
      return paragraph(`${opening(part)}${part.text}`)
    case 'table':
      return table(part)
    case 'annex':
      return [...part.lines, ...(part.caption === null ? [] : [part.caption])].map(paragraph).join('')
    case 'tail':
      return sideBySide(part.recipients, part.signature)
  }
}

/** The OpenDocument form of a plan. */
export function toOdt(plan: Plan): Uint8Array {
  const body = plan.parts.map(block).join('')
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.3">${cellStyle}<office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${media}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
  return zipSync({
    mimetype: [strToU8(media), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(manifest),
  })
}
