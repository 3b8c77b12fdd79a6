import { type Grey, inkShare, type Picture } from './picture.ts'

/** A pixel with this much between its strongest and weakest channel is coloured. */
const colourMin = 48
/** A coloured pixel darker than this may be black ink under a seal and stays. */
const darkMax = 110

/**
 * The page in grey without coloured seals, stamps and signatures: a coloured pixel becomes white, or
 * black where it crosses the stroke of a letter, or stays where black ink shows through.
 */
export function greyWithoutSeals({ data, width, height, channels }: Picture): Grey {
  const grey = new Uint8Array(width * height)
  if (channels === 1) {
    grey.set(data.subarray(0, grey.length))
    return { data: grey, width, height }
  }
  const coloured: number[] = []
  for (let index = 0, at = 0; index < grey.length; index++, at += channels) {
    const red = data[at] ?? 255
    const green = data[at + 1] ?? 255
    const blue = data[at + 2] ?? 255
    const strongest = Math.max(red, green, blue)
    const weakest = Math.min(red, green, blue)
    if (strongest - weakest < colourMin) grey[index] = (red * 77 + green * 151 + blue * 28) >> 8
    else {
      grey[index] = strongest > darkMax ? 255 : strongest
      if (strongest > darkMax) coloured.push(index)
    }
  }
  bridgeStrokes(grey, width, coloured)
  return { data: grey, width, height }
}

/** How far across a coloured line the two ends of a letter's stroke may lie, in pixels. */
const bridgeMax = 9

/** Where ink stands on both sides of a coloured line, the stroke between is drawn again. */
function bridgeStrokes(grey: Uint8Array, width: number, coloured: readonly number[]): void {
  const isColoured = new Set(coloured)
  const inkAlong = (from: number, step: number): number | null => {
    for (let steps = 1; steps <= bridgeMax; steps++) {
      const at = from + step * steps
      if (isColoured.has(at)) continue
      return (grey[at] ?? 255) < darkMax ? steps : null
    }
    return null
  }
  const bridged: number[] = []
  for (const index of coloured) {
    for (const step of [1, width, width + 1, width - 1]) {
      const ahead = inkAlong(index, step)
      const behind = ahead === null ? null : inkAlong(index, -step)
      if (ahead !== null && behind !== null && ahead + behind <= bridgeMax + 2) {
        bridged.push(index)
        break
      }
    }
  }
  for (const index of bridged) grey[index] = 40
}

/** Side of the squares in which the paper's brightness is measured, in pixels. */
const square = 32

/**
 * The page with its paper made evenly white (shadows of the fold, yellowed paper, the grain of the
 * scanner) and its ink stretched to black.
 */
export function flattened(page: Grey): Grey {
  const paper = paperBrightness(page)
  const { data, width, height } = page
  const flat = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    const rowTop = Math.min(paper.rows - 1, Math.max(0, Math.floor((y - square / 2) / square)))
    const rowNext = Math.min(paper.rows - 1, rowTop + 1)
    const down = Math.min(1, Math.max(0, (y - square / 2) / square - rowTop))
    for (let x = 0; x < width; x++) {
      const column = Math.min(paper.columns - 1, Math.max(0, Math.floor((x - square / 2) / square)))
      const next = Math.min(paper.columns - 1, column + 1)
      const right = Math.min(1, Math.max(0, (x - square / 2) / square - column))
      const at = (row: number, one: number) => paper.levels[row * paper.columns + one] ?? 255
      const upper = at(rowTop, column) * (1 - right) + at(rowTop, next) * right
      const lower = at(rowNext, column) * (1 - right) + at(rowNext, next) * right
      const level = upper * (1 - down) + lower * down
      flat[y * width + x] = stretched((data[y * width + x] ?? 255) / Math.max(40, level))
    }
  }
  return { data: flat, width, height }
}

/** From 0.25 of the paper's brightness (black) to 0.88 (white), so that its grain disappears. */
function stretched(share: number): number {
  return Math.max(0, Math.min(255, Math.round(((share - 0.25) / 0.63) * 255)))
}

interface Paper {
  readonly levels: Float32Array
  readonly columns: number
  readonly rows: number
}

/** In each square the brightness that a fifth of the pixels exceed; dark squares take their neighbours'. */
function paperBrightness({ data, width, height }: Grey): Paper {
  const columns = Math.max(1, Math.ceil(width / square))
  const rows = Math.max(1, Math.ceil(height / square))
  const levels = new Float32Array(columns * rows)
  const counts = new Uint32Array(256)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0)
      let pixels = 0
      for (let y = row * square; y < Math.min(height, (row + 1) * square); y += 2) {
        for (let x = column * square; x < Math.min(width, (column + 1) * square); x += 2) {
          const value = data[y * width + x] ?? 255
          counts[value] = (counts[value] ?? 0) + 1
          pixels++
        }
      }
      levels[row * columns + column] = brightest(counts, pixels * 0.2)
    }
  }
  return { levels: spread(levels, columns, rows), columns, rows }
}

function brightest(counts: Uint32Array, share: number): number {
  let seen = 0
  for (let value = 255; value >= 0; value--) {
    seen += counts[value] ?? 0
    if (seen > share) return value
  }
  return 0
}

/** Squares full of ink are lifted to their brightest neighbour, as paper changes slowly. */
function spread(levels: Float32Array, columns: number, rows: number): Float32Array {
  const lifted = new Float32Array(levels.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0
      let count = 0
      let most = 0
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          const level = levels[y * columns + x] ?? 255
          sum += level
          count++
          most = Math.max(most, level)
        }
      }
      const own = levels[row * columns + column] ?? 255
      lifted[row * columns + column] = own < most * 0.8 ? most : sum / count
    }
  }
  return lifted
}

/** Share of the page along each side where the scanner's dark border may stand. */
const borderShare = 0.04

/** Paints over the dark bars that a scanner leaves along the sides of a page. */
export function withoutBorder(page: Grey): Grey {
  const { data, width, height } = page
  const clean = new Uint8Array(data)
  const isDark = (from: number, step: number, count: number) => {
    let dark = 0
    for (let index = 0; index < count; index++) if ((data[from + index * step] ?? 255) < 128) dark++
    return dark > count * 0.5
  }
  const bars = (limit: number, test: (at: number) => boolean) => {
    let last = -1
    for (let at = 0; at < limit; at++) if (test(at)) last = at
    return last
  }
  const across = Math.floor(width * borderShare)
  const down = Math.floor(height * borderShare)
  const left = bars(across, x => isDark(x, width, height))
  const right = bars(across, x => isDark(width - 1 - x, width, height))
  const top = bars(down, y => isDark(y * width, 1, width))
  const bottom = bars(down, y => isDark((height - 1 - y) * width, 1, width))
  for (let y = 0; y < height; y++) {
    const row = y * width
    if (y <= top || y >= height - 1 - bottom) clean.fill(255, row, row + width)
    if (left >= 0) clean.fill(255, row, row + left + 1)
    if (right >= 0) clean.fill(255, row + width - 1 - right, row + width)
  }
  return { data: clean, width, height }
}

/** Whether anything is written on the page at all. */
export function isBlank(page: Grey): boolean {
  return inkShare(page, 128) < 0.0004
}
