import type { Finding, PlanDocument } from '../../../documents/index.ts'
import type { View } from '../../../platform/ui/view.ts'
import type { Source } from '../../queries/source.ts'
import type { Meaning } from '../../rules/source.ts'
import type { SourceSay } from './words.ts'

/** How a source can be seen: its pages to fit, its pages as large as their pictures are, or its text. */
export const sourceFaces = ['pages', 'large', 'text'] as const

export type SourceFace = (typeof sourceFaces)[number]

/** All that a source is drawn from. */
export interface SourceProps {
  readonly view: Pick<View, 'locale'>
  readonly uploadId: string
  /** The reading; its tasks mark words by their place in the list. */
  readonly plan: PlanDocument
  readonly findings: readonly Finding[] | null
  /** Undefined for a reading that was made before layouts were kept: then it shows as plain lines. */
  readonly source: Source | undefined
  /** Which list of the reading stands beside it: its words are marked too. */
  readonly show: string
  /** What the address asks for; null for what suits the source. */
  readonly face: SourceFace | null
  /** Address of the same page with the source seen otherwise. */
  readonly faceLink: (face: SourceFace) => string
  /** Where a task stands in the reading, by its place in the list. */
  readonly taskLink: (task: number) => string
}

/** What every part of the pane is drawn with. */
export interface SourceContext extends SourceProps {
  readonly say: SourceSay
}

/** The face that is shown: pictures where there are any, unless the address asks otherwise. */
export function faceOf({ face, source }: Pick<SourceProps, 'face' | 'source'>): SourceFace {
  if (!source || source.layout.pages.length === 0) return 'text'
  return face ?? (source.pictures.length > 0 ? 'pages' : 'text')
}

/** Whether a meaning belongs to the list that is shown. */
export function isShown({ kind }: Meaning, show: string): boolean {
  if (kind === 'unread' || kind === 'finding') return show === 'notes'
  if (kind === 'reference') return show === 'references'
  return kind === show
}

/** The id of the place where a meaning's words begin. */
export const wordsId = ({ kind, number }: Meaning): string => `${kind}-${number}-words`
