/**
 * The first sheet of a workbook, read as it is inflated: nothing is built of a sheet that is too large, and whoever
 * sends a million rows is refused after the first 20,000. Formulas are never run: their last value counts, as the
 * program that saved the file wrote it down.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Unzip, UnzipInflate } from 'fflate'
import { SaxesParser } from 'saxes'
import { Problem } from '../../platform/errors.ts'
import { type RawRow, tableLimits } from './raw-table.ts'

/** Bytes of one part, inflated. */
const partBytesMax = 60_000_000
const sharedTextsMax = 400_000
/** Bytes of the archive between two pauses, in which others get their turn. */
const stepBytes = 16_384

/** Throws `refused`: `table-unreadable`, `table-too-large`, `table-too-many-rows`, `table-too-wide`. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly RawRow[]> {
  const texts = new SharedTexts()
  await readPart(bytes, name => name === 'xl/sharedStrings.xml', texts)
  const sheet = new SheetRows(texts.all)
  const found = await readPart(bytes, name => name === 'xl/worksheets/sheet1.xml', sheet)
  if (!found) throw new Problem('refused', 'table-unreadable')
  return sheet.rows
}

/** Takes the events of one part. */
interface PartReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

async function readPart(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  reader: PartReader,
): Promise<boolean> {
  const parser = parserFor(reader)
  const decoder = new TextDecoder()
  let [found, size] = [false, 0]
  const unzip = new Unzip(file => {
    if (!isWanted(file.name) || found) return
    found = true
    file.ondata = (error, chunk, final) => {
      // What is thrown here comes back as an error of the archive.
      if (error) throw error instanceof Problem ? error : new Problem('refused', 'table-unreadable')
      size += chunk.length
      if (size > partBytesMax)
        throw new Problem('refused', 'table-too-large', { max: partBytesMax / 1_000_000 })
      parser.write(decoder.decode(chunk, { stream: !final }))
      if (final) parser.close()
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += stepBytes) {
      unzip.push(bytes.subarray(at, at + stepBytes), at + stepBytes >= bytes.length)
      await nextTurn()
    }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('refused', 'table-unreadable', {}, { cause: error })
  }
  return found
}

function parserFor(reader: PartReader): SaxesParser {
  const parser = new SaxesParser()
  const bare = (name: string): string => name.slice(name.indexOf(':') + 1)
  // Saxes resolves no entity but the five of XML; a document type is refused all the same.
  parser.on('doctype', () => {
    throw new Problem('refused', 'table-unreadable')
  })
  parser.on('error', () => {
    throw new Problem('refused', 'table-unreadable')
  })
  parser.on('opentag', ({ name, attributes }) => reader.open(bare(name), attributes))
  parser.on('text', text => reader.text(text))
  parser.on('closetag', ({ name }) => reader.close(bare(name)))
  return parser
}

/** The texts that cells point to. */
class SharedTexts implements PartReader {
  readonly all: string[] = []
  #text = ''
  #inText = false

  open(name: string): void {
    if (name === 'si') this.#text = ''
    this.#inText = name === 't'
  }

  text(text: string): void {
    if (this.#inText && this.#text.length <= tableLimits.cellCharactersMax) this.#text += text
  }

  close(name: string): void {
    this.#inText = false
    if (name !== 'si') return
    this.all.push(this.#text)
    if (this.all.length > sharedTextsMax)
      throw new Problem('refused', 'table-too-many-rows', { max: tableLimits.rowsMax })
  }
}

/** The rows of a sheet; those without a cell are not there. */
class SheetRows implements PartReader {
  readonly rows: RawRow[] = []
  readonly #texts: readonly string[]
  #line = 0
  #cells: string[] = []
  #column = 0
  #type = ''
  #value = ''
  #inValue = false

  constructor(texts: readonly string[]) {
    this.#texts = texts
  }

  open(name: string, { r, t = '' }: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.#line = Number(r ?? this.#line + 1)
      this.#cells = []
      this.#column = 0
    }
    if (name === 'c') {
      this.#column = r === undefined ? this.#column + 1 : columnNumber(r)
      if (this.#column > tableLimits.columnsMax)
        throw new Problem('refused', 'table-too-wide', { max: tableLimits.columnsMax })
      this.#type = t
      this.#value = ''
    }
    this.#inValue = name === 'v' || name === 't'
  }

  text(text: string): void {
    // One character over the limit is enough for the row to be refused.
    if (this.#inValue && this.#value.length <= tableLimits.cellCharactersMax) this.#value += text
  }

  close(name: string): void {
    this.#inValue = false
    if (name === 'c') this.#keepCell()
    if (name === 'row' && this.#cells.length > 0) this.#keepRow()
  }

  #keepCell(): void {
    while (this.#cells.length < this.#column - 1) this.#cells.push('')
    this.#cells[this.#column - 1] =
      this.#type === 's' ? (this.#texts[Number(this.#value)] ?? '') : this.#value
  }

  #keepRow(): void {
    if (this.rows.length > tableLimits.rowsMax)
      throw new Problem('refused', 'table-too-many-rows', { max: tableLimits.rowsMax })
    this.rows.push({ line: this.#line, cells: this.#cells })
  }
}

/** The column of an address: 1 for A1, 28 for AB7. */
function columnNumber(address: string): number {
  let number = 0
  for (const letter of address) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    number = number * 26 + value
  }
  return number
}
