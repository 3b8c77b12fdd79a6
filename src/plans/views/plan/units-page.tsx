import type { JSX } from 'preact'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { matches } from '../../../platform/text/search.ts'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { SearchForm } from '../../../platform/ui/parts/search-form.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanClass } from '../../classes/queries.ts'
import { rolesInOrder, type UnitShare, unitShares, withoutUnits } from '../../rules/plan/counts.ts'
import type { PlanSummary, PlanTask, ReportingDuty } from '../../rules/plan/model.ts'
import { classSay } from '../classes/words.ts'
import { PlanFrame, planPath } from './plan-frame.tsx'
import { TaskEntries } from './task-entries.tsx'
import { type PlanSay, planSay } from './words.ts'

interface UnitsProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly tasks: readonly PlanTask[]
  readonly duties: readonly ReportingDuty[]
  /** What was looked for; empty for all units. */
  readonly q: string
  /** The plan's classes with their members. */
  readonly classes: readonly PlanClass[]
}

/** Every unit of a plan with how many tasks it has in each role; each leads to its own page. */
export function UnitsPage({ view, plan, tasks, duties, q, classes }: UnitsProps): JSX.Element {
  const say = planSay(view)
  const shares = unitShares(tasks, duties)
  const found = shares.filter(({ name }) => matches(q, name))
  const without = withoutUnits(tasks)
  return (
    <PlanFrame view={view} plan={plan} tab="units">
      <h2>{say('units-title')}</h2>
      <SearchForm
        view={view}
        action={planPath(plan.id, 'units')}
        label={say('units-search')}
        button={say('search-button')}
        value={q}
      />
      <DataTable
        view={view}
        name="plan-units"
        caption={say('units-title')}
        columns={columns(view, found, say, classes)}
        rows={found}
        rowKey={({ unitId }) => unitId}
        rowHref={({ unitId }) => `${planPath(plan.id, 'units')}/${unitId}`}
        count={
          found.length === shares.length
            ? say('units-count', { count: shares.length })
            : say('units-count-of', { count: found.length, all: shares.length })
        }
        empty={
          <Empty icon="building" title={say('units-none')}>
            <p>{say('units-none-words')}</p>
            <p>
              <a href={planPath(plan.id, 'units')}>{say('units-clear')}</a>
            </p>
          </Empty>
        }
      />
      {without.length > 0 && (
        <details class="without">
          <summary>{say('units-without', { count: without.length })}</summary>
          <TaskEntries view={view} tasks={without} say={say} />
        </details>
      )}
    </PlanFrame>
  )
}

/** Roles that nobody here has need no column. */
function columns(
  view: View,
  shares: readonly UnitShare[],
  say: PlanSay,
  classes: readonly PlanClass[],
): DataColumn<UnitShare>[] {
  const sizes = new Map(classes.map(({ unit, members }) => [unit.id, members.length]))
  const size = (unitId: string): string => {
    const count = sizes.get(unitId) ?? 0
    return count === 0 ? say('collective') : classSay(view)('size', { count })
  }
  const number = (count: number) => (count === 0 ? '' : formatNumber(count, view.locale))
  const roles = rolesInOrder.filter(role => shares.some(share => share.roles[role] > 0))
  return [
    {
      key: 'unit',
      header: say('shares-unit'),
      phone: 'title',
      cell: ({ unitId, name, collective }) => (
        <>
          <span lang="vi">{name}</span>
          {collective && <span class="soft"> ({size(unitId)})</span>}
        </>
      ),
    },
    ...roles.map(role => ({
      key: role,
      header: say(`role-${role}`),
      align: 'end' as const,
      // On a phone what it answers for and how many there are in all.
      phone: role === 'coordinate' || role === 'advise' ? ('hidden' as const) : ('fact' as const),
      cell: (share: UnitShare) => number(share.roles[role]),
    })),
    { key: 'tasks', header: say('column-tasks'), align: 'end', cell: ({ tasks }) => number(tasks) },
    { key: 'duties', header: say('units-column-duties'), align: 'end', cell: ({ duties }) => number(duties) },
  ]
}
