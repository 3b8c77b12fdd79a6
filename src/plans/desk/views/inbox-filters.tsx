import type { JSX } from 'preact'
import { withQuery } from '../../../platform/ui/address.ts'
import { Chip, ChipMenu, Chips } from '../../../platform/ui/parts/chips.tsx'
import { PlanMenu } from '../../views/plan/plan-menu.tsx'
import { DueMenu } from '../../views/tasks/task-filters.tsx'
import { taskSay } from '../../views/tasks/words.ts'
import type { InboxProps } from './inbox-page.tsx'
import type { DeskSay } from './words.ts'

/** The filters as chips; each is a link, so that a narrowed list can be sent to a colleague. */
export function InboxFilters(props: InboxProps & { readonly say: DeskSay }): JSX.Element {
  const { view, query, plans, units, hasBelow, days, say } = props
  return (
    <Chips label={say('inbox-filters')}>
      <PlanMenu view={view} chosen={query.plan} plans={plans} />
      {units !== null && units.length > 1 && (
        <ChipMenu
          label={say('filter-unit')}
          lang="vi"
          chosen={query.unit}
          choices={units.map(({ id, name }) => ({
            value: id,
            label: name,
            href: withQuery(view.address, { unit: id }),
          }))}
          all={{ label: say('filter-unit-all'), href: withQuery(view.address, { unit: null }) }}
        />
      )}
      <DueMenu view={view} query={query} today={days.today} say={taskSay(view)} />
      {hasBelow && (
        <Chip
          href={withQuery(view.address, { below: query.below ? null : '1', unit: null })}
          current={query.below}
        >
          {say('inbox-below')}
        </Chip>
      )}
    </Chips>
  )
}
