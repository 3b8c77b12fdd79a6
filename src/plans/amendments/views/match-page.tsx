import type { JSX } from 'preact'
import { formatPercent } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { Select } from '../../../platform/ui/parts/fields.tsx'
import { ErrorSummary, type FieldError, Form } from '../../../platform/ui/parts/form.tsx'
import { Pager } from '../../../platform/ui/parts/pager.tsx'
import { Badge, type Tone } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { planName } from '../../views/plan/plan-words.ts'
import type { SeenFile } from '../actions/issue-file.ts'
import type { FileAmendment } from '../queries/file.ts'
import { type MatchedTask, offeredTasks } from '../rules/file.ts'
import { type DecisionEntry, DecisionFields } from './issue-page.tsx'
import { type AmendmentSay, amendmentSay } from './words.ts'

export interface MatchProps {
  readonly view: View
  readonly uploadId: string
  readonly amendment: FileAmendment
  readonly seen: SeenFile
  readonly page: number
  readonly entry: DecisionEntry
  readonly errors: readonly FieldError[]
}

/** Tasks on a page: each has a list of all the plan's to choose from. */
const tasksOnPage = 25

/** Address of the matches of a file. */
export const matchPath = (uploadId: string): string => `/plans/uploads/${uploadId}/amendment`

/** Which of the plan's tasks each task of an amended file is; and its issue as the plan's next version. */
export function MatchPage(props: MatchProps): JSX.Element {
  const { view, uploadId, amendment } = props
  const say = amendmentSay(view)
  const { plan } = amendment
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[{ href: `/plans/uploads/${uploadId}/issue`, label: say('match-back') }]}
          here={say('match-title')}
        />
        <h1>{say('match-title')}</h1>
        <p>{say('match-lead', { plan: [planName(plan), plan.title].join(' · ') })}</p>
        <MatchCounts {...props} say={say} />
      </div>
      <Matches {...props} say={say} />
      <Dropped {...props} say={say} />
      <IssueForm {...props} say={say} />
    </>
  )
}

type Inner = MatchProps & { readonly say: AmendmentSay }

function MatchCounts({ amendment: { matched, tasks }, say }: Inner): JSX.Element {
  const taken = new Set(matched.map(({ taskId }) => taskId))
  const like = matched.filter(({ way }) => way === 'like').length
  const fresh = matched.filter(({ taskId }) => taskId === null).length
  const dropped = tasks.filter(({ id }) => !taken.has(id)).length
  return <p>{say('match-counts', { same: matched.length - like - fresh, like, fresh, dropped })}</p>
}

const tones: Readonly<Record<MatchedTask['way'], Tone>> = {
  same: 'done',
  moved: 'done',
  like: 'due',
  chosen: 'running',
  none: 'draft',
}

function Matches(props: Inner): JSX.Element {
  const { view, uploadId, amendment, page, say } = props
  const pages = Math.max(1, Math.ceil(amendment.matched.length / tasksOnPage))
  const at = Math.min(page, pages)
  const shown = amendment.matched.slice((at - 1) * tasksOnPage, at * tasksOnPage)
  return (
    <section class="stack" aria-labelledby="matches">
      <h2 id="matches">{say('match-of')}</h2>
      <Form view={view} action={`${matchPath(uploadId)}/matches`} class="stack">
        <input type="hidden" name="page" value={at} />
        <ol class="match-list">
          {shown.map(task => (
            <Match key={task.number} task={task} {...props} />
          ))}
        </ol>
        <div class="buttons">
          <Button>{say('match-save')}</Button>
        </div>
      </Form>
      <Pager view={view} page={at} pages={pages} />
    </section>
  )
}

function Match({ view, amendment, task, say }: Inner & { task: MatchedTask }): JSX.Element {
  const { number, path, text, taskId, way, likeness } = task
  const words =
    way === 'like'
      ? say('match-like', { percent: formatPercent(likeness, view.locale) })
      : say(`match-${way}`)
  return (
    <li>
      <div>
        <p class="difference-head">
          <span class="words-path">{path}</span>
          <Badge tone={tones[way]}>{words}</Badge>
        </p>
        <p lang="vi">{text}</p>
      </div>
      <Select
        id={`task-${number}`}
        name={`task-${number}`}
        label={say('match-with', { path })}
        value={taskId ?? ''}
        nothing={say('match-new')}
        required={false}
        options={offeredTasks(amendment.tasks, amendment.matched, task).map(one => ({
          value: one.id,
          label: [one.path, one.text.length > 90 ? `${one.text.slice(0, 90)}…` : one.text]
            .filter(Boolean)
            .join('. '),
        }))}
      />
    </li>
  )
}

function Dropped({ amendment: { matched, tasks }, say }: Inner): JSX.Element | null {
  const taken = new Set(matched.map(({ taskId }) => taskId))
  const dropped = tasks.filter(({ id }) => !taken.has(id))
  if (dropped.length === 0) return null
  return (
    <section class="stack" aria-labelledby="dropped">
      <h2 id="dropped">{say('match-dropped')}</h2>
      <p>{say('match-dropped-help')}</p>
      <ul>
        {dropped.map(({ id, path, text }) => (
          <li key={id} lang="vi">
            {[path, text].filter(Boolean).join('. ')}
          </li>
        ))}
      </ul>
    </section>
  )
}

function IssueForm({ view, uploadId, seen, entry, errors, say }: Inner): JSX.Element {
  return (
    <Form view={view} action={matchPath(uploadId)}>
      <ErrorSummary view={view} errors={errors} />
      <input type="hidden" name="review" value={seen.review} />
      <input type="hidden" name="draft" value={seen.draft} />
      <input type="hidden" name="base" value={seen.base} />
      <DecisionFields view={view} entry={entry} errors={errors} say={say} />
      <div class="buttons">
        <Button kind="primary" icon="check">
          {say('issue-button', { number: seen.base + 1 })}
        </Button>
        <ButtonLink kind="quiet" href={`/plans/uploads/${uploadId}/issue`}>
          {say('match-back')}
        </ButtonLink>
      </div>
    </Form>
  )
}
