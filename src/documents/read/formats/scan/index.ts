import { availableParallelism } from 'node:os'
import { type ReadOptions, ReadRefusal, type SourceDocument, type SourceNotice } from '../../../model.ts'
import { sourceDocument } from '../blocks.ts'
import { assemble } from '../layout/document.ts'
import { scannedPicture } from '../page-picture.ts'
import { bundledRecogniser } from './bundled.ts'
import { countPages, decodePage } from './decode.ts'
import { inLanes } from './lanes.ts'
import { hasNative, nativeRecogniser } from './native.ts'
import { type RecognisedPage, recognisePage } from './page.ts'
import type { Picture } from './picture.ts'
import type { Recogniser } from './recogniser.ts'
import { settled } from './settle.ts'
import { mendRecognised } from './wording.ts'

export type { RecognisedPage } from './page.ts'
export type { Picture } from './picture.ts'

/** More pages than any plan has; a longer scan is refused before it is recognised. */
const pagesMost = 500

/** A recognising worker takes a core and 150 MB. */
const lanesMax = 2

/** A page whose mean confidence is below this needs an eye on every word. */
const confidenceMin = 0.75

export interface ReadScanOptions extends ReadOptions {
  /** Pages to recognise, from the first; all when left out. */
  readonly pagesMax?: number
}

/** A picture of a page and the page's number in its document, from 1. */
export interface ScannedPage {
  readonly number: number
  readonly picture: Picture
}

/**
 * Reads a picture file (JPEG, PNG, WebP, TIFF with one page or many) into paragraphs and tables.
 * Throws `ReadRefusal`: 'too-large', 'truncated', 'too-many-pages', 'no-text', 'cancelled'.
 */
export async function readScan(bytes: Uint8Array, options: ReadScanOptions = {}): Promise<SourceDocument> {
  options.onProgress?.({ stage: 'opening', page: 0, pages: 0 })
  const pages = await countPages(bytes)
  if (pages > pagesMost) throw new ReadRefusal('too-many-pages', { pages, pagesMax: pagesMost })
  const wanted = Math.min(pages, options.pagesMax ?? pages)
  async function* pictures(): AsyncGenerator<ScannedPage> {
    for (let page = 0; page < wanted; page++)
      yield { number: page + 1, picture: await decodePage(bytes, page) }
  }
  const recognised = await recognisePages(pictures(), wanted, options)
  const contents = recognised.map(one => one.content)
  const blocks = assemble(contents)
  if (blocks.length === 0 && wanted === pages) throw new ReadRefusal('no-text')
  return sourceDocument('scan', mendRecognised(blocks), {
    pages,
    pageSizes: contents.map(({ width, height }) => ({ width, height })),
    notices: noticesOf(recognised),
  })
}

/**
 * Recognises pages, several at a time; pictures are asked for one by one as lanes become free.
 * `count` is how many will come. Throws `ReadRefusal` 'cancelled' as soon as the signal says so.
 */
export async function recognisePages(
  pictures: AsyncIterable<ScannedPage> | Iterable<ScannedPage>,
  count: number,
  options: ReadOptions = {},
): Promise<RecognisedPage[]> {
  const { signal, onProgress, onPicture } = options
  if (signal?.aborted) throw new ReadRefusal('cancelled')
  const lanes = Math.min(availableParallelism(), lanesMax, count)
  const engine: Recogniser = (await hasNative()) ? nativeRecogniser(lanes) : bundledRecogniser(lanes)
  const stop = () => void engine.close()
  signal?.addEventListener('abort', stop, { once: true })
  let done = 0
  onProgress?.({ stage: 'recognising', page: 0, pages: count })
  try {
    const pages = await inLanes(pictures, engine.lanes, async ({ number, picture }) => {
      if (signal?.aborted) throw new ReadRefusal('cancelled')
      const page = await recognisePage(picture, number, engine)
      if (onPicture) onPicture(await scannedPicture(number, picture, page.stance))
      onProgress?.({ stage: 'recognising', page: ++done, pages: count })
      return page
    })
    return settled(pages)
  } catch (error) {
    if (signal?.aborted) throw new ReadRefusal('cancelled')
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
    await engine.close()
  }
}

/** One notice for each page whose words need checking; `confidence` in percent. */
export function noticesOf(pages: readonly RecognisedPage[]): SourceNotice[] {
  return pages.flatMap(({ content, confidence }) =>
    confidence !== null && confidence < confidenceMin
      ? [
          {
            code: 'low-confidence-page',
            args: { page: content.number, confidence: Math.round(confidence * 100) },
          },
        ]
      : [],
  )
}
