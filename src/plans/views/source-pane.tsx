import type { ComponentChildren, JSX } from 'preact'
import { type Meaning, type SourceParagraph, type Stretch, sourceParagraphs } from '../rules/source.ts'
import type { ReviewProps } from './review/review-page.tsx'
import { reviewLink, unfiltered } from './review/review-query.ts'
import type { Say } from './words.ts'

type SourceProps = ReviewProps & {
  readonly say: Say
  /** Numbers of the tasks that stand in the list now. */
  readonly shownTasks: ReadonlySet<number>
}

/** The text as it came, its words marked with what they were read as. */
export function SourcePane(props: SourceProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section class="pane source" id="source" aria-labelledby="source-title" tabIndex={0}>
      <h2 id="source-title" class="pane-title">
        {props.say('source-title')}
      </h2>
      <div class="source-text" lang="vi">
        {sourceParagraphs(props.plan, props.findings ?? []).map(paragraph => (
          <Paragraph key={paragraph.start} paragraph={paragraph} source={props} />
        ))}
      </div>
    </section>
  )
}

const headingTags = ['h3', 'h4', 'h5', 'h6'] as const

function Paragraph({ paragraph, source }: { paragraph: SourceParagraph; source: SourceProps }): JSX.Element {
  const words = groupByTask(paragraph.stretches).map(group => (
    <Group key={group.stretches[0]?.text} group={group} source={source} />
  ))
  if (paragraph.headingDepth === null) return <p>{words}</p>
  const Heading = headingTags[Math.min(paragraph.headingDepth, headingTags.length - 1)] ?? 'h6'
  return <Heading>{words}</Heading>
}

interface TaskGroup {
  readonly task: number | null
  readonly stretches: Stretch[]
}

/** Neighbouring stretches of one task stand in one mark, so that it lights up as one. */
function groupByTask(stretches: readonly Stretch[]): TaskGroup[] {
  const groups: TaskGroup[] = []
  for (const stretch of stretches) {
    const last = groups.at(-1)
    if (last && last.task === stretch.task) last.stretches.push(stretch)
    else groups.push({ task: stretch.task, stretches: [stretch] })
  }
  return groups
}

function Group({ group, source }: { group: TaskGroup; source: SourceProps }): JSX.Element {
  const words = group.stretches.map((stretch, index) => (
    <Words key={index} stretch={stretch} source={source} />
  ))
  if (group.task === null) return <>{words}</>
  const begins = group.stretches.some(({ first }) =>
    first.some(({ kind, number }) => kind === 'task' && number === group.task),
  )
  return (
    <mark class="words" data-task={group.task} id={begins ? `words-${group.task}` : undefined}>
      {begins && <PathLink number={group.task} source={source} />}
      {words}
    </mark>
  )
}

/** In the margin, as an editor would note it: the task that these words are. */
function PathLink({ number, source }: { number: number; source: SourceProps }): JSX.Element {
  const { plan, query, upload, shownTasks, say } = source
  const shown = shownTasks.has(number)
  const elsewhere = reviewLink(upload.id, query, { show: 'tasks', ...unfiltered })
  return (
    <a class="words-path" href={`${shown ? '' : elsewhere}#task-${number}`}>
      {plan.tasks[number]?.path}
      <span class="unseen">: {say('in-reading')}</span>
    </a>
  )
}

function Words({ stretch, source }: { stretch: Stretch; source: SourceProps }): JSX.Element {
  const lists = new Set(stretch.others.filter(meaning => isShown(meaning, source)).map(({ kind }) => kind))
  // Without meaning of the list that is shown, plain words: most of the text.
  if (lists.size === 0) return <>{stretch.text}</>
  const ids = stretch.first
    .filter(({ kind }) => lists.has(kind))
    .map(({ kind, number }) => `${kind}-${number}-words`)
  return (
    <span class={[...lists].map(kind => `said said-${kind}`).join(' ')} id={ids[0]}>
      {anchors(ids.slice(1))}
      {stretch.text}
    </span>
  )
}

/** Where several meanings begin at one word, each still needs its own place to lead to. */
function anchors(ids: readonly string[]): ComponentChildren {
  return ids.map(id => <span key={id} id={id} />)
}

function isShown({ kind }: Meaning, { query }: SourceProps): boolean {
  if (kind === 'unread' || kind === 'finding') return query.show === 'notes'
  if (kind === 'reference') return query.show === 'references'
  return kind === query.show
}
