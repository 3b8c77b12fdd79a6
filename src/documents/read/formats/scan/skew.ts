import { type Grey, shrunk } from './picture.ts'

/** A scan leaning more than this was not laid on the glass by hand, in degrees. */
const degreesMax = 5

/** Where the ink is, on a coarse picture of about 900 pixels across. */
function inkPoints(page: Grey): { xs: Int16Array; ys: Int16Array; width: number; height: number } {
  const small = shrunk(page, Math.max(1, Math.round(Math.max(page.width, page.height) / 1100)))
  const xs: number[] = []
  const ys: number[] = []
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      if ((small.data[y * small.width + x] ?? 255) < 110) {
        xs.push(x)
        ys.push(y)
      }
    }
  }
  return { xs: Int16Array.from(xs), ys: Int16Array.from(ys), width: small.width, height: small.height }
}

/** How sharply the ink falls into rows when lines lean by the slope: lines of text give peaks and gaps. */
function sharpness(
  along: Int16Array,
  across: Int16Array,
  slope: number,
  size: number,
  counts: Float64Array,
): number {
  counts.fill(0)
  const shift = size
  for (let index = 0; index < along.length; index++) {
    const row = Math.round((across[index] ?? 0) - (along[index] ?? 0) * slope) + shift
    counts[row] = (counts[row] ?? 0) + 1
  }
  let sum = 0
  for (let row = 1; row < counts.length; row++) {
    const step = (counts[row] ?? 0) - (counts[row - 1] ?? 0)
    sum += step * step
  }
  return sum
}

export interface Skew {
  /** Degrees by which the lines fall to the right; turning the page back by it makes them level. */
  readonly degrees: number
  /** Whether the lines run up and down: the page lies on its side. */
  readonly isSideways: boolean
}

/** How the page lies, from the rows that its ink makes at each angle. */
export function skewOf(page: Grey): Skew {
  const { xs, ys, width, height } = inkPoints(page)
  if (xs.length < 200) return { degrees: 0, isSideways: false }
  const upright = bestAngle(xs, ys, Math.max(width, height))
  const lying = bestAngle(ys, xs, Math.max(width, height))
  const isSideways = lying.sharpness > upright.sharpness * 1.6
  // Lines that run downwards lean the other way round.
  return { degrees: isSideways ? -lying.degrees : upright.degrees, isSideways }
}

function bestAngle(
  along: Int16Array,
  across: Int16Array,
  size: number,
): { degrees: number; sharpness: number } {
  const counts = new Float64Array(size * 3)
  const score = (degrees: number) =>
    sharpness(along, across, Math.tan((degrees * Math.PI) / 180), size, counts)
  let best = { degrees: 0, sharpness: score(0) }
  for (const [step, reach] of [
    [0.25, degreesMax],
    [0.05, 0.25],
  ] as const) {
    const centre = best.degrees
    for (let degrees = centre - reach; degrees <= centre + reach + 1e-9; degrees += step) {
      const found = score(degrees)
      if (found > best.sharpness) best = { degrees, sharpness: found }
    }
  }
  return best
}
