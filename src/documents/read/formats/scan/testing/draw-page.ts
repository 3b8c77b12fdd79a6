import sharp from 'sharp'

/** What a test draws on a white A4 page at 150 dots per inch; places in pixels. */
export interface DrawnPage {
  readonly texts?: readonly {
    readonly x: number
    readonly y: number
    readonly text: string
    readonly size?: number
    readonly bold?: boolean
  }[]
  readonly lines?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[]
  /** Red rings, as seals are: middle and radius. */
  readonly seals?: readonly (readonly [x: number, y: number, radius: number])[]
  /** Degrees by which the paper lay askew, clockwise. */
  readonly askew?: number
  /** Quarter turns clockwise. */
  readonly turns?: number
  /** Brightness of the paper, 0 to 255. */
  readonly paper?: number
}

export const drawnWidth = 1240
export const drawnHeight = 1754

/** The page as a PNG. Text is set in whatever sans-serif font the machine has. */
export async function drawPage(page: DrawnPage): Promise<Uint8Array> {
  const { texts = [], lines = [], seals = [], askew = 0, turns = 0, paper = 255 } = page
  const parts = [
    ...texts.map(({ x, y, text, size = 30, bold = false }) => {
      const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      const weight = bold ? 'bold' : 'normal'
      return `<text x="${x}" y="${y}" font-family="DejaVu Serif, Liberation Serif, serif" font-size="${size}" font-weight="${weight}">${words}</text>`
    }),
    ...lines.map(
      ([x1, y1, x2, y2]) => `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="black" stroke-width="2"/>`,
    ),
    ...seals.map(
      ([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#d01818" stroke-width="5"/>`,
    ),
  ]
  const colour = `rgb(${paper},${paper},${paper})`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${drawnWidth}" height="${drawnHeight}"><rect width="100%" height="100%" fill="${colour}"/>${parts.join('')}</svg>`
  const flat = await sharp(Buffer.from(svg)).png().toBuffer()
  if (askew === 0 && turns === 0) return flat
  return sharp(flat)
    .rotate(askew + turns * 90, { background: colour })
    .png()
    .toBuffer()
}
