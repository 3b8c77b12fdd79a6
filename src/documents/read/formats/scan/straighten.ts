import sharp, { type Sharp } from 'sharp'
import type { Grey } from './picture.ts'

/** The page turned back by `degrees` and scaled, in one step so that letters stay sharp; new corners white. */
export async function straightened(page: Grey, degrees: number, scale: number): Promise<Grey> {
  const { data, width, height } = page
  if (Math.abs(degrees) < 0.03 && Math.abs(scale - 1) < 0.01) return page
  const angle = (-degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale]
  const source = sharp(data, { raw: { width, height, channels: 1 } })
  const turned =
    Math.abs(degrees) < 0.03
      ? source.resize({
          width: Math.round(width * scale),
          height: Math.round(height * scale),
          kernel: 'cubic',
        })
      : source.affine([cos, -sin, sin, cos], {
          background: '#ffffff',
          interpolator: sharp.interpolators.bicubic,
        })
  return greyOf(turned)
}

/** The page turned clockwise by quarters. */
export async function turnedBy(page: Grey, quarters: number): Promise<Grey> {
  if (quarters % 4 === 0) return page
  const { data, width, height } = page
  return greyOf(sharp(data, { raw: { width, height, channels: 1 } }).rotate(90 * (quarters % 4)))
}

/** The page as a picture file for recognition. */
export async function encoded({ data, width, height }: Grey, dpi: number): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 1 } })
    .withMetadata({ density: Math.round(dpi) })
    .png({ compressionLevel: 1 })
    .toBuffer()
}

async function greyOf(image: Sharp): Promise<Grey> {
  const { data, info } = await image
    .toColourspace('b-w')
    .extractChannel(0)
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
