/** How a work item's state, period and lateness are said. */
import type { JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { Badge, type Tone } from '../../../platform/ui/parts/status.tsx'
import type { Lateness } from '../rules/lateness.ts'
import type { WorkItem, WorkState } from '../rules/model.ts'
import type { WorkSay } from './words.ts'

const tones: Readonly<Record<WorkState, Tone>> = {
  issued: 'due',
  received: 'running',
  refused: 'returned',
  'in-progress': 'running',
  claimed: 'due',
  accepted: 'done',
  returned: 'returned',
  cancelled: 'draft',
}

type Stated = Pick<WorkItem, 'state' | 'modality' | 'evidenceCount'>

/** Its state in words; what was newly assigned to units one commands was requested of others (F97). */
export function stateWords({ state, modality }: Pick<WorkItem, 'state' | 'modality'>, say: WorkSay): string {
  return state === 'issued' ? say(`state-issued-${modality}`) : say(`state-${state}`)
}

/** Whether somebody says that it is done and nothing shows it. */
export function isUnproved({ state, evidenceCount }: Pick<WorkItem, 'state' | 'evidenceCount'>): boolean {
  return (state === 'claimed' || state === 'accepted') && evidenceCount === 0
}

/** The state as a badge; a claim without evidence says so beside it, wherever it stands. */
export function StateBadge({ item, say }: { item: Stated; say: WorkSay }): JSX.Element {
  return (
    <span class="work-state">
      <Badge tone={tones[item.state]}>{stateWords(item, say)}</Badge>
      {isUnproved(item) && <Badge tone="late">{say('without-evidence')}</Badge>}
    </span>
  )
}

/** How late, and because of whom where that is somebody else. */
export function LateBadge({
  lateness,
  item,
  nameOf,
  say,
}: {
  lateness: Lateness | null
  item: Pick<WorkItem, 'unitId'>
  nameOf: (unitId: string) => string
  say: WorkSay
}): JSX.Element | null {
  if (!lateness) return null
  const others = lateness.causedBy.filter(id => id !== item.unitId)
  return (
    <Badge tone="late">
      {say('late-days', { days: lateness.days })}
      {others.length > 0 && ` ${say('late-because', { units: others.map(nameOf).join(', ') })}`}
    </Badge>
  )
}

/** Which time of its task it is, in words; null where there is only one. */
export function periodWords(period: string, locale: Locale, say: WorkSay): string | null {
  const [year = '', part = '', day] = period.split('-')
  if (period === '') return null
  if (day !== undefined) return say('period-day', { day: formatIsoDate(period, locale) })
  if (part === '') return say('period-year', { year })
  if (part.startsWith('Q')) return say('period-quarter', { quarter: part.slice(1), year })
  return say('period-month', { month: part, year })
}

/** Its last day in words. */
export function dueWords({ dueOn }: Pick<WorkItem, 'dueOn'>, locale: Locale, say: WorkSay): string {
  return dueOn === null ? say('due-none') : say('due', { day: formatIsoDate(dueOn, locale) })
}
