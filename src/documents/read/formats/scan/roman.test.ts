import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Grey } from './picture.ts'
import { romanOf } from './roman.ts'

/** The numeral drawn bold with serifs that touch, as Times prints it; strokes are drawn, not set. */
async function drawn(letters: string, hasDot = false): Promise<Grey> {
  let x = 12
  const parts: string[] = []
  const stroke = (x1: number, y1: number, x2: number, y2: number, width = 5) =>
    parts.push(`<path d="M${x1} ${y1}L${x2} ${y2}" stroke="black" stroke-width="${width}"/>`)
  for (const letter of letters) {
    if (letter === 'I') {
      stroke(x + 7, 10, x + 7, 42)
      stroke(x, 11, x + 14, 11, 2)
      stroke(x, 41, x + 14, 41, 2)
      x += 14
    } else if (letter === 'V') {
      stroke(x + 1, 10, x + 14, 42)
      stroke(x + 27, 10, x + 14, 42, 3)
      x += 29
    } else {
      stroke(x + 1, 10, x + 26, 42)
      stroke(x + 26, 10, x + 1, 42, 3)
      x += 29
    }
  }
  if (hasDot) parts.push(`<circle cx="${x + 6}" cy="39" r="3.5"/>`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="52"><rect width="160" height="52" fill="white"/>${parts.join('')}</svg>`
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true })
  const grey = new Uint8Array(info.width * info.height)
  for (let index = 0; index < grey.length; index++) grey[index] = data[index * info.channels] ?? 255
  return { data: grey, width: info.width, height: info.height }
}

const box = { left: 0, right: 160, top: 0, bottom: 52 }

test.each([
  ['H', 'II'],
  ['Im', 'III'],
  ['II', 'III'],
  ['L', 'I'],
  ['VH', 'VII'],
  ['VIH', 'VIII'],
  ['IV', 'IV'],
  ['VI', 'VI'],
  ['IX', 'IX'],
  ['XI', 'XI'],
  ['XIH', 'XIII'],
])('recognised as "%s", the strokes say %s', async (recognised, numeral) => {
  expect(romanOf(await drawn(numeral), box, recognised)).toBe(numeral)
  expect(romanOf(await drawn(numeral, true), box, recognised)).toBe(`${numeral}.`)
})

test('figures, words and abbreviations are no numerals', async () => {
  const page = await drawn('III')
  for (const text of ['1', '11', 'TM.', 'VT,', 'Hà', 'hai', '']) expect(romanOf(page, box, text)).toBeNull()
})
