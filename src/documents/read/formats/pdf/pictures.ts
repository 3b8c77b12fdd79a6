import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import type { Picture } from '../scan/picture.ts'
import type { PaintedImage } from './operators.ts'
import type { PdfPage, ReadPage } from './page.ts'
import { areaOf } from './scanned.ts'

/** A page put together from several pictures is made this fine at most, in dots per inch. */
const dotsMax = 300

/**
 * The page as one picture: its only large picture as it is, or all its pictures where they belong
 * (scanners cut a page into strips, or lay the letters as a mask over a coarse background). Null where
 * none can be opened.
 */
export async function pictureOf(page: PdfPage, read: ReadPage): Promise<Picture | null> {
  const large = read.drawn.images.filter(image => areaOf(image) > read.width * read.height * 0.002)
  const [first] = large
  if (!first) return null
  if (large.length === 1) return alone(page, first)
  return composed(page, read, large)
}

async function alone(page: PdfPage, image: PaintedImage): Promise<Picture | null> {
  const pixels = await pixelsOf(page, image)
  return pixels ? asPicture(upright(opened(pixels), image)) : null
}

async function composed(
  page: PdfPage,
  read: ReadPage,
  images: readonly PaintedImage[],
): Promise<Picture | null> {
  let dots = 100
  const overlays: OverlayOptions[] = []
  for (const image of images) {
    const pixels = await pixelsOf(page, image)
    if (pixels) dots = Math.max(dots, (pixels.width / Math.max(1, boxOf(image).width)) * 72)
  }
  const scale = Math.min(dots, dotsMax) / 72
  const [width, height] = [Math.ceil(read.width * scale), Math.ceil(read.height * scale)]
  for (const image of images) {
    const pixels = await pixelsOf(page, image)
    const overlay = pixels ? await overlayOf(pixels, image, scale, { width, height }) : null
    if (overlay) overlays.push(overlay)
  }
  if (overlays.length === 0) return null
  const canvas = sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
  // The layers must be laid before the picture is taken out as raw pixels.
  const laid = await canvas.composite(overlays).png({ compressionLevel: 1 }).toBuffer()
  return asPicture(sharp(laid))
}

async function overlayOf(
  pixels: Pixels,
  image: PaintedImage,
  scale: number,
  page: { readonly width: number; readonly height: number },
): Promise<OverlayOptions | null> {
  const box = boxOf(image)
  const left = Math.max(0, Math.round(box.left * scale))
  const top = Math.max(0, Math.round(box.top * scale))
  const width = Math.min(Math.round(box.width * scale), page.width - left)
  const height = Math.min(Math.round(box.height * scale), page.height - top)
  if (width < 1 || height < 1) return null
  const turned = await upright(opened(pixels), image).png({ compressionLevel: 1 }).toBuffer()
  const input = await sharp(turned)
    .resize({ width, height, fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return { input, left, top }
}

interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3 | 4
}

function opened({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } })
}

/** Turned and mirrored as the page shows it. A picture's unit square has its top at y = 1. */
function upright(source: Sharp, { view }: PaintedImage): Sharp {
  const [a, b, c, d] = view
  const turns = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4
  const isMirrored = a * d - b * c > 0
  const mirrored = isMirrored ? source.flip() : source
  return turns === 0 ? mirrored : mirrored.rotate(90 * turns)
}

async function asPicture(source: Sharp): Promise<Picture> {
  const flat = source.flatten({ background: '#ffffff' }).toColourspace('srgb')
  const { data, info } = await flat.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const channels = info.channels === 1 ? 1 : info.channels === 4 ? 4 : 3
  return { data, width: info.width, height: info.height, channels }
}

function boxOf({ view: [a, b, c, d, e, f] }: PaintedImage): {
  left: number
  top: number
  width: number
  height: number
} {
  const xs = [e, e + a, e + c, e + a + c]
  const ys = [f, f + b, f + d, f + b + d]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

/** What pdf.js gives for a decoded picture. */
interface Decoded {
  readonly width?: unknown
  readonly height?: unknown
  readonly kind?: unknown
  readonly data?: unknown
}

/** pdf.js's kinds of pixels: one bit grey, red-green-blue, and the same with transparency. */
const kinds = { oneBit: 1, rgb: 2, rgba: 3 } as const

async function pixelsOf(page: PdfPage, image: PaintedImage): Promise<Pixels | null> {
  const decoded = image.name === null ? image.inline : objectOf(page, image.name)
  if (typeof decoded !== 'object' || decoded === null) return null
  const { width, height, kind, data }: Decoded = decoded
  if (typeof width !== 'number' || typeof height !== 'number') return null
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  if (image.isMask) return { data: inkOfMask(bytes, width, height), width, height, channels: 4 }
  if (kind === kinds.oneBit) return { data: greyOfBits(bytes, width, height), width, height, channels: 1 }
  const channels = kind === kinds.rgb ? 3 : 4
  return bytes.length >= width * height * channels ? { data: bytes, width, height, channels } : null
}

function objectOf(page: PdfPage, name: string): unknown {
  const store = name.startsWith('g_') ? page.commonObjs : page.objs
  return store.has(name) ? store.get(name) : null
}

/** One bit a pixel, rows filled up to whole bytes, 1 is white. */
function greyOfBits(bits: Uint8Array, width: number, height: number): Uint8Array {
  const rowBytes = (width + 7) >> 3
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = ((bits[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
      grey[y * width + x] = bit * 255
    }
  }
  return grey
}

/** A stencil: black ink where its bit is 0, nothing elsewhere. */
function inkOfMask(bits: Uint8Array, width: number, height: number): Uint8Array {
  const grey = greyOfBits(bits, width, height)
  const ink = new Uint8Array(width * height * 4)
  grey.forEach((value, index) => {
    ink[index * 4 + 3] = 255 - value
  })
  return ink
}
