import type { JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { Badge, type Tone } from '../../../platform/ui/parts/status.tsx'
import { type DifficultyFacts, type DifficultyState, daysLate } from '../rules.ts'
import type { DifficultySay } from './words.ts'

const tones: Readonly<Record<DifficultyState, Tone>> = {
  open: 'due',
  answered: 'running',
  closed: 'done',
  withdrawn: 'draft',
}

interface StateProps {
  readonly difficulty: Pick<DifficultyFacts, 'state' | 'dueOn' | 'answeredOn'>
  readonly today: CivilDate
  readonly say: DifficultySay
}

/** The state in words; of one that nobody answered in time, how late it is, or was answered. */
export function DifficultyBadge({ difficulty, today, say }: StateProps): JSX.Element {
  const { state } = difficulty
  const days = daysLate(difficulty, today)
  const late = days > 0
  return (
    <Badge tone={late && state === 'open' ? 'late' : tones[state]} sign={state !== 'answered'}>
      {say(`state-${state}`)}
      {late && `, ${say(state === 'open' ? 'late' : 'was-late', { days })}`}
    </Badge>
  )
}
