import { type ReadOptions, ReadRefusal, type SourceDocument } from '../../../model.ts'
import { sourceDocument } from '../blocks.ts'
import { assembleDrafts } from '../layout/document.ts'
import { draftOf, type PageDraft } from '../layout/page.ts'
import { openPdf, operatorNumbers, type PdfDocument } from './open.ts'
import { readPage } from './page.ts'

/** More pages than any plan has; a longer document is refused before its pages are read. */
const pagesMaxDefault = 500

export interface ReadPdfOptions extends ReadOptions {
  readonly pagesMax?: number
}

/**
 * Reads a PDF into paragraphs and tables. Throws `ReadRefusal`: 'encrypted', 'truncated',
 * 'too-many-pages', 'no-text', 'cancelled'.
 */
export async function readPdf(bytes: Uint8Array, options: ReadPdfOptions = {}): Promise<SourceDocument> {
  options.onProgress?.({ stage: 'opening', page: 0, pages: 0 })
  const pdf = await openPdf(bytes)
  try {
    const pagesMax = options.pagesMax ?? pagesMaxDefault
    if (pdf.numPages > pagesMax) throw new ReadRefusal('too-many-pages', { pages: pdf.numPages, pagesMax })
    return await readPages(pdf, options)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function readPages(pdf: PdfDocument, options: ReadPdfOptions): Promise<SourceDocument> {
  const operators = await operatorNumbers()
  const drafts: PageDraft[] = []
  const pageSizes: { width: number; height: number }[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    if (options.signal?.aborted) throw new ReadRefusal('cancelled')
    options.onProgress?.({ stage: 'reading', page: number, pages: pdf.numPages })
    const page = await pdf.getPage(number)
    const read = await readPage(page, operators)
    drafts.push(draftOf(read.content))
    pageSizes.push({ width: read.content.width, height: read.content.height })
    page.cleanup()
  }
  return sourceDocument('pdf', assembleDrafts(drafts), { pages: pdf.numPages, pageSizes })
}
