import type { JSX } from 'preact'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { Pager } from '../../../platform/ui/parts/pager.tsx'
import { SearchForm } from '../../../platform/ui/parts/search-form.tsx'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import type { SeenDraft } from '../actions/change-draft.ts'
import type { AmendmentRequest } from '../queries/requests.ts'
import type { ComparedTask } from '../rules/compare.ts'
import type { VersionTask } from '../rules/model.ts'
import { TaskDifference } from './differences.tsx'
import { amendmentsCrumb, amendmentsPath, amendPath, PlanPageHead, whenOf } from './parts.tsx'
import { SeenFields } from './seen-fields.tsx'
import { type AmendmentSay, amendmentSay } from './words.ts'

export interface ComposeProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly seen: SeenDraft
  /** Who changed the draft last, where it was somebody else. */
  readonly changedBy: string | null
  /** What would differ; ids of new tasks are the keys of their changes. */
  readonly changed: readonly ComparedTask[]
  /** The tasks of this page that no change is drafted for. */
  readonly tasks: readonly VersionTask[]
  readonly q: string
  readonly page: number
  readonly pages: number
  readonly waiting: number
  /** Agreed to, and neither done nor in the draft. */
  readonly agreed: readonly AmendmentRequest[]
}

/** The next version while it is composed: what changes first, then the tasks that could. */
export function ComposePage(props: ComposeProps): JSX.Element {
  const { view, plan, changed, changedBy } = props
  const say = amendmentSay(view)
  return (
    <>
      <PlanPageHead
        view={view}
        plan={plan}
        say={say}
        title={say('compose-title')}
        trail={[amendmentsCrumb(plan, say)]}
      >
        <p>{say('compose-lead')}</p>
        <div class="buttons">
          {changed.length > 0 && (
            <ButtonLink kind="primary" icon="check" href={`${amendPath(plan.id)}/issue`}>
              {say('compose-issue')}
            </ButtonLink>
          )}
          <ButtonLink icon="plus" href={`${amendPath(plan.id)}/task`}>
            {say('compose-add')}
          </ButtonLink>
        </div>
      </PlanPageHead>
      <Requests {...props} say={say} />
      <section class="stack" aria-labelledby="changes">
        <h2 id="changes">{say('compose-changes', { count: changed.length })}</h2>
        {changedBy && <p class="soft small">{say('compose-drafted-by', { person: changedBy })}</p>}
        <Changes {...props} say={say} />
      </section>
      <Others {...props} say={say} />
    </>
  )
}

type Inner = ComposeProps & { readonly say: AmendmentSay }

function Requests({ view, plan, waiting, agreed, seen, say }: Inner): JSX.Element | null {
  if (waiting === 0 && agreed.length === 0) return null
  return (
    <Notice tone="due">
      {waiting > 0 && (
        <p>
          <a href={`${amendmentsPath(plan.id)}#requests`}>{say('compose-requests', { count: waiting })}</a>
        </p>
      )}
      {agreed.length > 0 && (
        <>
          <p>{say('compose-agreed')}</p>
          <ul class="agreed">
            {agreed.map(({ id, what, unit }) => (
              <li key={id}>
                <a href={`${amendmentsPath(plan.id)}/${id}`}>
                  {say('request-title', { what: say(`what-${what}`), unit: unit.name })}
                </a>
                {what !== 'other' && (
                  <Form view={view} action={`${amendmentsPath(plan.id)}/${id}/take`} class="">
                    <SeenFields seen={seen} />
                    <Button icon="plus">
                      {say('take-button')}
                      <span class="unseen"> {unit.name}</span>
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

function Changes({ view, plan, changed, seen, say }: Inner): JSX.Element {
  return (
    <ol class="differences">
      {changed.map(row => {
        const key = row.kind === 'dropped' ? row.before.id : row.after.id
        const path = row.kind === 'dropped' ? row.before.path : row.after.path
        return (
          <TaskDifference key={key} view={view} row={row} say={say}>
            <div class="buttons">
              {row.kind !== 'dropped' && (
                <ButtonLink kind="quiet" icon="edit" href={`${amendPath(plan.id)}/task?key=${key}`}>
                  {say('change-task')}
                  <span class="unseen"> {say('change-task-of', { path })}</span>
                </ButtonLink>
              )}
              <Form view={view} action={`${amendPath(plan.id)}/undo`} class="">
                <SeenFields seen={seen} />
                <input type="hidden" name="key" value={key} />
                <Button kind="quiet" icon="undo">
                  {say('undo-change')}
                  <span class="unseen"> {say('change-task-of', { path })}</span>
                </Button>
              </Form>
            </div>
          </TaskDifference>
        )
      })}
    </ol>
  )
}

function Others(props: Inner): JSX.Element {
  const { view, plan, tasks, q, page, pages, say } = props
  return (
    <section class="stack" aria-labelledby="tasks">
      <h2 id="tasks">{say('compose-tasks')}</h2>
      <SearchForm
        view={view}
        action={amendPath(plan.id)}
        label={say('search-tasks')}
        button={say('search-button')}
        value={q}
      />
      {tasks.length === 0 && <p class="none">{say('search-tasks-none')}</p>}
      <ol class="differences">
        {tasks.map(task => (
          <Other key={task.id} {...props} task={task} />
        ))}
      </ol>
      <Pager view={view} page={page} pages={pages} />
    </section>
  )
}

function Other({ view, plan, task, seen, say }: Inner & { task: VersionTask }): JSX.Element {
  const { id, path, text, units } = task
  const when = whenOf(task, view, say)
  return (
    <li class="difference">
      <p class="difference-head">
        <span class="words-path">{path || '•'}</span>
        <span class="soft small" lang="vi">
          {[...units.map(({ name }) => name), when].filter(Boolean).join(' · ')}
        </span>
      </p>
      <p lang="vi">{text}</p>
      <div class="buttons">
        <ButtonLink kind="quiet" icon="edit" href={`${amendPath(plan.id)}/task?key=${id}`}>
          {say('change-task')}
          <span class="unseen"> {say('change-task-of', { path })}</span>
        </ButtonLink>
        <Form view={view} action={`${amendPath(plan.id)}/drop`} class="">
          <SeenFields seen={seen} />
          <input type="hidden" name="key" value={id} />
          <Button kind="quiet" icon="trash">
            {say('drop-task')}
            <span class="unseen"> {say('change-task-of', { path })}</span>
          </Button>
        </Form>
      </div>
    </li>
  )
}
