import { expect, test } from 'vitest'
import { flattened, greyWithoutSeals, isBlank, withoutBorder } from './clean.ts'
import { decodePage } from './decode.ts'
import { type Grey, inkShare } from './picture.ts'
import { rulesOf, withoutRules } from './rules.ts'
import { skewOf } from './skew.ts'
import { straightened } from './straighten.ts'
import { type DrawnPage, drawPage } from './testing/draw-page.ts'

const words =
  'Tuyên truyền về tiềm năng của địa phương trên báo chí trong và ngoài nước bằng nhiều thứ tiếng'.split(' ')
const lines = Array.from({ length: 20 }, (_, index) => ({
  x: 150,
  y: 200 + index * 60,
  text: [...words.slice(index % 9), ...words].slice(0, 11).join(' '),
}))

async function drawn(page: DrawnPage): Promise<Grey> {
  return greyWithoutSeals(await decodePage(await drawPage(page), 0))
}

test('a red seal disappears, black ink under it stays', async () => {
  const seal = { seals: [[600, 500, 150]] as const }
  expect(inkShare(await drawn(seal), 200)).toBe(0)
  const alone = inkShare(await drawn({ texts: lines }), 128)
  const sealed = inkShare(await drawn({ texts: lines, ...seal }), 128)
  expect(sealed / alone).toBeGreaterThan(0.97)
  expect(sealed / alone).toBeLessThan(1.03)
})

test('grey paper becomes white and its ink black', async () => {
  const flat = flattened(await drawn({ texts: lines, paper: 170 }))
  expect(flat.data[5 * flat.width + 5]).toBe(255)
  expect(inkShare(flat, 60)).toBeGreaterThan(0.01)
})

test('the dark bar that a scanner leaves along a side is painted over', async () => {
  const bar = Array.from({ length: 30 }, (_, index) => [index, 0, index, 1754] as const)
  const clean = withoutBorder(await drawn({ lines: bar }))
  expect(isBlank(clean)).toBe(true)
})

test.each([-3, -0.8, 0, 1.4, 4])('a page %s degrees askew is found so and laid straight', async askew => {
  const page = flattened(await drawn({ texts: lines, askew }))
  const { degrees, isSideways } = skewOf(page)
  expect(isSideways).toBe(false)
  expect(Math.abs(degrees - askew)).toBeLessThan(0.25)
  const level = await straightened(page, degrees, 1)
  expect(Math.abs(skewOf(level).degrees)).toBeLessThan(0.2)
})

test('a page lying on its side is told from an upright one', async () => {
  expect(skewOf(await drawn({ texts: lines, turns: 1 })).isSideways).toBe(true)
})

test('lines of a table are found and taken away, letters and their bars are not', async () => {
  const table = [
    [100, 100, 900, 100],
    [100, 200, 900, 200],
    [100, 300, 900, 300],
    [100, 100, 100, 300],
    [300, 100, 300, 300],
    [900, 100, 900, 300],
  ] as const
  const texts = [{ x: 320, y: 160, text: 'Thông tư 22/2016/TT-BTTTT', size: 28 }]
  const page = await drawn({ texts, lines: table })
  const rules = rulesOf(page, 150)
  expect(rules.filter(({ direction }) => direction === 'horizontal')).toHaveLength(3)
  expect(rules.filter(({ direction }) => direction === 'vertical')).toHaveLength(3)
  const left = inkShare(withoutRules(page, rules, 150), 128)
  expect(left / inkShare(await drawn({ texts }), 128)).toBeCloseTo(1, 1)
  expect(rulesOf(await drawn({ texts: lines }), 150)).toEqual([])
})
