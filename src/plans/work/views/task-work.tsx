import type { JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { Pager } from '../../../platform/ui/parts/pager.tsx'
import { type Column, Table } from '../../../platform/ui/parts/table.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { lateness } from '../rules/lateness.ts'
import type { WorkItem } from '../rules/model.ts'
import { LateBadge, periodWords, StateBadge } from './state.tsx'
import { type WorkSay, workSay } from './words.ts'

/** Work items on a page of a task: a class may have thousands. */
export const itemsOnPage = 20

interface TaskWorkProps {
  readonly view: View
  readonly items: readonly WorkItem[]
  readonly nameOf: (unitId: string) => string
  readonly today: CivilDate
  /** From 1. */
  readonly page: number
}

/** Who does what of a task and how far each is: an instance after the other, a unit a row. */
export function TaskWork({ view, items, nameOf, today, page }: TaskWorkProps): JSX.Element {
  const say = workSay(view)
  const pages = Math.max(1, Math.ceil(items.length / itemsOnPage))
  const shown = items.slice((page - 1) * itemsOnPage, page * itemsOnPage)
  const siblings = Map.groupBy(items, ({ instanceId }) => instanceId)
  return (
    <section class="stack" aria-labelledby="work">
      <h2 id="work">{say('task-work')}</h2>
      {items.length === 0 && <p class="none">{say('task-work-none')}</p>}
      {[...Map.groupBy(shown, ({ instanceId }) => instanceId)].map(([id, some]) => (
        <Instance
          key={id}
          view={view}
          items={some}
          all={siblings.get(id) ?? some}
          nameOf={nameOf}
          today={today}
          say={say}
        />
      ))}
      {pages > 1 && <Pager view={view} page={page} pages={pages} />}
    </section>
  )
}

interface InstanceProps extends Omit<TaskWorkProps, 'page'> {
  readonly all: readonly WorkItem[]
  readonly say: WorkSay
}

function Instance({ view, items, all, nameOf, today, say }: InstanceProps): JSX.Element {
  const period = periodWords(items[0]?.period ?? '', view.locale, say)
  const counting = all.filter(({ state }) => state !== 'cancelled')
  const accepted = counting.filter(({ state }) => state === 'accepted').length
  const columns: readonly Column<WorkItem>[] = [
    {
      heading: say('column-unit'),
      cell: item => (
        <>
          <a href={`/work/${item.id}`}>{nameOf(item.unitId)}</a>
          {item.plannedUnitId !== item.unitId && (
            <span class="small soft"> {say('meant-for', { unit: nameOf(item.plannedUnitId) })}</span>
          )}
        </>
      ),
    },
    { heading: say('column-role'), cell: item => say(`role-${item.role}`) },
    {
      heading: say('column-state'),
      cell: item => (
        <>
          <StateBadge item={item} say={say} />{' '}
          <LateBadge lateness={lateness(item, all, today)} item={item} nameOf={nameOf} say={say} />
        </>
      ),
    },
    { heading: say('column-due'), cell: item => item.dueOn && formatIsoDate(item.dueOn, view.locale) },
    {
      heading: say('column-evidence'),
      cell: item => say('evidence-count', { count: item.evidenceCount }),
      number: true,
    },
  ]
  const counts = say('instance-counts', { accepted, all: counting.length })
  return (
    <div class="stack">
      <p>
        {period && <b>{period} · </b>}
        {counts}
      </p>
      <Table
        caption={[say('work-caption'), period].filter(Boolean).join(' · ')}
        rows={items}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </div>
  )
}
