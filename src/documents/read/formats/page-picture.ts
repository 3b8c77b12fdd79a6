/** Pictures of pages for people to look at beside the reading: WebP, small enough for a slow line. */
import sharp, { type Sharp } from 'sharp'
import type { PagePicture } from '../../model.ts'
import type { Picture } from './scan/picture.ts'

/** The shorter side of a page in pixels: A4 at 150 dots per inch, small print can be read. */
const shortSideMax = 1240
/** A page three times as long as wide is still shown whole at that width. */
const pixelsMax = shortSideMax * shortSideMax * 3
/** No side is longer: WebP knows no more than twice as much. */
const longSideMax = 8000
/** Bytes of a picture: ten pages of a long scan take as long as one photograph. */
export const pictureBytesMax = 150_000

/** How a page was laid before its words were placed: quarter turns clockwise, then degrees turned back. */
export interface Stance {
  readonly quarters: number
  readonly degrees: number
}

/** What every picture that needs no turning has. */
export const upright: Stance = { quarters: 0, degrees: 0 }

/** The width and height in whole pixels at which a page of these proportions is shown. */
export function shownSize(
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  const byShortSide = shortSideMax / Math.min(width, height)
  const byArea = Math.sqrt(pixelsMax / (width * height))
  const scale = Math.min(byShortSide, byArea, longSideMax / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** A scanned page as it was received, its colours and seals kept, laid as its words' places are. */
export async function scannedPicture(page: number, picture: Picture, stance: Stance): Promise<PagePicture> {
  const size = shownSize(picture.width, picture.height)
  const small =
    size.width < picture.width
      ? await rawOf(opened(picture).resize({ ...size, fit: 'fill', fastShrinkOnLoad: false }))
      : picture
  const turned =
    stance.quarters % 4 === 0 ? small : await rawOf(opened(small).rotate(90 * (stance.quarters % 4)))
  return encoded(page, await levelled(turned, stance.degrees), scanAttempts)
}

/** A page that was drawn from its text: flat colours, packed without loss where that is small. */
export function drawnPicture(page: number, picture: Picture): Promise<PagePicture> {
  return encoded(page, picture, [flat, ...scanAttempts])
}

function opened({ data, width, height, channels }: Picture): Sharp {
  return sharp(data, { raw: { width, height, channels } })
}

async function rawOf(source: Sharp): Promise<Picture> {
  const { data, info } = await source.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const channels = info.channels === 1 ? 1 : info.channels === 4 ? 4 : 3
  return { data, width: info.width, height: info.height, channels }
}

/** Turned back as `scan/straighten.ts` turns the page for recognition, so that boxes and picture agree. */
async function levelled(picture: Picture, degrees: number): Promise<Picture> {
  if (Math.abs(degrees) < 0.03) return picture
  const angle = (-degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return rawOf(
    opened(picture).affine([cos, -sin, sin, cos], {
      background: '#ffffff',
      interpolator: sharp.interpolators.bilinear,
    }),
  )
}

type Attempt = (picture: Picture) => Promise<Buffer>

const lossy =
  (quality: number): Attempt =>
  picture =>
    opened(picture).webp({ quality, effort: 2 }).toBuffer()

const scanAttempts: readonly Attempt[] = [lossy(50), lossy(30), lossy(15)]

/** Eight levels of each colour are enough for smooth letters, and pack four times as well as all. */
function flat({ data, ...picture }: Picture): Promise<Buffer> {
  const levels = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.round(Math.round((value * 7) / 255) * (255 / 7)),
  )
  return opened({ ...picture, data: data.map(value => levels[value] ?? value) })
    .webp({ lossless: true, effort: 2 })
    .toBuffer()
}

/** The first attempt that is small enough; a picture that none makes so is shrunk until one does. */
async function encoded(page: number, picture: Picture, attempts: readonly Attempt[]): Promise<PagePicture> {
  const { width, height } = picture
  for (const attempt of attempts) {
    const bytes = await attempt(picture)
    if (bytes.length <= pictureBytesMax) return { page, bytes, width, height }
  }
  const half = { width: Math.ceil(width * 0.7), height: Math.ceil(height * 0.7) }
  return encoded(page, await rawOf(opened(picture).resize({ ...half, fit: 'fill' })), attempts.slice(-1))
}
