import type { JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { Badge, type Tone } from '../../../platform/ui/parts/status.tsx'
import type { Finding } from '../queries/find.ts'
import { type FindingState, type InspectionState, isFindingLate } from '../rules.ts'
import type { InspectionSay } from './words.ts'

const inspectionTones: Readonly<Record<InspectionState, Tone>> = {
  planned: 'due',
  held: 'running',
  concluded: 'running',
  closed: 'done',
  cancelled: 'draft',
}

const findingTones: Readonly<Record<FindingState, Tone>> = {
  open: 'due',
  answered: 'running',
  closed: 'done',
  withdrawn: 'draft',
}

/** The state of an inspection in words. */
export function InspectionBadge({
  state,
  say,
}: {
  readonly state: InspectionState
  readonly say: InspectionSay
}): JSX.Element {
  const tone = inspectionTones[state]
  return (
    <Badge tone={tone} sign={tone !== 'running'}>
      {say(`state-${state}`)}
    </Badge>
  )
}

interface FindingBadgeProps {
  readonly finding: Pick<Finding, 'state' | 'dueOn'>
  readonly today: CivilDate
  readonly locale: Locale
  readonly say: InspectionSay
}

/** The state of a finding in words, with its day for remedy while that counts. */
export function FindingBadge({ finding, today, locale, say }: FindingBadgeProps): JSX.Element {
  const { state, dueOn } = finding
  const late = isFindingLate(finding, today)
  const day = dueOn === null ? '' : formatIsoDate(dueOn, locale)
  return (
    <Badge tone={late ? 'late' : findingTones[state]} sign={state !== 'answered'}>
      {say(`finding-state-${state}`)}
      {state === 'open' && dueOn !== null && `, ${say(late ? 'finding-late' : 'finding-due', { day })}`}
    </Badge>
  )
}

/** Names of units, the first few, and how many more. */
export function UnitNames({
  units,
  say,
  max = 3,
}: {
  readonly units: readonly { readonly name: string }[]
  readonly say: InspectionSay
  readonly max?: number
}): JSX.Element {
  const shown = units.slice(0, max).map(({ name }) => name)
  const more = units.length - shown.length
  return (
    <>
      <span lang="vi">{shown.join('; ')}</span>
      {more > 0 && ` ${say('and-more', { count: more })}`}
    </>
  )
}
