import type { Rule } from '../layout/content.ts'
import { apply, type Matrix } from './matrix.ts'

/** A drawn line or rectangle thicker than this is an area, not a rule, in points. */
const thicknessMax = 3.2
/** A shorter line is a dash of a letter or a picture, in points. */
const lengthMin = 4

/** Codes of pdf.js in the flat list of a path. */
const path = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const

type Point = [x: number, y: number]

/** The straight horizontal and vertical lines of a path, in page coordinates. */
export function rulesOfPath(data: ArrayLike<number>, isStroked: boolean, view: Matrix): Rule[] {
  const rules: Rule[] = []
  for (const points of subpathsOf(data, view)) {
    const area = isStroked ? null : thinArea(points)
    if (area) rules.push(area)
    if (!isStroked) continue
    points.forEach((point, index) => {
      const next = points[index + 1]
      const rule = next ? lineBetween(point, next) : null
      if (rule) rules.push(rule)
    })
  }
  return rules
}

function subpathsOf(data: ArrayLike<number>, view: Matrix): Point[][] {
  const subpaths: Point[][] = []
  let current: Point[] = []
  const at = (index: number) => apply(view, data[index] ?? 0, data[index + 1] ?? 0)
  for (let index = 0; index < data.length; ) {
    const code = data[index++]
    if (code === path.moveTo) {
      current = [at(index)]
      subpaths.push(current)
      index += 2
    } else if (code === path.lineTo) {
      current.push(at(index))
      index += 2
    } else if (code === path.closePath) {
      const first = current[0]
      if (first) current.push(first)
    } else {
      // A curve ends the straight lines: what follows begins anew at its end.
      index += code === path.curveTo ? 6 : code === path.quadraticCurveTo ? 4 : data.length
      current = index <= data.length && index >= 2 ? [at(index - 2)] : []
      subpaths.push(current)
    }
  }
  return subpaths
}

function lineBetween([x1, y1]: Point, [x2, y2]: Point): Rule | null {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
  if (width >= lengthMin && height < 0.6) {
    return { direction: 'horizontal', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }
  }
  if (height >= lengthMin && width < 0.6) {
    return { direction: 'vertical', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }
  }
  return null
}

/** Word draws its borders as thin filled rectangles. */
function thinArea(points: readonly Point[]): Rule | null {
  if (points.length < 3) return null
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [width, height] = [right - left, bottom - top]
  if (height <= thicknessMax && width >= Math.max(lengthMin, 2 * height)) {
    return { direction: 'horizontal', at: (top + bottom) / 2, from: left, to: right }
  }
  if (width <= thicknessMax && height >= Math.max(lengthMin, 2 * width)) {
    return { direction: 'vertical', at: (left + right) / 2, from: top, to: bottom }
  }
  return null
}
