import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type Block,
  type ReadOptions,
  ReadRefusal,
  type SourceDocument,
  type SourceNotice,
} from '../../../model.ts'
import { sourceDocument } from '../blocks.ts'
import { assembleDrafts } from '../layout/document.ts'
import { draftOf, type PageDraft } from '../layout/page.ts'
import type { RecognisedPage, ScannedPage } from '../scan/index.ts'
import { openPdf, operatorNumbers, type PdfDocument } from './open.ts'
import { readPage } from './page.ts'
import { isScanned } from './scanned.ts'

/** More pages than any plan has; a longer document is refused before its pages are read. */
const pagesMost = 500

export interface ReadPdfOptions extends ReadOptions {
  /** Pages to read, from the first; all when left out. */
  readonly pagesMax?: number
}

/**
 * Reads a PDF into paragraphs and tables, page by page: a page that is a picture is recognised. The
 * format is 'scan' where every page was. Throws `ReadRefusal`: 'encrypted', 'truncated',
 * 'too-many-pages', 'no-text', 'cancelled'.
 */
export async function readPdf(bytes: Uint8Array, options: ReadPdfOptions = {}): Promise<SourceDocument> {
  options.onProgress?.({ stage: 'opening', page: 0, pages: 0 })
  const pdf = await openPdf(bytes)
  try {
    if (pdf.numPages > pagesMost) {
      throw new ReadRefusal('too-many-pages', { pages: pdf.numPages, pagesMax: pagesMost })
    }
    return await readPages(pdf, options)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** What is gathered on the way through the pages; `drafts` by page, empty where none was made yet. */
interface Reading {
  readonly drafts: (PageDraft | undefined)[]
  readonly notices: SourceNotice[]
  readonly wanted: number
  done: number
}

async function readPages(pdf: PdfDocument, options: ReadPdfOptions): Promise<SourceDocument> {
  const wanted = Math.min(pdf.numPages, options.pagesMax ?? pdf.numPages)
  const reading: Reading = { drafts: [], notices: [], wanted, done: 0 }
  const recognised = await recognise(picturesOf(pdf, reading, options), reading, options)
  for (const { content } of recognised) reading.drafts[content.number - 1] = draftOf(content)
  const drafts = reading.drafts.filter(draft => draft !== undefined)
  const blocks = assembleDrafts(drafts)
  if (blocks.length === 0 && wanted === pdf.numPages) throw new ReadRefusal('no-text')
  const isScan = recognised.length > 0 && recognised.length === drafts.length
  return sourceDocument(isScan ? 'scan' : 'pdf', await mended(blocks, recognised.length > 0), {
    pages: pdf.numPages,
    pageSizes: drafts.map(({ width, height }) => ({ width, height })),
    notices: reading.notices,
  })
}

/** Loads what is known of the language only for a file with recognised pages. */
async function mended(blocks: readonly Block[], hasRecognised: boolean): Promise<readonly Block[]> {
  if (!hasRecognised) return blocks
  return (await import('../scan/wording.ts')).mendRecognised(blocks)
}

/** Recognises the pictures; pages with text are read while the generator looks for the next picture. */
async function recognise(
  pictures: AsyncGenerator<ScannedPage>,
  reading: Reading,
  options: ReadPdfOptions,
): Promise<RecognisedPage[]> {
  const first = await pictures.next()
  if (first.done) return []
  // Most documents hold their text: the tools of recognition are loaded when a picture comes.
  const { noticesOf, recognisePages } = await import('../scan/index.ts')
  async function* all(): AsyncGenerator<ScannedPage> {
    if (!first.done) yield first.value
    yield* pictures
  }
  const recognised = await recognisePages(all(), reading.wanted, {
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.onPicture ? { onPicture: options.onPicture } : {}),
    onProgress: ({ page }) => {
      if (page > 0) report(reading, options, 'recognising')
    },
  })
  reading.notices.push(...noticesOf(recognised))
  return recognised
}

function report(reading: Reading, options: ReadPdfOptions, stage: 'reading' | 'recognising'): void {
  reading.done += 1
  options.onProgress?.({ stage, page: reading.done, pages: reading.wanted })
}

/** Reads the pages in order and hands out those that must be recognised; each page is let go at once. */
async function* picturesOf(
  pdf: PdfDocument,
  reading: Reading,
  options: ReadPdfOptions,
): AsyncGenerator<ScannedPage> {
  const operators = await operatorNumbers()
  for (let number = 1; number <= reading.wanted; number++) {
    // pdf.js never lets go of the thread: others must be heard between two pages, a cancellation too.
    await nextTurn()
    if (options.signal?.aborted) throw new ReadRefusal('cancelled')
    const page = await opened(pdf, number)
    const read = await readPage(page, operators)
    const picture = isScanned(read) ? await (await import('./pictures.ts')).pictureOf(page, read) : null
    page.cleanup()
    reading.drafts[number - 1] = draftOf(read.content)
    if (picture) yield { number, picture }
    else {
      if (read.content.pieces.length === 0)
        reading.notices.push({ code: 'page-without-text', args: { page: number } })
      report(reading, options, 'reading')
    }
  }
}

/** Throws 'truncated' where the file ends before the page. */
async function opened(
  pdf: PdfDocument,
  number: number,
): Promise<Awaited<ReturnType<PdfDocument['getPage']>>> {
  try {
    return await pdf.getPage(number)
  } catch {
    throw new ReadRefusal('truncated')
  }
}
