import type { Grey } from './picture.ts'

/** Where a word stands on its picture, in pixels. */
interface WordBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What recognition makes of a Roman numeral: its letters, or H, m, L and the like for II, III, I. */
const numeralLike = /^[IVXLHlm1|!]{1,6}[.,:]?$/u

/** A picture of less height than this, in pixels, does not show its strokes. */
const heightMin = 16

const inkMax = 128

/**
 * The Roman numeral that the strokes of a word show, with its dot; null where they show none. Bold
 * "II" and "III" with their serifs touching are read as H, m or one I less by recognition, but their
 * upright strokes can be counted. `text` is what was recognised: it tells IV from VI.
 */
export function romanOf(page: Grey, box: WordBox, text: string): string | null {
  if (!numeralLike.test(text) || !/[IVXLH]/u.test(text)) return null
  const ink = inkOf(page, box)
  if (ink === null || ink.bottom - ink.top < heightMin) return null
  const { letters, hasDot } = withoutDot(page, ink)
  const height = letters.bottom - letters.top
  const strokes = (from: number, to: number) =>
    strokesAt(page, letters, letters.top + height * from, letters.top + height * to)
  // V has two strokes but one at its foot; X has two but one in its middle; I has one everywhere.
  const [upper, middle, lower] = [strokes(0.16, 0.26), strokes(0.46, 0.54), strokes(0.76, 0.84)]
  const tens = upper - middle
  const fives = middle - lower + tens
  const ones = middle - 2 * fives - tens
  const numeral = numeralFrom(ones, fives, tens, text)
  return numeral === null ? null : numeral + (hasDot ? '.' : '')
}

/** The numeral of so many I, V and X; the recognised text decides what comes first. */
function numeralFrom(ones: number, fives: number, tens: number, text: string): string | null {
  if (ones < 0 || ones > 3 || fives < 0 || fives > 1 || tens < 0 || tens > 2 || ones + fives + tens === 0)
    return null
  const larger = fives === 1 ? 'V' : tens > 0 ? 'X' : ''
  if (fives === 1 && tens > 0) return null
  const comesBefore = ones === 1 && larger !== '' && text.indexOf(larger) > 0
  return comesBefore ? `I${larger.repeat(fives + tens)}` : larger.repeat(fives + tens) + 'I'.repeat(ones)
}

/** The ink inside the box. */
function inkOf(page: Grey, box: WordBox): WordBox | null {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let y = Math.max(0, box.top); y < Math.min(page.height, box.bottom); y++) {
    for (let x = Math.max(0, box.left); x < Math.min(page.width, box.right); x++) {
      if ((page.data[y * page.width + x] ?? 255) >= inkMax) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  }
  return right > left ? { left, right, top, bottom } : null
}

/** The letters without the dot after them: columns whose ink lies at the foot only. */
function withoutDot(page: Grey, ink: WordBox): { letters: WordBox; hasDot: boolean } {
  const limit = ink.top + (ink.bottom - ink.top) * 0.7
  let right = ink.right
  for (; right > ink.left; right--) {
    const highest = topOfColumn(page, ink, right - 1)
    if (highest < limit) break
  }
  // A serif's tip lies at the foot too, but reaches no further than a dot is wide.
  const hasDot = ink.right - right > (ink.bottom - ink.top) * 0.2
  return { letters: { ...ink, right }, hasDot }
}

function topOfColumn(page: Grey, ink: WordBox, x: number): number {
  for (let y = ink.top; y < ink.bottom; y++) if ((page.data[y * page.width + x] ?? 255) < inkMax) return y
  return ink.bottom
}

/** How many strokes the rows between two heights cross, the middle value of all rows. */
function strokesAt(page: Grey, box: WordBox, from: number, to: number): number {
  const counts: number[] = []
  for (let y = Math.round(from); y <= Math.round(to); y++) {
    let count = 0
    let run = 0
    for (let x = box.left; x <= box.right; x++) {
      const isInk = x < box.right && (page.data[y * page.width + x] ?? 255) < inkMax
      if (isInk) run++
      else {
        if (run >= 2) count++
        run = 0
      }
    }
    counts.push(count)
  }
  counts.sort((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? 0
}
