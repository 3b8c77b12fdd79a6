/**
 * Makes `src/platform/ui/fonts`: Be Vietnam Pro in two weights, cut to Latin and Vietnamese. Hinting is
 * dropped: it is half of a file's weight, and the systems of today do not use it. Run when the font's
 * package is updated: `node script/fonts.ts`; the results are committed.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'

const from = 'node_modules/@fontsource/be-vietnam-pro'
const to = 'src/platform/ui/fonts'

const characters = {
  latin: `${range(0x20, 0x7e)}${range(0xa0, 0xff)}${range(0x2010, 0x2026)}‰′″‹›€™←↑→↓−`,
  vietnamese: `ĂăĐđĨĩŨũƠơƯư${range(0x1ea0, 0x1ef9)}\u0300\u0301\u0303\u0309\u0323₫`,
}
const features = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'lnum']

for (const weight of [400, 600]) {
  for (const [script, text] of Object.entries(characters)) {
    const whole = readFileSync(`${from}/files/be-vietnam-pro-${script}-${weight}-normal.woff2`)
    const part = await subsetFont(whole, text, {
      targetFormat: 'woff2',
      noHinting: true,
      keepFeatures: features,
    })
    writeFileSync(`${to}/be-vietnam-pro-${script}-${weight}.woff2`, part)
    process.stdout.write(`${script} ${weight}: ${whole.length} -> ${part.length} bytes\n`)
  }
}
copyFileSync(`${from}/LICENSE`, `${to}/LICENSE`)

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')
}
