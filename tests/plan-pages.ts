/** The plan of `plan-file.ts` on paper: as a PDF that holds its text, and as a scanned page. */
import { buildPdf, setParagraph, type TestText } from '../src/documents/read/formats/pdf/testing/build-pdf.ts'
import { drawPage } from '../src/documents/read/formats/scan/testing/draw-page.ts'
import { planFile } from './plan-file.ts'

function paragraphs(mark: string): string[] {
  return new TextDecoder()
    .decode(planFile(mark))
    .split('\n')
    .filter(line => line !== '')
}

/**
 * Two pages: the plan in a font that the file does not hold, so that the page cannot be drawn, and an
 * annex in a font of boxes that it holds.
 */
export function planPdf(mark: string): Uint8Array {
  const texts: TestText[] = []
  let y = 70
  for (const text of paragraphs(mark)) {
    const lines = setParagraph(text, { left: 85, right: 540, y, size: 10 })
    texts.push(...lines)
    y += lines.length * 13 + 5
  }
  const annex = ['Phuluc', 'Danhsach', 'Lehoi'].map((text, index) => ({
    x: 85,
    y: 100 + index * 30,
    text,
    isDrawn: true,
  }))
  return buildPdf([{ texts }, { texts: annex }])
}

/** One page, as from a scanner, as a PNG. */
export function planScan(mark: string): Promise<Uint8Array> {
  const texts: { x: number; y: number; text: string; size: number }[] = []
  let y = 90
  for (const text of paragraphs(mark)) {
    for (const line of wrapped(text, 74)) {
      texts.push({ x: 120, y, text: line, size: 25 })
      y += 33
    }
    y += 8
  }
  return drawPage({ texts })
}

/** A page with these lines in large letters, as from a scanner, as a PNG. */
export function paperScan(lines: readonly string[]): Promise<Uint8Array> {
  return drawPage({ texts: lines.map((text, line) => ({ x: 160, y: 120 + line * 60, text, size: 34 })) })
}

function wrapped(text: string, lettersMax: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < lettersMax) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines
}
