/**
 * What a page holds before it is read: pieces of text and drawn lines, in points from the page's
 * top left corner, y downwards. A PDF gives them from its drawing operators, a scan from
 * recognition; everything after this is the same for both.
 */

/** A run of letters with no visible gap inside. A piece whose text is one space marks a real space. */
export interface Piece {
  readonly text: string
  /** A whole word by itself, never joined with its neighbours whatever the gap. */
  readonly isWord: boolean
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly baseline: number
  /** Size of the type in points. */
  readonly size: number
  readonly bold: boolean | null
  readonly italic: boolean | null
  /** Recognition confidence 0 to 1; null for real text. */
  readonly confidence: number | null
  /** Other readings that recognition saw, with their weight beside the chosen one, 0 to 1. */
  readonly alternatives?: readonly { readonly text: string; readonly weight: number }[]
}

/** A drawn straight line: horizontal at y = `at` from x to x, or vertical at x = `at` from y to y. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical'
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface PageContent {
  /** Counts from 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
  readonly rules: readonly Rule[]
}

/** A rectangle on a page in points, y downwards. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The smallest box around all boxes; a box of zeros for none. */
export function boxAround(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 }
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.left)
    right = Math.max(right, box.right)
    top = Math.min(top, box.top)
    bottom = Math.max(bottom, box.bottom)
  }
  return { left, right, top, bottom }
}

/** The middle value of a list (the lower one of two); 0 for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
