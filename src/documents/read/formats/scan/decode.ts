import sharp from 'sharp'
import { ReadRefusal } from '../../../model.ts'
import type { Picture } from './picture.ts'

/** More pixels than an A3 page at 600 dots per inch has: such a picture is refused unopened. */
const pixelsMax = 72_000_000

/** The number of pages in a picture file (a TIFF may hold many). Throws `ReadRefusal`. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  return opened(async () => {
    const { width = 0, height = 0, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > pixelsMax) throw new ReadRefusal('too-large', { pixels: width * height, pixelsMax })
    return pages
  })
}

/** One page of a picture file, counted from 0, turned as its camera says, on white. Throws `ReadRefusal`. */
export async function decodePage(bytes: Uint8Array, page: number): Promise<Picture> {
  return opened(async () => {
    const { data, info } = await sharp(bytes, { page, limitInputPixels: pixelsMax, failOn: 'error' })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const channels = info.channels === 1 ? 1 : info.channels === 4 ? 4 : 3
    return { data, width: info.width, height: info.height, channels }
  })
}

async function opened<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ReadRefusal) throw error
    const message = error instanceof Error ? error.message : ''
    if (/pixel limit|too large/iu.test(message)) throw new ReadRefusal('too-large', { pixelsMax })
    throw new ReadRefusal('truncated')
  }
}
