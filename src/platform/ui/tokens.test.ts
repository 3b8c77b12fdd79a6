import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./styles/1-tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)')

const states = ['leaf', 'amber', 'brick', 'plum', 'grey', 'lotus', 'river']
/** Words on a ground: at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const words: [string, string][] = [
  ...['paper', 'sheet', 'sunk', 'river-pale', 'river-mid'].map((ground): [string, string] => ['ink', ground]),
  ...['paper', 'sheet', 'sunk', 'river-pale'].map((ground): [string, string] => ['ink-soft', ground]),
  ...['paper', 'sheet', 'sunk'].flatMap(ground => states.map((state): [string, string] => [state, ground])),
  ...states.map((state): [string, string] => [state, `${state}-pale`]),
  ['on-lotus', 'lotus'],
  ['on-lotus', 'lotus-deep'],
]
/** Edges of fields and signs: at least 3 to 1 (WCAG 2.2, 1.4.11). */
const signs: [string, string][] = [
  ['edge', 'paper'],
  ['edge', 'sheet'],
]

test.each([
  ['light', light],
  ['dark', dark],
])('contrast in the %s theme', (_theme, text) => {
  const colours = new Map(
    [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  )
  const ratio = (a: string, b: string) => contrast(colours.get(a) ?? '', colours.get(b) ?? '')
  for (const [ink, ground] of words)
    expect(ratio(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  for (const [ink, ground] of signs)
    expect(ratio(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(3)
})

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance of sRGB (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
