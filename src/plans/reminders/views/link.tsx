import type { JSX } from 'preact'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { reminderSay } from './words.ts'

/** Leads from a plan to its reminders. */
export function RemindersLink({ view, planId }: { view: View; planId: string }): JSX.Element {
  return (
    <p>
      <ButtonLink kind="quiet" icon="bell" href={`/plans/${planId}/reminders`}>
        {reminderSay(view)('link')}
      </ButtonLink>
    </p>
  )
}
