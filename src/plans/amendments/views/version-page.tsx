import type { JSX } from 'preact'
import { formatDay } from '../../../platform/i18n/format.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Pager } from '../../../platform/ui/parts/pager.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import type { PlanVersion } from '../queries/versions.ts'
import type { VersionTask } from '../rules/model.ts'
import { UnitList } from './differences.tsx'
import { amendmentsCrumb, comparePath, DecisionLink, PlanPageHead, whenOf } from './parts.tsx'
import { type AmendmentSay, amendmentSay } from './words.ts'

interface VersionProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly version: PlanVersion
  /** The version that holds now. */
  readonly current: number
  readonly tasks: readonly VersionTask[]
  readonly page: number
  readonly pages: number
}

/** A plan as it was when one of its versions was issued. */
export function VersionPage(props: VersionProps): JSX.Element {
  const { view, plan, version, current, tasks, page, pages } = props
  const say = amendmentSay(view)
  return (
    <>
      <PlanPageHead
        view={view}
        plan={plan}
        say={say}
        title={say('version-title', { number: version.number })}
        trail={[amendmentsCrumb(plan, say)]}
      >
        <p>{say('version-lead')}</p>
        <p>
          <DecisionLink decision={version.decision} />
          {' · '}
          <span class="soft">
            {say('version-by', {
              person: version.issuedBy,
              day: formatDay(version.issuedAt, view.locale),
            })}
          </span>
        </p>
        {current !== version.number && (
          <div class="buttons">
            <ButtonLink icon="columns" href={comparePath(plan.id, version.number, current)}>
              {say('notice-compare')}
            </ButtonLink>
          </div>
        )}
      </PlanPageHead>
      <section class="stack" aria-labelledby="tasks">
        <h2 id="tasks">{say('version-tasks', { count: version.tasks.length })}</h2>
        <ol class="differences">
          {tasks.map(task => (
            <Task key={task.id} view={view} task={task} say={say} />
          ))}
        </ol>
        <Pager view={view} page={page} pages={pages} />
      </section>
      <details class="details">
        <summary>{say('version-text')}</summary>
        <div class="version-text" lang="vi">
          {version.document.text}
        </div>
      </details>
    </>
  )
}

function Task({ view, task, say }: { view: View; task: VersionTask; say: AmendmentSay }): JSX.Element {
  return (
    <li class="difference">
      <p class="difference-head">
        <a class="words-path" href={`/tasks/${task.id}`}>
          {task.path || '•'}
          <span class="unseen">: {say('task-open')}</span>
        </a>
        <span class="soft small">{whenOf(task, view, say)}</span>
      </p>
      <p lang="vi">{task.text}</p>
      <UnitList units={task.units} say={say} />
      {task.output && (
        <p class="small" lang="vi">
          {task.output}
        </p>
      )}
    </li>
  )
}
