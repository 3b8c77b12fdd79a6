import type { JSX } from 'preact'
import type { LaidOutParagraph } from '../../../documents/index.ts'
import type { SourceParagraph } from '../../rules/source.ts'
import type { SourceContext } from './props.ts'
import { Stretches } from './stretches.tsx'

const headingTags = ['h3', 'h4', 'h5', 'h6'] as const

interface Props {
  readonly paragraph: SourceParagraph
  /** Null where it is not known how the paragraph was set. */
  readonly look: LaidOutParagraph | null
  readonly context: SourceContext
  /** Size of most of the document's text in points; null where sizes are not known. */
  readonly usual: number | null
}

/** One paragraph set as it was; headings of the outline are headings. */
export function SetParagraph({ paragraph, look, context, usual }: Props): JSX.Element {
  const names = look ? classesOf(look, usual) : ''
  const words = <Stretches stretches={paragraph.stretches} context={context} />
  // Where it stands in the plan's text, so that chosen words can become a task.
  const place = { class: names || undefined, 'data-at': paragraph.start }
  if (paragraph.headingDepth === null) return <p {...place}>{words}</p>
  const Heading = headingTags[Math.min(paragraph.headingDepth, headingTags.length - 1)] ?? 'h6'
  return <Heading {...place}>{words}</Heading>
}

/** Points of one step of indent: 1.27 cm, as Decree 30/2020/NĐ-CP sets the first line. */
const indentStep = 36
const indentStepsMax = 4

function classesOf(look: LaidOutParagraph, usual: number | null): string {
  const steps = Math.min(indentStepsMax, Math.round(look.indent / indentStep))
  const isSetIn = steps > 0 && look.cell === null && (look.align === 'left' || look.align === 'justify')
  const smaller = usual !== null && look.fontSize !== null && look.fontSize < usual - 1
  const larger = usual !== null && look.fontSize !== null && look.fontSize > usual + 1
  return [
    look.align === 'left' ? '' : `set-${look.align}`,
    look.bold && 'set-bold',
    look.italic && 'set-italic',
    isSetIn && `set-in-${steps}`,
    smaller && 'set-small',
    larger && 'set-large',
  ]
    .filter(Boolean)
    .join(' ')
}

/** The size in which most of the letters are set. */
export function usualSize(looks: readonly LaidOutParagraph[]): number | null {
  const counts = new Map<number, number>()
  for (const { fontSize, span } of looks) {
    if (fontSize !== null) counts.set(fontSize, (counts.get(fontSize) ?? 0) + span[1] - span[0])
  }
  let best: number | null = null
  for (const [size, count] of counts) if (count > (counts.get(best ?? Number.NaN) ?? 0)) best = size
  return best
}
