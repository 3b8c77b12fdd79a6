/** Draws the pages of a PDF as they look. Only in a worker: it puts a canvas among the globals of its thread. */
import type { PagePicture } from '../../../model.ts'
import { limits } from '../../limits.ts'
import { drawnPicture, shownSize } from '../page-picture.ts'
import type { Picture } from '../scan/picture.ts'
import { turnsOf } from './content.ts'
import { openPdf, operatorNumbers, type PdfDocument } from './open.ts'
import { type PdfPage, type ReadPage, readPage } from './page.ts'

type CanvasModule = typeof import('@napi-rs/canvas')

export interface DrawPdfOptions {
  readonly except: readonly number[]
  readonly onPicture: (picture: PagePicture) => void
}

/** Draws each page that can be drawn; nothing at all where the canvas is not built for this machine. */
export async function drawPdf(bytes: Uint8Array, { except, onPicture }: DrawPdfOptions): Promise<void> {
  const canvas = await import('@napi-rs/canvas').catch(() => null)
  if (canvas === null) return
  const pdf = await opened(bytes, canvas)
  try {
    for (let number = 1; number <= Math.min(pdf.numPages, limits.pagesMax); number++) {
      const picture = except.includes(number) ? null : await drawn(pdf, number, canvas).catch(() => null)
      if (picture) onPicture(await drawnPicture(number, picture))
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** Letters are drawn as shapes, since a server has no fonts; pdf.js looks for the rest among the globals. */
function opened(bytes: Uint8Array, canvas: CanvasModule): Promise<PdfDocument> {
  const { DOMMatrix, ImageData, Path2D, createCanvas } = canvas
  Object.assign(globalThis, { DOMMatrix, ImageData, Path2D })
  class CanvasFactory {
    create(width: number, height: number) {
      const made = createCanvas(Math.max(1, width), Math.max(1, height))
      return { canvas: made, context: made.getContext('2d') }
    }
    reset(entry: { canvas: { width: number; height: number } }, width: number, height: number) {
      entry.canvas.width = width
      entry.canvas.height = height
    }
    destroy(entry: { canvas: { width: number; height: number } }) {
      entry.canvas.width = 0
      entry.canvas.height = 0
    }
  }
  return openPdf(bytes, { CanvasFactory, disableFontFace: true, maxImageSize: limits.drawnPixelsMax })
}

async function drawn(pdf: PdfDocument, number: number, canvas: CanvasModule): Promise<Picture | null> {
  const page = await pdf.getPage(number)
  try {
    const read = await readPage(page, await operatorNumbers())
    return lacksLetters(read) ? null : await render(page, read, canvas)
  } finally {
    page.cleanup()
  }
}

/** A font that is not in the file would be drawn with whatever this machine has, or with nothing. */
function lacksLetters({ drawn: { runs } }: ReadPage): boolean {
  return runs.some(run => run.font.isMissing && run.text.trim() !== '')
}

async function render(page: PdfPage, read: ReadPage, { createCanvas }: CanvasModule): Promise<Picture> {
  // Turned as the words' places are.
  const rotation = (page.rotate + 360 - 90 * turnsOf(read.drawn)) % 360
  const whole = page.getViewport({ scale: 1, rotation })
  const { width, height } = shownSize(whole.width, whole.height)
  const viewport = page.getViewport({ scale: width / whole.width, rotation })
  const surface = createCanvas(width, height)
  const context = surface.getContext('2d')
  const canvasContext: unknown = context
  if (!drawsLikeABrowser(canvasContext)) throw new TypeError('the canvas lacks what a browser has')
  await page.render({ canvas: null, canvasContext, viewport }).promise
  const { data } = context.getImageData(0, 0, width, height)
  return withoutAlpha(data, width, height)
}

/** pdf.js asks for a browser's context; ours has all of it that drawing needs. */
function drawsLikeABrowser(context: unknown): context is CanvasRenderingContext2D {
  return typeof context === 'object' && context !== null && 'fill' in context && 'drawImage' in context
}

/** The paper is white and opaque; a grey page keeps one channel. */
function withoutAlpha(pixels: Uint8ClampedArray, width: number, height: number): Picture {
  let isGrey = true
  const colours = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; to < colours.length; from += 4, to += 3) {
    const [red = 255, green = 255, blue = 255] = [pixels[from], pixels[from + 1], pixels[from + 2]]
    colours[to] = red
    colours[to + 1] = green
    colours[to + 2] = blue
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 8) isGrey = false
  }
  if (!isGrey) return { data: colours, width, height, channels: 3 }
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at++) grey[at] = colours[at * 3] ?? 255
  return { data: grey, width, height, channels: 1 }
}
