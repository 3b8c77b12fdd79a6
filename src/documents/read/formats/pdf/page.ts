import type { PageContent } from '../layout/content.ts'
import { contentOf } from './content.ts'
import { fontFacts } from './fonts.ts'
import { matrixOf } from './matrix.ts'
import type { PdfDocument } from './open.ts'
import { type Drawn, type OperatorNumbers, walkOperators } from './operators.ts'

export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/** A page as drawn: its upright size in points, its text and lines, and what its operators painted. */
export interface ReadPage {
  readonly width: number
  readonly height: number
  readonly drawn: Drawn
  readonly content: PageContent
}

/** Reads one page through its drawing operators, which give every letter's exact place. */
export async function readPage(page: PdfPage, operators: OperatorNumbers): Promise<ReadPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList()
  const fonts = new Map<string, ReturnType<typeof fontFacts>>()
  const fontOf = (name: string) => {
    const known = fonts.get(name)
    if (known) return known
    const facts = fontFacts(page.commonObjs.has(name) ? page.commonObjs.get(name) : null)
    fonts.set(name, facts)
    return facts
  }
  const drawn = walkOperators(list, operators, matrixOf(transform), fontOf)
  const content = contentOf(drawn, { number: page.pageNumber, width, height })
  return { width, height, drawn, content }
}
