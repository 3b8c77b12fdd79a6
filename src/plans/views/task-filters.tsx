import type { JSX } from 'preact'
import { Icon } from '../../platform/ui/parts/icon.tsx'
import { countSections, countUnits } from '../rules/tasks.ts'
import type { ListProps } from './reading-lists.tsx'
import { type ReadingQuery, readingLink } from './reading-query.ts'

/** The filters as chips; each is a link, so that a filtered list can be sent to a colleague. */
export function TaskFilters(
  props: ListProps & { readonly shown: number; readonly toLookAt: number },
): JSX.Element {
  const { say, upload, query, plan, shown, toLookAt } = props
  const link = (change: Partial<ReadingQuery>) => readingLink(upload.id, query, change)
  const filtered = query.unit !== null || query.section !== null || query.attention !== null
  const all = plan.tasks.length
  return (
    <div class="filters">
      <nav class="chips" aria-label={say('filter')}>
        {toLookAt > 0 && (
          <a
            class="chip"
            href={link({ attention: query.attention ? null : 'look' })}
            aria-current={query.attention ? 'true' : undefined}
          >
            <Icon name="eye" size={14} />
            {say('filter-look', { count: toLookAt })}
          </a>
        )}
        <Choices
          {...props}
          label={say('filter-unit')}
          chosen={query.unit}
          choices={countUnits(plan).map(({ name, tasks }) => ({ value: name, words: name, depth: 0, tasks }))}
          linkTo={unit => link({ unit })}
        />
        <Choices
          {...props}
          label={say('filter-section')}
          chosen={query.section}
          choices={countSections(plan).map(({ path, title, depth, tasks }) => ({
            value: path,
            words: `${path}. ${title}`,
            depth,
            tasks,
          }))}
          linkTo={section => link({ section })}
        />
        <a
          class="chip"
          href={link({ order: query.order === 'document' ? 'look-first' : 'document' })}
          aria-current={query.order === 'look-first' ? 'true' : undefined}
        >
          <Icon name="arrowDown" size={14} />
          {say('order-look')}
        </a>
      </nav>
      <p class="small soft" aria-live="polite">
        {filtered ? say('tasks-count', { shown, all }) : say('tasks-all', { all })}{' '}
        {filtered && <a href={link({ unit: null, section: null, attention: null })}>{say('filter-clear')}</a>}
      </p>
    </div>
  )
}

interface Choice {
  readonly value: string
  readonly words: string
  readonly depth: number
  readonly tasks: number
}

interface ChoicesProps extends ListProps {
  readonly label: string
  readonly chosen: string | null
  readonly choices: readonly Choice[]
  readonly linkTo: (value: string | null) => string
}

function Choices({ say, label, chosen, choices, linkTo }: ChoicesProps): JSX.Element | null {
  if (choices.length === 0) return null
  return (
    <details class={chosen === null ? 'choices' : 'choices chosen'} name="filter">
      <summary>
        <span class="choices-label">{chosen === null ? label : `${label}: ${chosen}`}</span>
        <Icon name="chevronDown" size={14} />
      </summary>
      <ul class="choices-card">
        <li>
          <a href={linkTo(null)} aria-current={chosen === null ? 'true' : undefined}>
            {say('filter-all')}
          </a>
        </li>
        {choices.map(({ value, words, depth, tasks }) => (
          <li key={value} class={`depth-${Math.min(depth, 3)}`}>
            <a href={linkTo(value)} aria-current={chosen === value ? 'true' : undefined}>
              <span>{words}</span>
              <span class="count tabular">{tasks}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
