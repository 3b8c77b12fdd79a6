import type { JSX } from 'preact'
import type { View } from '../../../platform/ui/view.ts'
import { difficultySay } from './words.ts'

interface PlanLinksProps {
  readonly view: View
  readonly planId: string
  /** Whether the visitor may raise a difficulty for a unit of the plan. */
  readonly mayRaise: boolean
}

/** From a plan to its difficulties and inspections. */
export function SteeringLinks({ view, planId, mayRaise }: PlanLinksProps): JSX.Element {
  const say = difficultySay(view)
  return (
    <section class="stack" aria-labelledby="steering">
      <h2 id="steering">{say('plan-links')}</h2>
      <ul class="plain">
        <li>
          <a href={`/difficulties?show=all&plan=${planId}`}>{say('plan-difficulties')}</a>
        </li>
        <li>
          <a href={`/inspections?plan=${planId}`}>{say('plan-inspections')}</a>
        </li>
        {mayRaise && (
          <li>
            <a href={`/plans/${planId}/difficulties/new`}>{say('plan-raise')}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
