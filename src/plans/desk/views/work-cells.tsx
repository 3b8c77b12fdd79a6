/** Facts of a work item in a row: what, when, how it stands. */
import type { JSX } from 'preact'
import { daysSince1970 } from '../../../platform/calendar/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { Badge, type Tone } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { planName } from '../../views/plan/plan-words.ts'
import { isLate } from '../../work/rules/lateness.ts'
import type { WorkItem, WorkState } from '../../work/rules/model.ts'
import type { Cause } from '../queries/causes.ts'
import type { ListedWork } from '../queries/listed-work.ts'
import type { DeskSay } from './words.ts'

const tones: Readonly<Record<WorkState, Tone>> = {
  issued: 'draft',
  received: 'running',
  refused: 'returned',
  'in-progress': 'running',
  claimed: 'due',
  accepted: 'done',
  returned: 'returned',
  cancelled: 'draft',
}

/** The state in words; what nobody has said anything to yet is an order or a request (F97). */
export function stateWords({ state, modality }: Pick<WorkItem, 'state' | 'modality'>, say: DeskSay): string {
  return state === 'issued' ? say(`state-issued-${modality}`) : say(`state-${state}`)
}

/** "quý 4/2026"; empty for a task that is done once. */
export function periodWords(period: string, view: Pick<View, 'locale'>, say: DeskSay): string {
  const [year = '', rest = ''] = period.split('-', 2)
  if (/^\d{4}$/.test(period)) return say('period-year', { year })
  if (/^\d{4}-Q\d$/.test(period)) return say('period-quarter', { year, quarter: rest.slice(1) })
  if (/^\d{4}-\d\d$/.test(period)) return say('period-month', { year, month: rest })
  return period === '' ? '' : say('period-day', { day: formatIsoDate(period, view.locale) })
}

/** The task, and beneath it which time of it and as what. */
export function TaskCell({ item, view, say }: CellProps): JSX.Element {
  const period = periodWords(item.period, view, say)
  return (
    <>
      <span class="clipped-3" lang="vi">
        {item.text}
      </span>
      <span class="desk-second soft small">
        {[say(`role-${item.role}-${item.modality}`), period].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

interface CellProps {
  readonly item: ListedWork
  readonly view: View
  readonly say: DeskSay
}

/** The last day, and how far it is. */
export function DueCell({ item, view, say, today }: CellProps & { readonly today: CivilDate }): JSX.Element {
  if (item.dueOn === null) return <span class="soft">{say('due-none')}</span>
  const days = daysSince1970(item.dueOn) - daysSince1970(today)
  const late = isLate(item, today)
  const open = !['claimed', 'accepted', 'cancelled'].includes(item.state)
  return (
    <>
      <span class="whole">{formatIsoDate(item.dueOn, view.locale)}</span>{' '}
      {late && (
        <span class="whole">
          <Badge tone="late">{say('late-days', { days: -days })}</Badge>
        </span>
      )}
      {open && !late && days <= 30 && (
        <span class="soft small whole">{days === 0 ? say('due-today') : say('due-in', { days })}</span>
      )}
    </>
  )
}

/** The state, and where nothing proves what is claimed. */
export function StateCell({ item, say }: Omit<CellProps, 'view'>): JSX.Element {
  const bare = (item.state === 'claimed' || item.state === 'accepted') && item.evidenceCount === 0
  return (
    <span class="desk-states">
      <Badge tone={tones[item.state]}>{stateWords(item, say)}</Badge>
      {bare && <Badge tone="late">{say('bare')}</Badge>}
    </span>
  )
}

/** Number and place in the plan. */
export function PlanCell({ item }: Pick<CellProps, 'item'>): JSX.Element {
  return (
    <span lang="vi">
      {item.plan.symbol ? <span class="whole">{item.plan.symbol}</span> : planName(item.plan)}{' '}
      <span class="soft whole">{item.path}</span>
    </span>
  )
}

/** For whom something that is late waits. */
export function CauseCell({ cause, say }: { cause: Cause | undefined; say: DeskSay }): JSX.Element | null {
  if (!cause) return null
  return (
    <span lang="vi" class="clipped-3">
      {causeWords(cause, say)}
    </span>
  )
}

/** The same as plain words. */
export function causeWords({ names, more }: Cause, say: DeskSay): string {
  return [names.join('; '), more > 0 ? say('cause-more', { count: more }) : ''].filter(Boolean).join(' ')
}
