import type { JSX } from 'preact'
import type { View } from '../../../platform/ui/view.ts'
import type { IssuedPlan, PlanTask } from '../../rules/plan/model.ts'
import { type Meaning, type SourceParagraph, type Stretch, sourceParagraphs } from '../../rules/source.ts'
import { PlanFrame } from './plan-frame.tsx'
import { type PlanSay, planSay } from './words.ts'

interface TextProps {
  readonly view: View
  readonly plan: IssuedPlan
  readonly tasks: readonly PlanTask[]
}

/** The whole text of a plan, its tasks marked: each leads to its page, and every list of the plan leads here. */
export function TextPage({ view, plan, tasks }: TextProps): JSX.Element {
  const say = planSay(view)
  const byNumber = new Map(tasks.map(task => [task.number, task]))
  return (
    <PlanFrame view={view} plan={plan} tab="text">
      <h2>{say('text-title')}</h2>
      <p class="small soft">{say('text-key')}</p>
      <div class="plan-text" lang="vi">
        {sourceParagraphs(plan.document, plan.findings).map(paragraph => (
          <Paragraph key={paragraph.start} paragraph={paragraph} tasks={byNumber} say={say} />
        ))}
      </div>
    </PlanFrame>
  )
}

interface ParagraphProps {
  readonly paragraph: SourceParagraph
  readonly tasks: ReadonlyMap<number, PlanTask>
  readonly say: PlanSay
}

const headings = ['h3', 'h4', 'h5', 'h6'] as const

function Paragraph({ paragraph, tasks, say }: ParagraphProps): JSX.Element {
  const words = paragraph.stretches.map((stretch, index) => (
    <Words key={index} stretch={stretch} tasks={tasks} say={say} />
  ))
  const marked = paragraph.stretches.some(({ task }) => task !== null) ? 'in-task' : undefined
  if (paragraph.headingDepth === null) return <p class={marked}>{words}</p>
  const Heading = headings[Math.min(paragraph.headingDepth, headings.length - 1)] ?? 'h6'
  return <Heading class={marked}>{words}</Heading>
}

/** Places that lists lead to: tasks, references, reports, findings, by their number in the document. */
const reachable: ReadonlySet<Meaning['kind']> = new Set(['task', 'reference', 'reporting', 'finding'])

function Words({
  stretch,
  tasks,
  say,
}: Omit<ParagraphProps, 'paragraph'> & { stretch: Stretch }): JSX.Element {
  const places = stretch.first.filter(({ kind }) => reachable.has(kind))
  const begun = places.flatMap(({ kind, number }) => (kind === 'task' ? (tasks.get(number) ?? []) : []))
  const cited = stretch.others.some(({ kind }) => kind === 'reference')
  return (
    <>
      {places.map(({ kind, number }) => (
        <span key={`${kind}-${number}`} id={`${kind}-${number}`} class="place" />
      ))}
      {begun.map(task => (
        <a key={task.id} class="words-path" href={`/tasks/${task.id}`}>
          {task.path || '•'}
          <span class="unseen">: {say('text-task')}</span>
        </a>
      ))}
      {cited ? <span class="cited">{stretch.text}</span> : stretch.text}
    </>
  )
}
