import { type LegacyLetters, LegacySample } from '../office/legacy.ts'
import type { XmlElement } from '../xml.ts'
import { type ListCounts, type ListStyle, readListStyles } from './lists.ts'
import type { OdtParts } from './package.ts'
import { readOdtStyles, type StyleFinder } from './styles.ts'

/** What is known and what has been met so far while an OpenDocument text is walked once. */
export interface OdtState {
  readonly style: StyleFinder
  readonly listStyles: ReadonlyMap<string, ListStyle>
  /** Numbers reached by each list, by its id and by its style: a later list may go on from there. */
  readonly countsById: Map<string, ListCounts>
  readonly countsByStyle: Map<string, ListCounts>
  /** Notes (text:note) in the order in which the text cites them. */
  readonly notes: XmlElement[]
  readonly fonts: Map<string, number>
  readonly sizes: Map<number, number>
  /** The page of the first paragraph, where a style names one. */
  masterPage: string | null
  begun: boolean
  readonly legacy: LegacyLetters | null
  readonly sample: LegacySample
  readonly counts: {
    insertions: number
    deletions: number
    hidden: number
    pictures: number
    comments: number
  }
}

/** The state before the first paragraph. */
export function beginOdtState(
  parts: OdtParts,
  legacy: LegacyLetters | null = null,
  sample = new LegacySample(),
): OdtState {
  return {
    style: readOdtStyles(parts),
    listStyles: readListStyles(parts),
    countsById: new Map(),
    countsByStyle: new Map(),
    notes: [],
    fonts: new Map(),
    sizes: new Map(),
    masterPage: null,
    begun: false,
    legacy,
    sample,
    counts: { insertions: 0, deletions: 0, hidden: 0, pictures: 0, comments: 0 },
  }
}
