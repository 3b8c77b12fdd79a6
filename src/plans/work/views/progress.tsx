import type { JSX } from 'preact'
import { type Bar, BarChart } from '../../../platform/ui/parts/chart.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { WorkCounts } from '../queries/progress.ts'
import { workSay } from './words.ts'

/** How far a plan has come, as bars with their numbers; nothing where it has no work. */
export function WorkProgress({ view, counts }: { view: View; counts: WorkCounts }): JSX.Element | null {
  const say = workSay(view)
  if (counts.all === 0) return null
  const bars: readonly Bar[] = [
    { label: say('progress-accepted'), value: counts.accepted, tone: 'done' },
    { label: say('progress-claimed'), value: counts.claimed, tone: 'due' },
    { label: say('progress-open'), value: counts.open, tone: 'running' },
    { label: say('progress-late'), value: counts.late, tone: 'late' },
    { label: say('progress-unproved'), value: counts.unproved, tone: 'returned' },
  ]
  return (
    <section class="stack" aria-labelledby="progress">
      <h2 id="progress">{say('plan-progress')}</h2>
      <p>{say('progress-all', { count: counts.all })}</p>
      <BarChart
        view={view}
        caption={say('progress-caption')}
        headings={{ label: say('column-state'), value: say('progress-count') }}
        bars={bars}
      />
    </section>
  )
}
