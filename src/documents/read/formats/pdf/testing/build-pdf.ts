/** A text at a place: `y` is the baseline, counted from the top of the page, in points. */
export interface TestText {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  readonly bold?: boolean
  /** Set in a font of the old encoding TCVN3. */
  readonly isLegacy?: boolean
  /** Set in a font that is in the file: every letter, of plain Latin, is a black box. */
  readonly isDrawn?: boolean
  /** Degrees by which the text is turned against the clock. */
  readonly turned?: number
}

export interface TestPage {
  readonly width?: number
  readonly height?: number
  /** The page's own rotation, clockwise. */
  readonly rotate?: 0 | 90 | 180 | 270
  readonly texts?: readonly TestText[]
  /** Drawn lines from corner to corner, y from the top. */
  readonly lines?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[]
  /** Thin filled rectangles, as Word draws borders: x, top, width, height. */
  readonly bars?: readonly (readonly [x: number, y: number, width: number, height: number])[]
  /** A JPEG that fills the page. */
  readonly jpeg?: { readonly bytes: Uint8Array; readonly width: number; readonly height: number }
}

/** Every letter of the test fonts is this wide, in sizes of the type. */
export const letterWidth = 0.5

/** A4 in points, rounded. */
const paper = { width: 595, height: 842 }

/** The bytes of a valid PDF with these pages; the letters are those of a font that is not embedded. */
export function buildPdf(
  pages: readonly TestPage[],
  options: { readonly isEncrypted?: boolean } = {},
): Uint8Array {
  const objects: Buffer[] = []
  const add = (content: string | Buffer) => objects.push(Buffer.from(content))
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pages.map((_, index) => `${fixedObjects + index * 3 + 1} 0 R`).join(' ')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  addFont(add, 3, 'Testing')
  addFont(add, 5, 'Testing-Bold')
  add(stream('', toUnicode(pages)))
  addFont(add, 8, '.VnTime')
  add(boxLetters)
  add(stream('', Buffer.from('500 0 0 -200 500 750 d1 50 0 400 700 re f')))
  for (const [index, page] of pages.entries()) {
    const number = fixedObjects + index * 3 + 1
    const { width = paper.width, height = paper.height, rotate = 0 } = page
    const resources = `<< /Font << /F1 3 0 R /F2 5 0 R /F3 8 0 R /F4 10 0 R >> /XObject << /I ${number + 2} 0 R >> >>`
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} ` +
        `/Resources ${resources} /Contents ${number + 1} 0 R >>`,
    )
    add(stream('', Buffer.from(drawing(page, width, height))))
    add(picture(page))
  }
  return file(objects, options.isEncrypted ?? false)
}

/** Catalog, page tree, three fonts of two objects each, their table of letters, a font of boxes and its box. */
const fixedObjects = 11

const latin = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz']
const boxLetters =
  '<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 500 750] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 122 ' +
  `/Widths [${Array.from({ length: 58 }, () => letterWidth * 1000).join(' ')}] /Resources << >> ` +
  `/CharProcs << ${latin.map(letter => `/${letter} 11 0 R`).join(' ')} >> ` +
  `/Encoding << /Type /Encoding /Differences [${latin.map(letter => `${letter.charCodeAt(0)} /${letter}`).join(' ')}] >> >>`

function addFont(add: (content: string) => void, number: number, name: string): void {
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H ` +
      `/DescendantFonts [${number + 1} 0 R] /ToUnicode 7 0 R >>`,
  )
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /DW ${letterWidth * 1000} ` +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
  )
}

function stream(entries: string, content: Buffer): Buffer {
  const head = Buffer.from(`<< ${entries} /Length ${content.length} >>\nstream\n`)
  return Buffer.concat([head, content, Buffer.from('\nendstream')])
}

function hex(text: string, digits = 4): string {
  return [...text].map(letter => letter.charCodeAt(0).toString(16).padStart(digits, '0')).join('')
}

function toUnicode(pages: readonly TestPage[]): Buffer {
  const letters = new Set(pages.flatMap(page => page.texts ?? []).flatMap(({ text }) => [...text]))
  const lines = [...letters].map(letter => `<${hex(letter)}> <${hex(letter)}>`)
  const parts: string[] = []
  for (let index = 0; index < lines.length; index += 100) {
    const part = lines.slice(index, index + 100)
    parts.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
  }
  return Buffer.from(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${parts.join('\n')}\nendcmap end end`,
  )
}

function drawing(
  { texts = [], lines = [], bars = [], jpeg }: TestPage,
  width: number,
  height: number,
): string {
  const parts: string[] = []
  if (jpeg) parts.push(`q ${width} 0 0 ${height} 0 0 cm /I Do Q`)
  for (const [x1, y1, x2, y2] of lines) parts.push(`${x1} ${height - y1} m ${x2} ${height - y2} l S`)
  for (const [x, y, w, h] of bars) parts.push(`${x} ${height - y - h} ${w} ${h} re f`)
  for (const {
    x,
    y,
    text,
    size = 14,
    bold = false,
    isLegacy = false,
    isDrawn = false,
    turned = 0,
  } of texts) {
    const angle = (turned * Math.PI) / 180
    const [cos, sin] = [Math.cos(angle).toFixed(6), Math.sin(angle).toFixed(6)]
    parts.push(
      `BT /${isDrawn ? 'F4' : isLegacy ? 'F3' : bold ? 'F2' : 'F1'} ${size} Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${height - y} Tm <${hex(text, isDrawn ? 2 : 4)}> Tj ET`,
    )
  }
  return parts.join('\n')
}

function picture({ jpeg }: TestPage): Buffer | string {
  if (!jpeg) return 'null'
  const entries = `/Type /XObject /Subtype /Image /Width ${jpeg.width} /Height ${jpeg.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`
  return stream(entries, Buffer.from(jpeg.bytes))
}

function file(objects: readonly Buffer[], isEncrypted: boolean): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const push = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]))
  }
  const start = length
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  // Keys that no password without letters opens.
  const key = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'
  const lock = isEncrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<0011> <0011>]`
    : ''
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${start}\n%%EOF`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

/**
 * The lines that a text takes when it is set between two edges, the first one set in; `y` is the
 * baseline of the first line. Full lines end short of the right edge by less than their next word.
 */
export function setParagraph(
  text: string,
  place: {
    readonly left: number
    readonly right: number
    readonly y: number
    readonly indent?: number
    readonly size?: number
    readonly bold?: boolean
  },
): TestText[] {
  const { left, right, y, indent = 36, size = 14, bold = false } = place
  const lines: TestText[] = []
  let words: string[] = []
  const start = () => left + (lines.length === 0 ? indent : 0)
  const close = () => {
    lines.push({ x: start(), y: y + lines.length * size * 1.3, text: words.join(' '), size, bold })
  }
  for (const word of text.split(' ')) {
    const width = [...words, word].join(' ').length * letterWidth * size
    if (words.length > 0 && start() + width > right) {
      close()
      words = []
    }
    words.push(word)
  }
  close()
  return lines
}
