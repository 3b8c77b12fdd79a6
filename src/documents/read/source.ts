import { type ReadOptions, ReadRefusal, type SourceDocument } from '../model.ts'
import { refuseCancelled } from './answer.ts'
import { type DetectedFormat, detectFormat } from './detect.ts'
import { limits } from './limits.ts'
import { paragraphsOf } from './paragraphs.ts'

/** How a source is read. */
export interface ReadSourceOptions extends ReadOptions {
  /** Pages to read of a PDF or of pictures, from the first; all when left out. */
  readonly pagesMax?: number
}

/**
 * Reads the paragraphs and tables of a file, whatever its format; the type is told by content.
 * Throws ReadRefusal for a file that is empty, too large, broken, locked, dangerous or of no known kind.
 */
export async function readSource(
  bytes: Uint8Array,
  options: ReadSourceOptions = {},
): Promise<SourceDocument> {
  if (bytes.length > limits.bytesMax) {
    throw new ReadRefusal('too-large', { bytes: bytes.length, bytesMax: limits.bytesMax })
  }
  refuseCancelled(options.signal)
  options.onProgress?.({ stage: 'opening', page: 0, pages: 0 })
  const format = await detectFormat(bytes)
  const source = await readFormat(format, bytes, options)
  refuseTooLong(source)
  return source
}

/** Formats without pages are as long as their words; the pages named are what these would fill. */
function refuseTooLong(source: SourceDocument): void {
  const characters = paragraphsOf(source).reduce((sum, { text }) => sum + text.length, 0)
  if (characters <= limits.charactersMax) return
  const { pagesMax, charactersMax } = limits
  throw new ReadRefusal('too-many-pages', {
    pages: Math.ceil((characters * pagesMax) / charactersMax),
    pagesMax,
  })
}

/** Each reader is loaded when the first file of its kind comes: most offices send one kind only. */
async function readFormat(
  format: DetectedFormat,
  bytes: Uint8Array,
  options: ReadSourceOptions,
): Promise<SourceDocument> {
  switch (format) {
    case 'docx':
      return (await import('./formats/docx.ts')).readDocx(bytes)
    case 'odt':
      return (await import('./formats/odt.ts')).readOdt(bytes)
    case 'doc':
      return (await import('./formats/doc.ts')).readDoc(bytes)
    case 'pdf':
      return (await import('./formats/pdf/index.ts')).readPdf(bytes, options)
    case 'picture':
      return (await import('./formats/scan/index.ts')).readScan(bytes, options)
    case 'html':
      return (await import('./formats/html.ts')).readHtml(bytes)
    case 'text':
      return (await import('./formats/text.ts')).readText(bytes)
  }
}
