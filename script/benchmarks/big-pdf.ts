/** The plan of `big-plan.ts` as a PDF with real text: A4 pages, one font with a ToUnicode table, justified by nothing. */
import { bigPlanLines } from './big-plan.ts'

const fontSize = 13
const lineHeight = 19
const left = 85
const top = 780
const bottom = 60
/** Characters that fit a line when every glyph is half the font size wide. */
const charactersPerLine = 68

/** Bytes of the PDF; the number of its pages follows from the text. */
export function bigPlanPdf(pages: number): Uint8Array {
  const lines = bigPlanLines(pages).flatMap(wrapParagraph)
  const alphabet = [...new Set(lines.flatMap(line => [...line.text]))]
  const codes = new Map(alphabet.map((letter, index) => [letter, index + 1]))
  const perPage = Math.floor((top - bottom) / lineHeight)
  const contents: string[] = []
  for (let start = 0; start < lines.length; start += perPage)
    contents.push(pageContent(lines.slice(start, start + perPage), codes))
  return assemble(contents, toUnicode(alphabet))
}

interface PdfLine {
  readonly text: string
  readonly indent: number
}

function wrapParagraph(paragraph: string): PdfLine[] {
  const lines: PdfLine[] = []
  let line = ''
  const push = (): void => {
    lines.push({ text: line, indent: lines.length === 0 ? 28 : 0 })
  }
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > charactersPerLine - (lines.length === 0 ? 4 : 0)) {
      push()
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  push()
  return lines
}

function pageContent(lines: readonly PdfLine[], codes: ReadonlyMap<string, number>): string {
  const shown = lines.map((line, index) => {
    const hex = [...line.text].map(letter => (codes.get(letter) ?? 0).toString(16).padStart(4, '0')).join('')
    return `1 0 0 1 ${left + line.indent} ${top - index * lineHeight} Tm <${hex}> Tj`
  })
  return `BT /F1 ${fontSize} Tf ${shown.join('\n')} ET`
}

function toUnicode(alphabet: readonly string[]): string {
  const rows = alphabet.map((letter, index) => {
    const unicode = [...letter].map(part => (part.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')
    return `<${(index + 1).toString(16).padStart(4, '0')}> <${unicode}>`
  })
  const blocks: string[] = []
  for (let start = 0; start < rows.length; start += 100) {
    const part = rows.slice(start, start + 100)
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`
}

function assemble(contents: readonly string[], cmap: string): Uint8Array {
  const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`
  const firstPage = 7
  const kids = contents.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(cmap),
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + 2 * index + 1} 0 R >>`,
      stream(content),
    ]),
  ]
  return withCrossReferences(objects)
}

function withCrossReferences(objects: readonly string[]): Uint8Array {
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return new TextEncoder().encode(body + table + trailer)
}
