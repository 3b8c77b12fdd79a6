import type { JSX } from 'preact'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Chip, ChipMenu } from '../../../platform/ui/parts/chips.tsx'
import { itemsOf } from '../../rules/review/items.ts'
import { acceptShares, countAbove, needsLook, taskStates } from '../../rules/review-list.ts'
import { countSections, countUnits } from '../../rules/tasks.ts'
import { deedFormId, type ReviewContext } from './context.ts'
import type { ReviewProps } from './review-page.tsx'
import {
  isFiltered,
  queryPairs,
  type ReviewQuery,
  reviewLink,
  reviewPath,
  unfiltered,
} from './review-query.ts'

type FilterProps = ReviewProps & { readonly context: ReviewContext; readonly shown: number }

/** The filters as chips; each is a link, so that a filtered list can be sent to a colleague. */
export function TaskFilters(props: FilterProps): JSX.Element {
  const { context, query, shown, progress } = props
  const { say, uploadId } = context
  return (
    <div class="filters">
      <SearchField {...props} />
      <FilterChips {...props} />
      <p class="small soft list-count">
        <span role="status">
          {isFiltered(query)
            ? say('tasks-count', { shown, all: progress.total })
            : say('tasks-all', { all: progress.total })}
        </span>{' '}
        {isFiltered(query) && <a href={reviewLink(uploadId, query, unfiltered)}>{say('filter-clear')}</a>}{' '}
        {context.mayEdit && <a href={`${reviewPath(uploadId)}/review/add`}>{say('add-link')}</a>}
      </p>
    </div>
  )
}

function SearchField({ context: { say, uploadId }, query }: FilterProps): JSX.Element {
  return (
    <search>
      <form method="get" action={reviewPath(uploadId)} class="task-search">
        {queryPairs({ ...query, q: null }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label for="task-words" class="unseen">
          {say('search-label')}
        </label>
        <input
          id="task-words"
          name="q"
          type="search"
          value={query.q ?? ''}
          placeholder={say('search-placeholder')}
          autocomplete="off"
          maxLength={200}
        />
        <Button kind="quiet">{say('search-button')}</Button>
      </form>
    </search>
  )
}

function FilterChips(props: FilterProps): JSX.Element {
  const { context, query, items, plan } = props
  const { say, uploadId } = context
  const tasks = itemsOf(items, 'task')
  const here = {
    outline: plan.outline,
    tasks: tasks.filter(({ state }) => state !== 'removed').map(({ value }) => value),
  }
  const link = (change: Partial<ReviewQuery>) => reviewLink(uploadId, query, change)
  const toLookAt = tasks.filter(needsLook).length
  return (
    <nav class="chips" aria-label={say('filter')}>
      <Chip
        href={link({ attention: query.attention ? null : 'look' })}
        current={query.attention !== null}
        icon="eye"
      >
        {say('filter-look')} <span data-count="look">{toLookAt}</span>
      </Chip>
      <ChipMenu
        label={say('filter-state')}
        chosen={query.state === 'here' ? null : query.state}
        choices={taskStates
          .filter(state => state !== 'here')
          .map(state => ({ value: state, label: say(`list-${state}`), href: link({ state }) }))}
        all={{ label: say('list-here'), href: link({ state: 'here' }) }}
      />
      <ChipMenu
        label={say('filter-unit')}
        lang="vi"
        chosen={query.unit}
        choices={countUnits(here).map(({ name, tasks: count }) => ({
          value: name,
          label: name,
          href: link({ unit: name }),
          count,
        }))}
        all={{ label: say('filter-all'), href: link({ unit: null }) }}
      />
      <ChipMenu
        label={say('filter-section')}
        lang="vi"
        chosen={query.section}
        choices={countSections(here).map(({ path, title, depth, tasks: count }) => ({
          value: path,
          label: `${path}. ${title}`,
          href: link({ section: path }),
          depth,
          count,
        }))}
        all={{ label: say('filter-all'), href: link({ section: null }) }}
      />
      <Chip
        href={link({ order: query.order === 'document' ? 'look-first' : 'document' })}
        current={query.order === 'look-first'}
        icon="arrowDown"
      >
        {say('order-look')}
      </Chip>
      {context.mayEdit && <AcceptMany {...props} />}
    </nav>
  )
}

/** Accepts at once what the reading is sure of; each button says first how many that would be. */
function AcceptMany({ items, context: { say } }: FilterProps): JSX.Element {
  const tasks = itemsOf(items, 'task')
  return (
    <details class="chip-menu" name="chip-menu">
      <summary>{say('accept-many')}</summary>
      <div class="floating accept-many">
        <p class="small soft">{say('accept-many-help')}</p>
        {acceptShares.map(share => {
          const count = countAbove(tasks, share)
          return (
            <button
              key={share}
              type="submit"
              class="button"
              form={deedFormId}
              name="command"
              value={`accept-above:${share}`}
              disabled={count === 0}
            >
              {say('accept-above', { percent: Math.round(share * 100), count })}
            </button>
          )
        })}
      </div>
    </details>
  )
}
