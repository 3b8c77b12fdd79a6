import type { JSX } from 'preact'
import type { Unit } from '../../../org/index.ts'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { ListedTask, TaskPage } from '../../queries/tasks.ts'
import { answerable, type UnitShare } from '../../rules/plan/counts.ts'
import { dayBefore } from '../../rules/plan/days.ts'
import type { AssignedUnit, PlanSummary } from '../../rules/plan/model.ts'
import { shownName } from '../../rules/plan/shown-name.ts'
import { whenWords } from '../plan/plan-words.ts'
import { WithPlanWords } from '../with-plan-words.tsx'
import { FindTasks } from './find-tasks.tsx'
import { TaskFilters } from './task-filters.tsx'
import { narrows, sortOf, type TaskQuery } from './task-query.ts'
import { type TaskSay, taskSay } from './words.ts'

interface TasksProps {
  readonly view: View
  readonly query: TaskQuery
  readonly found: TaskPage
  readonly plans: readonly PlanSummary[]
  readonly units: readonly UnitShare[]
  /** The unit whose tasks are shown; null for those of all. */
  readonly unit: Unit | null
  readonly today: CivilDate
}

/** The tasks of all plans: found by words, narrowed by chips, in columns that one chooses. */
export function TasksPage(props: TasksProps): JSX.Element {
  const { view, query, found } = props
  const say = taskSay(view)
  return (
    <>
      <Head {...props} say={say} />
      <FindTasks view={view} action="/tasks" label={say('tasks-words')} query={query} unit={props.unit} />
      <div class="tasks-table">
        <DataTable
          view={view}
          name="tasks"
          caption={say('tasks-caption')}
          columns={columns(view, say)}
          rows={found.tasks}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/tasks/${id}`}
          sort={sortOf(query)}
          count={say('tasks-total', { count: found.total })}
          filters={<TaskFilters {...props} say={say} />}
          pages={{ page: query.page, pages: found.pages }}
          chooseColumns
          empty={<Nothing query={query} say={say} />}
        />
      </div>
    </>
  )
}

/** What the page is about, for its head and for the browser's window. */
export function tasksTitle({ q }: TaskQuery, unit: Unit | null, say: TaskSay): string {
  if (unit) return say('tasks-of-unit', { unit: unit.name })
  return q === '' ? say('tasks-title') : say('tasks-title-found', { q })
}

function Head({ view, query, unit, say }: TasksProps & { say: TaskSay }): JSX.Element {
  return (
    <div class="page-head">
      <h1 lang={unit ? 'vi' : undefined}>{tasksTitle(query, unit, say)}</h1>
      {unit ? (
        <p class="task-links">
          <a href={`/units/${unit.id}`}>{say('tasks-unit-about')}</a>
          {query.plan && <a href={`/plans/${query.plan}/units/${unit.id}`}>{say('tasks-unit-in-plan')}</a>}
          {unit.validTo && query['as-of'] === null && (
            <a href={`/tasks?unit=${unit.id}&as-of=${dayBefore(unit.validTo)}`}>
              {say('tasks-unit-before', { day: formatIsoDate(dayBefore(unit.validTo), view.locale) })}
            </a>
          )}
        </p>
      ) : (
        <p>{say('tasks-intro')}</p>
      )}
    </div>
  )
}

function Nothing({ query, say }: { query: TaskQuery; say: TaskSay }): JSX.Element {
  const narrowed = narrows(query)
  return (
    <Empty icon="tasks" title={say(narrowed ? 'tasks-none' : 'tasks-empty')}>
      <p>{say(narrowed ? 'tasks-none-words' : 'tasks-empty-words')}</p>
      <p>
        <a href={narrowed ? '/tasks' : '/plans'}>{say(narrowed ? 'tasks-clear' : 'tasks-empty-go')}</a>
      </p>
    </Empty>
  )
}

function columns(view: View, say: TaskSay): DataColumn<ListedTask>[] {
  return [
    {
      key: 'task',
      header: say('column-task'),
      phone: 'title',
      cell: ({ text }) => (
        <span class="clipped-3" lang="vi">
          {text}
        </span>
      ),
    },
    {
      key: 'who',
      header: say('column-who'),
      cell: task => <Units units={answerable(task)} say={say} />,
    },
    {
      key: 'when',
      header: say('column-when'),
      phone: 'hidden',
      cell: task => <WithPlanWords locale={view.locale} words={whenWords(task, view.locale, say) ?? ''} />,
    },
    {
      key: 'due',
      header: say('column-due'),
      sortable: true,
      cell: ({ dueOn }) => dueOn && <span class="whole">{formatIsoDate(dueOn, view.locale)}</span>,
    },
    {
      key: 'plan',
      header: say('column-of-plan'),
      sortable: true,
      cell: ({ plan, path }) => (
        <span lang="vi">
          {plan.symbol ? <span class="whole">{plan.symbol}</span> : plan.title}{' '}
          <span class="soft whole">{path}</span>
        </span>
      ),
    },
    {
      key: 'with',
      header: say('column-with'),
      initially: 'hidden',
      cell: ({ units }) => <Units units={units.filter(({ role }) => role === 'coordinate')} say={say} />,
    },
    {
      key: 'section',
      header: say('column-section'),
      initially: 'hidden',
      cell: ({ sectionTitle }) => sectionTitle && <span lang="vi">{sectionTitle}</span>,
    },
    { key: 'kind', header: say('column-kind'), initially: 'hidden', cell: ({ kind }) => say(`kind-${kind}`) },
    {
      key: 'modality',
      header: say('column-modality'),
      initially: 'hidden',
      cell: ({ modality }) => say(`modality-${modality}`),
    },
    {
      key: 'product',
      header: say('column-product'),
      initially: 'hidden',
      cell: ({ output }) => output && <span lang="vi">{output}</span>,
    },
  ]
}

function Units({ units, say }: { units: readonly AssignedUnit[]; say: TaskSay }): JSX.Element | null {
  if (units.length === 0) return null
  const names = [...new Set(units.map(unit => shownName(unit, say)))]
  return (
    <span class="clipped-3" lang="vi">
      {names.join('; ')}
    </span>
  )
}
