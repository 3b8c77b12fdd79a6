import type { JSX } from 'preact'
import { withQuery } from '../../../platform/ui/address.ts'
import { ChipMenu } from '../../../platform/ui/parts/chips.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import { planName } from './plan-words.ts'
import { planSay } from './words.ts'

/** A plan to narrow a list to. */
export interface PlanChoice {
  readonly id: string
  readonly name: string
  /** How many of the list are the plan's. */
  readonly count?: number
}

/** The chip by which a list is narrowed to one plan: `plan` in the page's address. */
export function PlanMenu({
  view,
  chosen,
  plans,
}: {
  view: View
  chosen: string | null
  plans: readonly PlanChoice[]
}): JSX.Element {
  const say = planSay(view)
  return (
    <ChipMenu
      label={say('filter-plan')}
      lang="vi"
      chosen={chosen}
      choices={plans.map(({ id, name, count }) => ({
        value: id,
        label: name,
        href: withQuery(view.address, { plan: id }),
        ...(count !== undefined && { count }),
      }))}
      all={{ label: say('filter-plan-all'), href: withQuery(view.address, { plan: null }) }}
    />
  )
}

/** A plan as a choice: "Kế hoạch 12/KH-UBND · Thông tin đối ngoại". */
export function planChoice(plan: Pick<PlanSummary, 'id' | 'documentType' | 'symbol' | 'title'>): PlanChoice {
  return { id: plan.id, name: `${planName(plan)} · ${plan.title}` }
}
