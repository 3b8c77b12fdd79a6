import type { Piece } from '../office/draft.ts'
import { type LegacyLetters, LegacySample } from '../office/legacy.ts'
import { childNamed, childrenNamed, type XmlElement } from '../xml.ts'
import { type Numbering, readNumbering } from './numbering.ts'
import type { DocxParts } from './package.ts'
import type { ParagraphContent } from './paragraphs.ts'
import { readStyles, type StyleSheet } from './styles.ts'

/** A note that the text cites. */
export interface Citation {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
}

/** What is known and what has been met so far while the body of a Word file is walked once. */
export interface DocxState {
  readonly styles: StyleSheet
  readonly numbering: Numbering
  /** Paragraphs read while the text was parsed. */
  readonly contents: Map<XmlElement, ParagraphContent>
  /** Pieces of a paragraph whose end mark was deleted: they begin the next one. */
  carried: readonly Piece[]
  /** Open fields, outermost first; the code of a field is not text, its result is. */
  readonly fields: ('code' | 'result')[]
  /** Notes in the order in which the text cites them. */
  readonly cited: Citation[]
  readonly sections: XmlElement[]
  readonly fonts: Map<string, number>
  readonly sizes: Map<number, number>
  /** The fonts of the theme; read when the first run asks for one. */
  readonly themeFonts: () => ThemeFonts
  readonly legacy: LegacyLetters | null
  readonly sample: LegacySample
  readonly counts: { insertions: number; deletions: number; hidden: number; pictures: number }
}

interface ThemeFonts {
  readonly major: string | null
  readonly minor: string | null
}

/** The state before the first paragraph. */
export function beginState(
  part: DocxParts['part'],
  legacy: LegacyLetters | null = null,
  sample = new LegacySample(),
): DocxState {
  return {
    styles: readStyles(part('styles')),
    numbering: readNumbering(part('numbering')),
    contents: new Map(),
    carried: [],
    fields: [],
    cited: [],
    sections: [],
    fonts: new Map(),
    sizes: new Map(),
    themeFonts: once(() => readThemeFonts(part('theme'))),
    legacy,
    sample,
    counts: { insertions: 0, deletions: 0, hidden: 0, pictures: 0 },
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function readThemeFonts(theme: XmlElement | null): ThemeFonts {
  const elements = childNamed(theme ?? undefined, 'a:themeElements')
  const scheme = childNamed(elements, 'a:fontScheme')
  const font = (name: string): string | null => {
    const latin = childrenNamed(childNamed(scheme, name), 'a:latin')[0]
    return latin?.attributes.typeface ?? null
  }
  return { major: font('a:majorFont'), minor: font('a:minorFont') }
}
