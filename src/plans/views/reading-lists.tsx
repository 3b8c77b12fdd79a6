import type { JSX } from 'preact'
import { formatNumber } from '../../platform/i18n/format.ts'
import { attentionOf, type NumberedTask } from '../rules/tasks.ts'
import { DocumentFacts } from './document-facts.tsx'
import { NotesList } from './notes-list.tsx'
import { FundingList, ReferenceList, ReportingList } from './other-lists.tsx'
import type { ReadingProps } from './reading-page.tsx'
import { type ReadingList, readingLink, readingLists } from './reading-query.ts'
import { TaskFilters } from './task-filters.tsx'
import { TaskList } from './task-list.tsx'
import type { Say } from './words.ts'

export type ListProps = ReadingProps & { readonly say: Say }

/** The reading: one list at a time, chosen by links above it. */
export function ReadingLists(props: ListProps & { readonly tasks: readonly NumberedTask[] }): JSX.Element {
  const { say, query } = props
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section class="pane reading" id="reading" aria-labelledby="reading-title" tabIndex={0}>
      <nav class="lists" aria-label={say('lists')}>
        {readingLists.map(list => (
          <ListLink key={list} list={list} {...props} />
        ))}
      </nav>
      <h2 id="reading-title" class="unseen">
        {say(`show-${query.show}`)}
      </h2>
      <List {...props} />
    </section>
  )
}

function ListLink({
  list,
  say,
  upload,
  query,
  view,
  ...props
}: ListProps & { list: ReadingList }): JSX.Element {
  const count = countOf(list, props)
  return (
    <a
      href={readingLink(upload.id, query, { show: list })}
      aria-current={query.show === list ? 'page' : undefined}
    >
      {say(`show-${list}`)}
      {count !== null && <span class="count tabular">{formatNumber(count, view.locale)}</span>}
    </a>
  )
}

function countOf(list: ReadingList, { plan, findings }: Pick<ListProps, 'plan' | 'findings'>): number | null {
  if (list === 'document') return null
  if (list !== 'notes') return plan[list].length
  return (findings?.length ?? 0) + plan.unread.length + plan.warnings.length
}

function List({ tasks, ...props }: ListProps & { readonly tasks: readonly NumberedTask[] }): JSX.Element {
  switch (props.query.show) {
    case 'references':
      return <ReferenceList {...props} />
    case 'reporting':
      return <ReportingList {...props} />
    case 'funding':
      return <FundingList {...props} />
    case 'notes':
      return <NotesList {...props} />
    case 'document':
      return <DocumentFacts {...props} />
    case 'tasks':
      return (
        <>
          <TaskFilters
            {...props}
            shown={tasks.length}
            toLookAt={props.plan.tasks.filter(task => attentionOf(task) !== 'clear').length}
          />
          <TaskList {...props} tasks={tasks} />
        </>
      )
  }
}
