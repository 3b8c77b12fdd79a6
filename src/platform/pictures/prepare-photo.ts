/** Makes of a photo as a phone sends it what can be kept and shown: upright, and silent about where it was taken. */
import sharp, { type Metadata, type Sharp } from 'sharp'
import { Problem } from '../errors.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** A photo made ready; the pixels of `width` and `height` are those of the upright one. */
export interface PreparedPhoto {
  /** To be kept: upright, bare, no side above `keptPixelsMax`; or as it was sent where its details are to stay. */
  readonly kept: Uint8Array
  readonly mediaType: string
  /** For pages: WebP, no side above `shownPixelsMax`. */
  readonly shown: Uint8Array
  /** For lists: WebP, no side above `thumbnailPixelsMax`. */
  readonly thumbnail: Uint8Array
  readonly width: number
  readonly height: number
}

/** Phones of today take 50 megapixels at most without being told to; one with more is drawn in the memory of a server. */
export const photoPixelsMax = 64_000_000
/** Enough to read a notice board across a street; unpacked at this size a photo takes a tenth of the memory. */
export const keptPixelsMax = 4000
export const shownPixelsMax = 1600
export const thumbnailPixelsMax = 320

const photoTypes: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/heic',
  'image/heif',
])

/** Whether what has this media type is taken as a photo. */
export function isPhotoType(mediaType: string): boolean {
  return photoTypes.has(mediaType)
}

/**
 * Prepares a photo; `mediaType` is what its bytes say. Place, camera, comments and small pictures inside it go away,
 * unless `keepDetails`. Photos wait for each other: two at once would take twice the memory. Throws `refused`:
 * `photo-too-many-pixels` (megapixels, megapixelsMax) before a pixel is unpacked, `photo-heic` for one of a kind that
 * we cannot read, `photo-broken`.
 */
export function preparePhoto(
  bytes: Uint8Array,
  mediaType: string,
  { keepDetails }: { readonly keepDetails: boolean },
): Promise<PreparedPhoto> {
  return oneAtATime(async () => {
    refuseTooLarge(await readHeader(bytes, mediaType))
    try {
      return await prepare(bytes, mediaType, keepDetails)
    } catch (error) {
      throw unreadable(mediaType, error)
    }
  })
}

async function readHeader(bytes: Uint8Array, mediaType: string): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch (error) {
    throw unreadable(mediaType, error)
  }
}

function unreadable(mediaType: string, cause: unknown): Problem {
  const code = /^image\/hei[cf]$/.test(mediaType) ? 'photo-heic' : 'photo-broken'
  return new Problem('refused', code, {}, { cause })
}

function refuseTooLarge({ width, height }: Metadata): void {
  const pixels = width * height
  if (pixels <= photoPixelsMax) return
  throw new Problem('refused', 'photo-too-many-pixels', {
    megapixels: Math.round(pixels / 1_000_000),
    megapixelsMax: photoPixelsMax / 1_000_000,
  })
}

async function prepare(bytes: Uint8Array, mediaType: string, keepDetails: boolean): Promise<PreparedPhoto> {
  const bare = await encoded(open(bytes), mediaType)
  const shown = await within(sharp(bare.bytes), shownPixelsMax)
  const thumbnail = await within(sharp(shown), thumbnailPixelsMax)
  return {
    kept: keepDetails ? bytes : bare.bytes,
    mediaType: keepDetails ? mediaType : bare.mediaType,
    shown,
    thumbnail,
    width: bare.width,
    height: bare.height,
  }
}

/** Turned upright; what is written from here has no details, because nothing asks that they be kept. */
function open(bytes: Uint8Array): Sharp {
  const side = keptPixelsMax
  return sharp(bytes, { limitInputPixels: photoPixelsMax, failOn: 'error' })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
}

/** In its own format where browsers of all ages know that; else as JPEG. */
async function encoded(photo: Sharp, mediaType: string) {
  const isKnown = mediaType === 'image/png' || mediaType === 'image/webp'
  const written =
    mediaType === 'image/png'
      ? photo.png()
      : mediaType === 'image/webp'
        ? photo.webp({ quality: 90 })
        : photo.flatten({ background: '#fff' }).jpeg({ quality: 90 })
  const { data, info } = await written.toBuffer({ resolveWithObject: true })
  return {
    bytes: data,
    mediaType: isKnown ? mediaType : 'image/jpeg',
    width: info.width,
    height: info.height,
  }
}

/** A picture made smaller, as WebP: no side above so many pixels. */
export function pictureWithin(bytes: Uint8Array, side: number): Promise<Uint8Array> {
  return within(sharp(bytes), side)
}

function within(picture: Sharp, side: number): Promise<Uint8Array> {
  return picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer()
}
