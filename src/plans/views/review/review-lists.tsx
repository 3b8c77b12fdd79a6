import type { JSX } from 'preact'
import { type Tab, Tabs } from '../../../platform/ui/parts/tabs.tsx'
import { itemsOf } from '../../rules/review/items.ts'
import type { TaskItem } from '../../rules/review/model.ts'
import { countUnits } from '../../rules/tasks.ts'
import type { ReviewContext } from './context.ts'
import { DocumentFactsList } from './document-facts.tsx'
import { NotesList } from './notes-list.tsx'
import { FundingList, ReferenceList, ReportingList } from './other-lists.tsx'
import type { ReviewProps } from './review-page.tsx'
import { type ReviewList, reviewLink, reviewLists } from './review-query.ts'
import { TaskFilters } from './task-filters.tsx'
import { TaskList } from './task-list.tsx'
import { UnitList } from './unit-list.tsx'

export type ListProps = ReviewProps & { readonly context: ReviewContext }

/** The reading: one list at a time, chosen by links above it. */
export function ReviewLists(props: ListProps & { readonly tasks: readonly TaskItem[] }): JSX.Element {
  const { context, query } = props
  const { say } = context
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section class="pane reading" id="reading" aria-labelledby="reading-title" tabIndex={0}>
      <Tabs label={say('lists')} tabs={reviewLists.map(list => tabOf(list, props))} />
      <h2 id="reading-title" class="unseen">
        {say(`show-${query.show}`)}
      </h2>
      <List {...props} />
    </section>
  )
}

function tabOf(list: ReviewList, props: ListProps): Tab {
  const { context, query, upload } = props
  const count = countOf(list, props)
  return {
    href: reviewLink(upload.id, query, { show: list }),
    label: context.say(`show-${list}`),
    current: query.show === list,
    ...(count !== null && { count }),
  }
}

function countOf(list: ReviewList, { plan, findings, items, progress }: ListProps): number | null {
  const live = (kind: 'reporting' | 'reference') =>
    itemsOf(items, kind).filter(({ state }) => state !== 'removed').length
  switch (list) {
    case 'tasks':
      return progress.total
    case 'units':
      return countUnits({ tasks: liveTasks(items) }).length
    case 'references':
      return live('reference')
    case 'reporting':
      return live('reporting')
    case 'funding':
      return plan.funding.length
    case 'notes':
      return (findings?.length ?? 0) + plan.unread.length + plan.warnings.length
    case 'document':
      return null
  }
}

function liveTasks(items: ReviewProps['items']) {
  return itemsOf(items, 'task').flatMap(({ state, value }) => (state === 'removed' ? [] : [value]))
}

function List({ tasks, ...props }: ListProps & { readonly tasks: readonly TaskItem[] }): JSX.Element {
  switch (props.query.show) {
    case 'units':
      return <UnitList units={countUnits({ tasks: liveTasks(props.items) })} list={props} />
    case 'references':
      return <ReferenceList {...props} />
    case 'reporting':
      return <ReportingList {...props} />
    case 'funding':
      return <FundingList {...props} />
    case 'notes':
      return <NotesList {...props} />
    case 'document':
      return <DocumentFactsList {...props} />
    case 'tasks':
      return (
        <>
          <TaskFilters {...props} shown={tasks.length} />
          <TaskList tasks={tasks} context={props.context} />
        </>
      )
  }
}
