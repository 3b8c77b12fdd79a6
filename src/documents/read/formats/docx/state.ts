import type { Piece } from '../office/draft.ts'
import { childNamed, childrenNamed, type XmlElement } from '../xml.ts'
import { type Numbering, readNumbering } from './numbering.ts'
import type { DocxParts } from './package.ts'
import { readStyles, type StyleSheet } from './styles.ts'

/** What is known and what has been met so far while the body of a Word file is walked once. */
export interface DocxState {
  readonly styles: StyleSheet
  readonly numbering: Numbering
  /** Pieces of a paragraph whose end mark was deleted: they begin the next one. */
  carried: readonly Piece[]
  /** Open fields, outermost first; the code of a field is not text, its result is. */
  readonly fields: ('code' | 'result')[]
  /** Notes in the order in which the text cites them. */
  readonly cited: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[]
  readonly sections: XmlElement[]
  readonly fonts: Map<string, number>
  readonly sizes: Map<number, number>
  readonly themeFonts: { readonly major: string | null; readonly minor: string | null }
  readonly counts: { insertions: number; deletions: number; hidden: number; pictures: number }
}

/** The state before the first paragraph. */
export function beginState(parts: Pick<DocxParts, 'styles' | 'numbering' | 'theme'>): DocxState {
  return {
    styles: readStyles(parts.styles),
    numbering: readNumbering(parts.numbering),
    carried: [],
    fields: [],
    cited: [],
    sections: [],
    fonts: new Map(),
    sizes: new Map(),
    themeFonts: readThemeFonts(parts.theme),
    counts: { insertions: 0, deletions: 0, hidden: 0, pictures: 0 },
  }
}

function readThemeFonts(theme: XmlElement | null): DocxState['themeFonts'] {
  const elements = childNamed(theme ?? undefined, 'a:themeElements')
  const scheme = childNamed(elements, 'a:fontScheme')
  const font = (name: string): string | null => {
    const latin = childrenNamed(childNamed(scheme, name), 'a:latin')[0]
    return latin?.attributes.typeface ?? null
  }
  return { major: font('a:majorFont'), minor: font('a:minorFont') }
}
