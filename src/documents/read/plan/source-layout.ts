/** How a source was set, told in places of the plan's text: for showing the two side by side. */
import type { LaidOutParagraph, SourceDocument, SourceLayout } from '../../model.ts'
import type { Lines, PlacedParagraph } from './lines.ts'
import { placeWords } from './placed-words.ts'

/** The paragraphs of the source with their look and place; for formats with pages also where each word stands. */
export function sourceLayout(source: SourceDocument, { text, placed, ruledTables }: Lines): SourceLayout {
  return {
    format: source.format,
    paragraphs: placed.map(laidOut),
    ruledTables,
    pages: source.pageSizes,
    words: placed.flatMap(({ paragraph, span }) => placeWords(text, span, paragraph.printed ?? [])),
  }
}

function laidOut({ paragraph, span, cell }: PlacedParagraph): LaidOutParagraph {
  const { label, bold, italic, align, indent, fontSize, headingLevel, note } = paragraph
  return {
    span,
    label,
    bold: (bold ?? 0) > 0.5,
    italic: (italic ?? 0) > 0.5,
    align: align ?? 'left',
    indent: indent ?? 0,
    fontSize,
    headingLevel,
    cell,
    note: note ?? false,
  }
}
