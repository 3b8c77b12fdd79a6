import type { JSX } from 'preact'
import type { View } from '../../../platform/ui/view.ts'
import type { LinkedTask, TaskLinks } from '../queries/coverage.ts'
import { type CascadeSay, cascadeSay } from './words.ts'

interface LinksProps {
  readonly view: View
  readonly links: TaskLinks
  /** Of the coverage of this task, for who may see it. */
  readonly more: string | null
}

/** On the page of a task: by which tasks of units' own plans it is carried out, and which it carries out itself. */
export function TaskLinksSection({ view, links, more }: LinksProps): JSX.Element | null {
  const { below, belowTotal, above } = links
  if (below.length + above.length === 0) return null
  const say = cascadeSay(view)
  return (
    <section class="stack" aria-labelledby="cascade-links">
      <h2 id="cascade-links">{say('links-title')}</h2>
      {above.length > 0 && (
        <>
          <p>{say('links-above')}</p>
          <Linked tasks={above} say={say} />
        </>
      )}
      {below.length > 0 && (
        <>
          <p>{say('links-below', { count: belowTotal })}</p>
          <Linked tasks={below} say={say} />
        </>
      )}
      {below.length > 0 && more !== null && (
        <p>
          <a href={more}>{say('links-more')}</a>
        </p>
      )}
    </section>
  )
}

function Linked({ tasks, say }: { tasks: readonly LinkedTask[]; say: CascadeSay }): JSX.Element {
  return (
    <ul class="draft-list">
      {tasks.map(({ taskId, planName, path, text, unitName, items, accepted }) => (
        <li key={taskId}>
          <p lang="vi">
            <a href={`/tasks/${taskId}`}>{text}</a>
          </p>
          <p class="small soft">
            <span lang="vi">{unitName}</span> · <span lang="vi">{planName}</span>, {say('task-of', { path })}
            {items > 0 && ` · ${say('links-done', { accepted, items })}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
