/** Makes small office files for tests, from XML written by hand. */
import { strToU8, type Zippable, zipSync } from 'fflate'

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${RELATION}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`

/** Parts of a Word file besides its body, as the XML inside their root elements. */
export interface DocxFixture {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly header?: string
  readonly comments?: string
  readonly theme?: string
}

const ROOTS: Readonly<Record<keyof DocxFixture, readonly [root: string, kind: string]>> = {
  styles: ['w:styles', 'styles'],
  numbering: ['w:numbering', 'numbering'],
  footnotes: ['w:footnotes', 'footnotes'],
  header: ['w:hdr', 'header'],
  comments: ['w:comments', 'comments'],
  theme: ['a:theme', 'theme'],
}

/** A Word file with the given content of w:body. */
export function docxFile(body: string, parts: DocxFixture = {}, extra: Zippable = {}): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': xml(`<w:document ${WORD}><w:body>${body}</w:body></w:document>`),
  }
  const related: [string, string][] = []
  for (const [name, [root, kind]] of entriesOf(ROOTS)) {
    const content = parts[name]
    if (content === undefined) continue
    files[`word/${name}.xml`] = xml(`<${root} ${WORD}>${content}</${root}>`)
    related.push([kind, `${name}.xml`])
  }
  files['word/_rels/document.xml.rels'] = relationships(related)
  return zipSync({ ...files, ...extra })
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][]
}

function relationships(related: readonly (readonly [kind: string, target: string])[]): Uint8Array {
  const list = related.map(
    ([kind, target], index) => `<Relationship Id="r${index}" Type="${RELATION}/${kind}" Target="${target}"/>`,
  )
  const address = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return xml(`<Relationships xmlns="${address}">${list.join('')}</Relationships>`)
}

function xml(content: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`)
}

/** A w:p with the given properties (XML) and plain text. */
export function wordParagraph(text: string, properties = '', runProperties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${wordRun(text, runProperties)}</w:p>`
}

/** A w:r with the given properties (XML) and plain text. */
export function wordRun(text: string, properties = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped}</w:t></w:r>`
}

/** A w:tbl of plain cells. */
export function wordTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc><w:tcPr/>${wordParagraph(text)}</w:tc>`
  const made = rows.map(cells => `<w:tr>${cells.map(cell).join('')}</w:tr>`)
  const borders = '<w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders>'
  return `<w:tbl><w:tblPr>${borders}</w:tblPr>${made.join('')}</w:tbl>`
}

const OPEN_DOCUMENT = ['office', 'text', 'table', 'style', 'manifest']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  )
  .join(' ')

/** Parts of an OpenDocument text besides its body. */
export interface OdtFixture {
  /** Inside office:automatic-styles of the content. */
  readonly automatic?: string
  /** Inside office:document-styles. */
  readonly styles?: string
  /** Inside manifest:manifest. */
  readonly manifest?: string
}

/** An OpenDocument text with the given content of office:text. */
export function odtFile(text: string, parts: OdtFixture = {}, extra: Zippable = {}): Uint8Array {
  const automatic = `<office:automatic-styles>${parts.automatic ?? ''}</office:automatic-styles>`
  const body = `<office:body><office:text>${text}</office:text></office:body>`
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': xml(
      `<office:document-content ${OPEN_DOCUMENT}>${automatic}${body}</office:document-content>`,
    ),
    'styles.xml': xml(
      `<office:document-styles ${OPEN_DOCUMENT}>${parts.styles ?? ''}</office:document-styles>`,
    ),
    'META-INF/manifest.xml': xml(
      `<manifest:manifest ${OPEN_DOCUMENT}>${parts.manifest ?? ''}</manifest:manifest>`,
    ),
    ...extra,
  })
}
