/** A decoded picture: rows of pixels, one byte a channel. */
export interface Picture {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3 | 4
}

/** A grey picture: 0 is black, 255 white. */
export interface Grey {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** A4, the only size of paper of administrative documents (Decree 30/2020/NĐ-CP, Annex I), in inches. */
const paper = { short: 8.27, long: 11.69 }

/**
 * Dots per inch, taking the picture for a whole A4 page as its pixels show it: what a file says of
 * its own resolution is often wrong. A picture of another shape is taken for a page as wide as A4.
 */
export function dotsPerInch({ width, height }: { readonly width: number; readonly height: number }): number {
  const short = Math.min(width, height) / paper.short
  const long = Math.max(width, height) / paper.long
  const isPage = Math.abs(short / long - 1) < 0.12
  if (isPage) return (short + long) / 2
  return width > height ? width / paper.long : width / paper.short
}

/** The share of a grey picture's pixels that are darker than the level, 0 to 1. */
export function inkShare({ data }: Grey, level: number): number {
  let dark = 0
  for (let index = 0; index < data.length; index++) if ((data[index] ?? 255) < level) dark++
  return data.length === 0 ? 0 : dark / data.length
}

/** The picture shrunk by a whole number; each pixel is the darkest of its square, so thin strokes stay. */
export function shrunk({ data, width, height }: Grey, by: number): Grey {
  if (by <= 1) return { data, width, height }
  const [columns, rows] = [Math.floor(width / by), Math.floor(height / by)]
  const small = new Uint8Array(columns * rows).fill(255)
  for (let y = 0; y < rows * by; y++) {
    const target = Math.floor(y / by) * columns
    const source = y * width
    for (let x = 0; x < columns * by; x++) {
      const value = data[source + x] ?? 255
      const at = target + Math.floor(x / by)
      if (value < (small[at] ?? 0)) small[at] = value
    }
  }
  return { data: small, width: columns, height: rows }
}
