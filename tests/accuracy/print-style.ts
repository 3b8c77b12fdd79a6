/**
 * The page and the type of a printed plan. The type comes with the packages, so that every machine prints
 * the same lines; letters with Vietnamese marks come from a second font, as office suites embed them.
 */
import { readFileSync } from 'node:fs'

const files = new URL('../../node_modules/@fontsource/be-vietnam-pro/files/', import.meta.url)
const vietnamese =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0309,U+1EA0-1EF9'

function face(
  part: 'latin' | 'vietnamese',
  weight: 400 | 700,
  style: 'normal' | 'italic',
  foreign: boolean,
): string {
  const bytes = readFileSync(new URL(`be-vietnam-pro-${part}-${weight}-${style}.woff2`, files)).toString(
    'base64',
  )
  const range = part === 'vietnamese' ? `unicode-range:${vietnamese};` : ''
  const metrics = part === 'vietnamese' && foreign ? 'size-adjust:106%;ascent-override:92%;' : ''
  return `@font-face{font-family:Plan;font-weight:${weight};font-style:${style};${range}${metrics}src:url(data:font/woff2;base64,${bytes})}`
}

const page = `
  @page { size: A4; margin: 20mm 20mm 20mm 30mm; @top-center { content: counter(page); font-family: Plan; font-size: 13pt } }
  @page :first { @top-center { content: none } }
  body { font-family: Plan; font-size: 12pt }
  p { margin: 6pt 0; text-indent: 1cm }
  td p, th p, p[style*='center'] { text-indent: 0; margin: 0 }
  table { width: 100%; border-collapse: collapse }
  td, th { vertical-align: top; padding: 1mm }`

/** The style sheet; `foreign` makes the second font's letters larger than the first one's. */
export function printStyle(foreign: boolean): string {
  const faces = ([400, 700] as const).flatMap(weight =>
    (['normal', 'italic'] as const).flatMap(style => [
      face('latin', weight, style, foreign),
      face('vietnamese', weight, style, foreign),
    ]),
  )
  return `${faces.join('\n')}${page}`
}
