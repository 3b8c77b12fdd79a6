import type { JSX } from 'preact'
import type { UnitRole } from '../../../documents/index.ts'
import { StackedChart } from '../../../platform/ui/parts/chart.tsx'
import type { Tone } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { rolesInOrder, type UnitShare } from '../../rules/plan/counts.ts'
import type { PlanSay } from './words.ts'

/** Tones of the parts of a bar; each part has its number under its heading too. */
const tones: Readonly<Record<UnitRole, Tone>> = {
  lead: 'running',
  assigned: 'done',
  coordinate: 'draft',
  advise: 'returned',
}

/** How many tasks each unit has, by role; roles that nobody has are left out. */
export function ShareChart({
  view,
  planId,
  shares,
  say,
}: {
  view: View
  planId: string
  shares: readonly UnitShare[]
  say: PlanSay
}): JSX.Element {
  const roles = rolesInOrder.filter(role => shares.some(share => share.roles[role] > 0))
  return (
    <StackedChart
      view={view}
      caption={say('shares-caption')}
      heading={say('shares-unit')}
      series={roles.map(role => ({ key: role, label: say(`role-${role}`), tone: tones[role] }))}
      rows={shares.map(({ unitId, name, roles: values }) => ({
        label: name,
        href: `/plans/${planId}/units/${unitId}`,
        values,
      }))}
    />
  )
}
