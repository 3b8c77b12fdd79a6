import type { Grid } from '../layout/grid.ts'
import type { Grey } from './picture.ts'
import type { PictureLayout } from './recogniser.ts'

/** A rectangle in pixels; `right` and `bottom` are just outside. */
export interface PixelBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A part of a page that is recognised on its own. */
export interface Part {
  readonly layout: PictureLayout
  readonly boxes: readonly PixelBox[]
}

/** What a cell's edge may still hold of its line, in pixels. */
const inset = 3

/**
 * The page's parts: each column of each ruled table, so that words of two cells never mix and a lone
 * figure is not overlooked, and what stands around the tables. `scale` is points a pixel.
 */
export function partsOf(page: Grey, grids: readonly Grid[], scale: number): Part[] {
  const inPixels = (points: number) => Math.round(points / scale)
  const columns = grids.flatMap(grid =>
    grid.xs.slice(0, -1).map((_, column) => ({
      layout: 'block' as const,
      boxes: grid.cells
        .filter(cell => cell.column === column)
        .map(({ left, right, top, bottom }) => ({
          left: inPixels(left) + inset,
          right: inPixels(right) - inset,
          top: inPixels(top) + inset - 1,
          bottom: inPixels(bottom) - inset + 1,
        })),
    })),
  )
  return [
    { layout: 'page', boxes: around(page, grids, inPixels) },
    ...columns.filter(({ boxes }) => boxes.length > 0),
  ]
}

/** The bands of the page above, between and below its tables, and beside them. */
function around(page: Grey, grids: readonly Grid[], inPixels: (points: number) => number): PixelBox[] {
  const boxes: PixelBox[] = []
  let top = 0
  for (const grid of grids) {
    const [from, to] = [inPixels(grid.top), inPixels(grid.bottom)]
    if (from > top) boxes.push({ left: 0, right: page.width, top, bottom: from })
    boxes.push({ left: 0, right: inPixels(grid.left) - inset, top: Math.max(top, from), bottom: to })
    boxes.push({
      left: inPixels(grid.right) + inset,
      right: page.width,
      top: Math.max(top, from),
      bottom: to,
    })
    top = Math.max(top, to)
  }
  boxes.push({ left: 0, right: page.width, top, bottom: page.height })
  return boxes.filter(box => box.right - box.left > 4 && box.bottom - box.top > 4)
}

/** White margin around a part: the engine needs some to find the lines. */
const margin = 12

/** The boxes of a page on white, and where the new picture's corner lies on the page. */
export function cutOut(page: Grey, boxes: readonly PixelBox[]): { picture: Grey; left: number; top: number } {
  const left = Math.max(0, Math.min(...boxes.map(box => box.left)) - margin)
  const top = Math.max(0, Math.min(...boxes.map(box => box.top)) - margin)
  const right = Math.min(page.width, Math.max(...boxes.map(box => box.right)) + margin)
  const bottom = Math.min(page.height, Math.max(...boxes.map(box => box.bottom)) + margin)
  const [width, height] = [Math.max(1, right - left), Math.max(1, bottom - top)]
  const data = new Uint8Array(width * height).fill(255)
  for (const box of boxes) {
    const from = Math.max(left, box.left)
    const to = Math.min(right, box.right)
    for (let y = Math.max(top, box.top); y < Math.min(bottom, box.bottom); y++) {
      if (to > from)
        data.set(
          page.data.subarray(y * page.width + from, y * page.width + to),
          (y - top) * width + from - left,
        )
    }
  }
  return { picture: { data, width, height }, left, top }
}
