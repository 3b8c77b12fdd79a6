import type { JSX } from 'preact'
import type { SourceLayout } from '../../../documents/index.ts'
import type { PictureOfPage, Source } from '../../queries/source.ts'
import {
  type PageMarks,
  pageMarks,
  type Rectangle,
  type SaidMark,
  type TaskMark,
} from '../../rules/source/page-marks.ts'
import type { SourceParagraph } from '../../rules/source.ts'
import { isShown, type SourceContext, wordsId } from './props.ts'

interface Props {
  readonly context: SourceContext
  readonly source: Source
  readonly paragraphs: readonly SourceParagraph[]
  /** As large as the pictures are, to be scrolled; else as wide as the pane. */
  readonly isLarge: boolean
}

/** The pages of a source as they look, with the words of each task marked in their places. */
export function PageFaces({ context, source, paragraphs, isLarge }: Props): JSX.Element {
  const { layout, pictures } = source
  const marks = pageMarks(layout, paragraphs, meaning => isShown(meaning, context.show))
  const pictureOf = new Map(pictures.map(picture => [picture.page, picture]))
  return (
    <div class={isLarge ? 'faces faces-large' : 'faces'}>
      {layout.pages.map((size, index) => (
        <Page
          key={index}
          page={index + 1}
          size={size}
          layout={layout}
          picture={pictureOf.get(index + 1)}
          marks={marks.get(index + 1)}
          context={context}
        />
      ))}
    </div>
  )
}

interface PageProps {
  readonly page: number
  readonly size: SourceLayout['pages'][number]
  readonly layout: SourceLayout
  readonly picture: PictureOfPage | undefined
  readonly marks: PageMarks | undefined
  readonly context: SourceContext
}

function Page({ page, size, layout, picture, marks, context }: PageProps): JSX.Element {
  const { say } = context
  return (
    <figure class={size.width > size.height ? 'face face-wide' : 'face'} id={`page-${page}`}>
      {!picture && <p class="small soft">{say('drawing')}</p>}
      <div class="face-paper">
        {picture && (
          <img
            src={pictureAddress(context.uploadId, picture)}
            width={picture.width}
            height={picture.height}
            alt={say('page-picture', { page })}
            loading="lazy"
            decoding="async"
          />
        )}
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
        <svg
          class={picture ? 'face-marks' : 'face-marks face-drawn'}
          viewBox={`0 0 ${size.width} ${size.height}`}
          preserveAspectRatio="none"
          role="group"
          aria-label={say('page-marks', { page })}
        >
          {!picture && <PlacedLines page={page} layout={layout} text={context.plan.text} />}
          {marks?.tasks.map((mark, index) => (
            <Task key={index} mark={mark} context={context} />
          ))}
          {marks?.said.map((mark, index) => (
            <Said key={index} mark={mark} />
          ))}
        </svg>
      </div>
      <figcaption class="small soft">{say('page-of', { page, pages: layout.pages.length })}</figcaption>
    </figure>
  )
}

/** Another picture of the page has another address, so that it may be kept for ever. */
function pictureAddress(uploadId: string, { page, sha256 }: PictureOfPage): string {
  return `/plans/uploads/${uploadId}/pages/${page}.webp?v=${sha256.slice(0, 8)}`
}

function Task({ mark, context }: { mark: TaskMark; context: SourceContext }): JSX.Element {
  const { task, begins, rectangles } = mark
  const name = `${context.plan.tasks[task]?.path ?? ''}: ${context.say('in-reading')}`
  const shapes = <Shapes rectangles={rectangles} />
  // What goes on from another page lights up with the rest, but is no second stop for the keyboard.
  if (!begins) {
    return (
      <g class="mark" data-task={task}>
        {shapes}
      </g>
    )
  }
  return (
    <a class="mark" data-task={task} id={`words-${task}`} href={context.taskLink(task)} aria-label={name}>
      <title>{name}</title>
      {shapes}
    </a>
  )
}

function Said({ mark: { kinds, first, rectangles } }: { mark: SaidMark }): JSX.Element {
  const ids = first.map(wordsId)
  return (
    <g class={kinds.map(kind => `mark-said mark-${kind}`).join(' ')} id={ids[0]}>
      {ids.slice(1).map(id => (
        <g key={id} id={id} />
      ))}
      <Shapes rectangles={rectangles} />
    </g>
  )
}

/** A little more than the letters, so that the frame does not touch them. */
const margin = 1

function Shapes({ rectangles }: { rectangles: readonly Rectangle[] }): JSX.Element {
  return (
    <>
      {rectangles.map(({ x, y, width, height }, index) => (
        <rect
          key={index}
          x={tenth(x - margin)}
          y={tenth(y - margin)}
          width={tenth(width + 2 * margin)}
          height={tenth(height + 2 * margin)}
        />
      ))}
    </>
  )
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** Share of a line's height that stands above its baseline, as the reader of PDFs takes it. */
const ascent = 0.78

/** The words of a page that has no picture, each line as wide as it was. */
function PlacedLines({
  page,
  layout,
  text,
}: {
  page: number
  layout: SourceLayout
  text: string
}): JSX.Element {
  const lines = layout.words.filter(({ box }) => box.page === page)
  return (
    <g class="face-words" lang="vi">
      {lines.map(({ span, box }, index) => (
        <text
          key={index}
          x={box.x}
          y={tenth(box.y + ascent * box.height)}
          font-size={box.height}
          textLength={box.width}
          lengthAdjust="spacingAndGlyphs"
        >
          {text.slice(...span)}
        </text>
      ))}
    </g>
  )
}
