import type { ComponentChildren, JSX } from 'preact'
import type { Stretch } from '../../rules/source.ts'
import { isShown, type SourceContext, wordsId } from './props.ts'

/** The words of a paragraph, marked with what they were read as. */
export function Stretches({
  stretches,
  context,
}: {
  stretches: readonly Stretch[]
  context: SourceContext
}): JSX.Element {
  return (
    <>
      {groupByTask(stretches).map((group, index) => (
        <Group key={index} group={group} context={context} />
      ))}
    </>
  )
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

function Group({ group, context }: { group: TaskGroup; context: SourceContext }): JSX.Element {
  const words = group.stretches.map((stretch, index) => (
    <Words key={index} stretch={stretch} context={context} />
  ))
  if (group.task === null) return <>{words}</>
  const begins = group.stretches.some(({ first }) =>
    first.some(({ kind, number }) => kind === 'task' && number === group.task),
  )
  return (
    <mark class="words" data-task={group.task} id={begins ? `words-${group.task}` : undefined}>
      {begins && <PathLink task={group.task} context={context} />}
      {words}
    </mark>
  )
}

/** In the margin, as an editor would note it: the task that these words are. */
function PathLink({ task, context }: { task: number; context: SourceContext }): JSX.Element {
  return (
    <a class="words-path" href={context.taskLink(task)}>
      {context.plan.tasks[task]?.path}
      <span class="unseen">: {context.say('in-reading')}</span>
    </a>
  )
}

function Words({ stretch, context }: { stretch: Stretch; context: SourceContext }): JSX.Element {
  const shown = stretch.others.filter(meaning => isShown(meaning, context.show))
  // Without meaning of the list that is shown, plain words: most of the text.
  if (shown.length === 0) return <>{stretch.text}</>
  const kinds = new Set(shown.map(({ kind }) => kind))
  const ids = stretch.first.filter(({ kind }) => kinds.has(kind)).map(wordsId)
  return (
    <span class={[...kinds].map(kind => `said said-${kind}`).join(' ')} id={ids[0]}>
      {anchors(ids.slice(1))}
      {stretch.text}
    </span>
  )
}

/** Where several meanings begin at one word, each still needs its own place to lead to. */
function anchors(ids: readonly string[]): ComponentChildren {
  return ids.map(id => <span key={id} id={id} />)
}
