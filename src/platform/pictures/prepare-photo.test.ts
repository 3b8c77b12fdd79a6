import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { Problem } from '../errors.ts'
import { isPhotoType, preparePhoto } from './index.ts'

const bare = { keepDetails: false }
const red = { r: 200, g: 10, b: 10 }

/** As a phone held upright sends it: lying on its side, saying so, with its place and its maker. */
function phonePhoto(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: red } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Máy ảnh' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 15/1 0/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>Lam Giang</place></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}

/** A PNG of so many pixels in a few bytes: one white row, and no more. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const rows = deflateSync(Buffer.alloc(width + 1, 255))
  return Buffer.concat([mark, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

const refusal = async (bytes: Uint8Array, mediaType: string): Promise<unknown> => {
  const error = await preparePhoto(bytes, mediaType, bare).catch((problem: unknown) => problem)
  return error instanceof Problem ? { code: error.code, args: error.args } : error
}

test('a photo is turned upright, and tells neither its place nor its camera', async () => {
  const sent = await phonePhoto(600, 400)
  expect((await sharp(sent).metadata()).exif?.toString('latin1')).toContain('Exif')
  const photo = await preparePhoto(sent, 'image/jpeg', bare)
  expect(photo).toMatchObject({ width: 400, height: 600, mediaType: 'image/jpeg' })
  for (const bytes of [photo.kept, photo.shown, photo.thumbnail]) {
    const { exif, xmp, iptc, orientation, width = 0, height = 0 } = await sharp(bytes).metadata()
    expect({ exif, xmp, iptc, orientation }).toEqual({})
    expect(height).toBeGreaterThan(width)
    expect(Buffer.from(bytes).includes('Lam Giang')).toBe(false)
  }
})

test('it keeps them where the sender wished so, and is still shown upright and bare', async () => {
  const sent = await phonePhoto(600, 400)
  const photo = await preparePhoto(sent, 'image/jpeg', { keepDetails: true })
  expect(Buffer.from(photo.kept).equals(sent)).toBe(true)
  expect(photo).toMatchObject({ width: 400, height: 600 })
  expect((await sharp(photo.shown).metadata()).exif).toBeUndefined()
})

test('the copies are small: 4,000, 1,600 and 320 pixels on the longer side, and never larger than the photo', async () => {
  const large = await preparePhoto(await phonePhoto(5000, 2000), 'image/jpeg', bare)
  expect([large.width, large.height]).toEqual([1600, 4000])
  const sides = await Promise.all([large.shown, large.thumbnail].map(one => sharp(one).metadata()))
  expect(sides.map(({ format, height }) => [format, height])).toEqual([
    ['webp', 1600],
    ['webp', 320],
  ])
  const small = await preparePhoto(await phonePhoto(200, 100), 'image/jpeg', bare)
  expect([small.width, small.height, (await sharp(small.thumbnail).metadata()).height]).toEqual([
    100, 200, 200,
  ])
})

test.each([
  ['image/png', 'png', 'image/png'],
  ['image/webp', 'webp', 'image/webp'],
  ['image/avif', 'avif', 'image/jpeg'],
] as const)('%s is taken', async (mediaType, format, kept) => {
  const picture = sharp({
    create: { width: 60, height: 40, channels: 4, background: { ...red, alpha: 0.5 } },
  })
  const photo = await preparePhoto(await picture.toFormat(format).toBuffer(), mediaType, bare)
  expect(photo).toMatchObject({ mediaType: kept, width: 60, height: 40 })
})

test('200 megapixels are refused by the header alone, and so is a bomb of a few bytes', async () => {
  const bomb = pngOf(20_000, 10_000)
  expect(bomb.length).toBeLessThan(1000)
  expect(await refusal(bomb, 'image/png')).toEqual({
    code: 'photo-too-many-pixels',
    args: { megapixels: 200, megapixelsMax: 64 },
  })
})

test('what is broken is refused, and what is of a kind that we cannot read says that', async () => {
  const sent = await phonePhoto(600, 400)
  expect(await refusal(sent.subarray(0, sent.length / 2), 'image/jpeg')).toMatchObject({
    code: 'photo-broken',
  })
  expect(await refusal(pngOf(100, 100), 'image/png')).toMatchObject({ code: 'photo-broken' })
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08meta', 'latin1')
  expect(await refusal(heic, 'image/heic')).toMatchObject({ code: 'photo-heic' })
  expect(['image/heic', 'image/jpeg', 'image/svg+xml', 'image/gif'].map(isPhotoType)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('one that fails does not hold up the next', async () => {
  const [broken, whole] = await Promise.allSettled([
    preparePhoto(Buffer.from('nothing'), 'image/jpeg', bare),
    preparePhoto(await phonePhoto(60, 40), 'image/jpeg', bare),
  ])
  expect([broken.status, whole.status]).toEqual(['rejected', 'fulfilled'])
})
