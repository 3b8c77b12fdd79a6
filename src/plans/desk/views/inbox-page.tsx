import type { JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { Button, ButtonLink } from '../../../platform/ui/parts/button.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Empty, Notice } from '../../../platform/ui/parts/status.tsx'
import { Tabs } from '../../../platform/ui/parts/tabs.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { FindTasks } from '../../views/tasks/find-tasks.tsx'
import type { ListedWork } from '../queries/listed-work.ts'
import type { DeskDays } from '../rules/days.ts'
import { type Section, type SectionCounts, sections } from '../rules/model.ts'
import { InboxFilters } from './inbox-filters.tsx'
import type { InboxQuery } from './queries.ts'
import { type DeskSay, deskSay } from './words.ts'
import { DueCell, PlanCell, StateCell, TaskCell } from './work-cells.tsx'

/** A plan to choose from, with how many items of the section it has. */
export interface PlanChoice {
  readonly id: string
  readonly name: string
  readonly count: number
}

/** A unit by its name. */
export interface NamedUnit {
  readonly id: string
  readonly name: string
}

export interface InboxProps {
  readonly view: View
  readonly query: InboxQuery
  readonly days: DeskDays
  readonly counts: SectionCounts
  readonly rows: readonly ListedWork[]
  readonly pages: number
  /** The list is longer than its pages reach; null where it is not. */
  readonly beyond: number | null
  readonly plans: readonly PlanChoice[]
  /** The units on which the person holds a role; null for the whole office. */
  readonly units: readonly NamedUnit[] | null
  /** Whether other units stand below these. */
  readonly hasBelow: boolean
  /** The unit that narrows the list. */
  readonly unit: NamedUnit | null
}

/** Left out where nothing is there: most people never see them. */
const rare: readonly Section[] = ['to-accept', 'given-back', 'ahead']

/** The work of a person: what waits for them, in groups; each row leads to what can be done about it. */
export function InboxPage(props: InboxProps): JSX.Element {
  const { view, query, counts, beyond, units, unit } = props
  const say = deskSay(view)
  const shown = sections.filter(one => one === query.section || !rare.includes(one) || counts[one] > 0)
  return (
    <>
      <Head {...props} say={say} />
      <Tabs
        label={say('inbox-sections')}
        tabs={shown.map(section => ({
          href: withQuery(view.address, { section: section === 'todo' ? null : section }),
          label: say(`section-${section}`),
          count: counts[section],
          current: section === query.section,
        }))}
      />
      <FindTasks
        view={view}
        action="/work"
        label={say('inbox-words')}
        query={query}
        unit={units === null || query.below ? unit : undefined}
      />
      <p class="soft">{aboutSection(props, say)}</p>
      {query.section === 'to-accept' && counts['to-accept'] > 0 && (
        <p>
          <ButtonLink href="/work/to-accept" icon="check">
            {say('accept-several')}
          </ButtonLink>
        </p>
      )}
      {beyond !== null && (
        <Notice tone="draft">
          <p>{say('inbox-beyond', { max: beyond })}</p>
        </Notice>
      )}
      <List {...props} say={say} />
    </>
  )
}

type PartProps = InboxProps & { readonly say: DeskSay }

function Head({ units, say }: PartProps): JSX.Element {
  return (
    <div class="page-head">
      <h1>{say('inbox-title')}</h1>
      <p>{ofWhom(units, say)}</p>
    </div>
  )
}

function ofWhom(units: InboxProps['units'], say: DeskSay): string {
  if (units === null) return say('inbox-of-all')
  const [only] = units
  return units.length === 1 && only
    ? say('inbox-of-unit', { unit: only.name })
    : say('inbox-of-units', { count: units.length })
}

function aboutSection({ query: { section }, days, view }: InboxProps, say: DeskSay): string {
  const day = section === 'ahead' ? days.newUntil : days.soonUntil
  return say(`about-${section}`, { day: formatIsoDate(day, view.locale) })
}

/** Words, and a unit where there are many; what the chips narrow is kept. */
/** In these groups work is received. */
const receiving: readonly Section[] = ['todo', 'new']

function List(props: PartProps): JSX.Element {
  const { view, query, rows, pages, counts, days, say } = props
  const receives = receiving.includes(query.section) && rows.some(({ state }) => state === 'issued')
  return (
    <div class="desk-table">
      <DataTable
        view={view}
        name="work"
        caption={say('inbox-caption')}
        columns={columns(props, days.today)}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/work/${id}`}
        count={say('inbox-total', { count: counts[query.section] })}
        filters={<InboxFilters {...props} />}
        pages={{ page: Math.min(query.page, pages), pages }}
        chooseColumns
        empty={<Nothing query={query} say={say} />}
        {...(receives && {
          bulk: {
            action: '/work/receive',
            rowLabel: (row: ListedWork) => row.text,
            buttons: (
              <>
                <input type="hidden" name="back" value={view.address} />
                <Button kind="primary" icon="check">
                  {say('receive')}
                </Button>
              </>
            ),
          },
        })}
      />
    </div>
  )
}

function columns({ view, query, units, say }: PartProps, today: CivilDate): DataColumn<ListedWork>[] {
  const others: readonly Section[] = ['waiting', 'to-accept', 'given-back']
  const several = units === null || units.length > 1 || query.below || others.includes(query.section)
  return [
    {
      key: 'task',
      header: say('column-task'),
      phone: 'title',
      cell: item => <TaskCell item={item} view={view} say={say} />,
    },
    {
      key: 'unit',
      header: say('column-unit'),
      ...(several ? {} : { initially: 'hidden' as const, phone: 'hidden' as const }),
      cell: ({ unitName }) => <span lang="vi">{unitName}</span>,
    },
    {
      key: 'due',
      header: say('column-due'),
      cell: item => <DueCell item={item} view={view} say={say} today={today} />,
    },
    { key: 'state', header: say('column-state'), cell: item => <StateCell item={item} say={say} /> },
    {
      key: 'plan',
      header: say('column-plan'),
      phone: several ? 'hidden' : 'fact',
      cell: item => <PlanCell item={item} />,
    },
  ]
}

function Nothing({ query, say }: { query: InboxQuery; say: DeskSay }): JSX.Element {
  if (query.q || query.plan || query.unit || query.from || query.to) {
    return (
      <Empty icon="inbox" title={say('none-found')}>
        <p>{say('none-found-words')}</p>
        <p>
          <a href={query.section === 'todo' ? '/work' : `/work?section=${query.section}`}>{say('clear')}</a>
        </p>
      </Empty>
    )
  }
  const all = query.section === 'todo'
  return (
    <Empty icon="inbox" title={say(all ? 'none-todo' : 'none')}>
      <p>{say(all ? 'none-todo-words' : 'none-words')}</p>
      <p>
        <a href={all ? '/plans' : '/work'}>{say(all ? 'see-plans' : 'see-all-work')}</a>
      </p>
    </Empty>
  )
}
