import sharp from 'sharp'
import type { PageBox, PagePicture } from '../../model.ts'

/** How well places and a picture agree, as shares of 1. */
export interface Agreement {
  /** Of the places, those with ink in the picture. */
  readonly inked: number
  /** Of the picture's ink, that which lies in a place or just beside one. */
  readonly placed: number
}

/** Lays the places of words, in points of a page of this width, over the page's picture. */
export async function agreement(
  picture: PagePicture,
  boxes: readonly PageBox[],
  pageWidth: number,
): Promise<Agreement> {
  const { data } = await sharp(picture.bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  const scale = picture.width / pageWidth
  const isIn = (x: number, y: number, box: PageBox, margin: number): boolean =>
    x >= box.x * scale - margin &&
    x <= (box.x + box.width) * scale + margin &&
    y >= box.y * scale - margin &&
    y <= (box.y + box.height) * scale + margin
  const inked = new Set<PageBox>()
  let ink = 0
  let placed = 0
  for (let at = 0; at < data.length; at++) {
    if ((data[at] ?? 255) > 100) continue
    const [x, y] = [at % picture.width, Math.floor(at / picture.width)]
    ink += 1
    if (boxes.some(box => isIn(x, y, box, 4))) placed += 1
    for (const box of boxes) if (isIn(x, y, box, 0)) inked.add(box)
  }
  return { inked: inked.size / boxes.length, placed: placed / Math.max(1, ink) }
}
