/** What the pages of a plan and of a task say of amendments. */
import type { JSX } from 'preact'
import { formatDay } from '../../../platform/i18n/format.ts'
import { Notice } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanAmended, TaskAmendment } from '../queries/amended.ts'
import { amendmentsPath, comparePath } from './parts.tsx'
import { amendmentSay } from './words.ts'

/** That the plan was amended, and where one sees how; the way to its amendments where it never was. */
export function PlanAmendedNotice({
  view,
  planId,
  amended,
}: {
  view: View
  planId: string
  amended: PlanAmended
}): JSX.Element {
  const say = amendmentSay(view)
  const { version, issuedAt } = amended
  if (version === 1 || issuedAt === null) {
    return (
      <p>
        <a href={amendmentsPath(planId)}>{say('plan-amendments-link')}</a>
      </p>
    )
  }
  return (
    <Notice tone="draft">
      <p>{say('notice-amended', { day: formatDay(issuedAt, view.locale), version })}</p>
      <p>
        <a href={comparePath(planId, 1, version)}>{say('notice-compare')}</a>
        {' · '}
        <a href={amendmentsPath(planId)}>{say('notice-versions')}</a>
      </p>
    </Notice>
  )
}

/** What the last amendment did to a task, and the way to ask for another. */
export function TaskAmended({
  view,
  planId,
  taskId,
  amended,
  mayAsk,
}: {
  view: View
  planId: string
  taskId: string
  amended: TaskAmendment | null
  mayAsk: boolean
}): JSX.Element {
  const say = amendmentSay(view)
  return (
    <>
      {amended && <Touched view={view} planId={planId} taskId={taskId} amended={amended} />}
      {mayAsk && amended?.kind !== 'dropped' && (
        <p>
          <a href={`${amendmentsPath(planId)}/ask?task=${taskId}`}>{say('ask-task-link')}</a>
        </p>
      )}
    </>
  )
}

function Touched({
  view,
  planId,
  taskId,
  amended: { kind, version, issuedAt },
}: {
  view: View
  planId: string
  taskId: string
  amended: TaskAmendment
}): JSX.Element {
  const say = amendmentSay(view)
  const words =
    kind === 'dropped'
      ? say('notice-dropped', { version })
      : say(`notice-task-${kind}`, { version, day: formatDay(issuedAt, view.locale) })
  return (
    <Notice tone={kind === 'dropped' ? 'late' : 'draft'}>
      <p>{words}</p>
      <p>
        <a href={`${comparePath(planId, version - 1, version)}&task=${taskId}#task-${taskId}`}>
          {say('notice-compare')}
        </a>
      </p>
    </Notice>
  )
}
