import type { JSX } from 'preact'
import { sourceParagraphs } from '../../rules/source.ts'
import { PageFaces } from './page-faces.tsx'
import { faceOf, type SourceContext, type SourceProps, sourceFaces } from './props.ts'
import { Sheet } from './sheet.tsx'
import { sourceSay } from './words.ts'

/** Styles of everything in the pane; a page that shows it names them. */
export const sourceStyles = ['source.css'] as const

/** The source as it was laid out, its words marked with what they were read as. */
export function SourcePane(props: SourceProps): JSX.Element {
  const context = { ...props, say: sourceSay(props.view) }
  const { plan, findings, source, say } = context
  const face = faceOf(props)
  const spans = source?.layout.paragraphs.map(({ span }) => span)
  const paragraphs = sourceParagraphs(plan, findings ?? [], spans)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section class="pane source" id="source" aria-labelledby="source-title" tabIndex={0}>
      <div class="source-head">
        <h2 id="source-title" class="pane-title">
          {say('title')}
        </h2>
        <Faces context={context} />
      </div>
      {source && face !== 'text' ? (
        <PageFaces context={context} source={source} paragraphs={paragraphs} isLarge={face === 'large'} />
      ) : (
        <Sheet context={context} paragraphs={paragraphs} />
      )}
    </section>
  )
}

/** The ways to see it, for a source that has pages. */
function Faces({ context }: { context: SourceContext }): JSX.Element | null {
  const { source, say, faceLink } = context
  if (!source || source.layout.pages.length === 0) return null
  const current = faceOf(context)
  return (
    <nav class="source-faces" aria-label={say('faces')}>
      {sourceFaces.map(face => (
        <a key={face} href={faceLink(face)} aria-current={face === current ? 'true' : undefined}>
          {say(`face-${face}`)}
        </a>
      ))}
    </nav>
  )
}
