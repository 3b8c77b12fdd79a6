import type { JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Chip, Chips } from '../../../platform/ui/parts/chips.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Empty } from '../../../platform/ui/parts/status.tsx'
import { Table } from '../../../platform/ui/parts/table.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { Finding, NamedUnit } from '../queries/find.ts'
import { type FindingFilter, type FindingPage, findingShows, type UnitFindings } from '../queries/list.ts'
import { FindingBadge } from './state.tsx'
import { type InspectionSay, inspectionSay } from './words.ts'

interface FindingsProps {
  readonly view: View
  readonly found: FindingPage
  readonly units: readonly UnitFindings[]
  readonly filter: FindingFilter
  /** The unit that the list is narrowed to. */
  readonly unit: NamedUnit | null
  readonly today: CivilDate
}

/** Findings: how many each unit has not settled, and which. */
export function FindingsPage(props: FindingsProps): JSX.Element {
  const { view, found, units, filter, unit, today } = props
  const say = inspectionSay(view)
  return (
    <>
      <div class="page-head">
        <Breadcrumb
          view={view}
          trail={[{ href: '/inspections', label: say('menu') }]}
          here={say('findings-title')}
        />
        <h1>{say('findings-title')}</h1>
        <p>{say('findings-intro')}</p>
      </div>
      {units.length > 0 && (
        <section class="stack" aria-labelledby="by-unit">
          <h2 id="by-unit">{say('by-unit')}</h2>
          <ByUnit units={units} say={say} />
        </section>
      )}
      <section class="stack" aria-labelledby="findings">
        <h2 id="findings">{say('findings')}</h2>
        <DataTable
          view={view}
          name="findings"
          caption={say('findings-title')}
          columns={columns(view, today, say)}
          rows={found.findings}
          rowKey={({ id }) => id}
          rowHref={({ inspectionId, number }) => `/inspections/${inspectionId}#finding-${number}`}
          count={say('findings-total', { count: found.total })}
          filters={<Filters view={view} filter={filter} unit={unit} say={say} />}
          pages={found}
          empty={
            <Empty icon="check" title={say('findings-empty')}>
              <p>{say('findings-empty-words')}</p>
            </Empty>
          }
        />
      </section>
    </>
  )
}

function ByUnit({
  units,
  say,
}: {
  readonly units: readonly UnitFindings[]
  readonly say: InspectionSay
}): JSX.Element {
  return (
    <Table
      caption={say('by-unit-caption')}
      rows={units}
      rowKey={({ unit }) => unit.id}
      columns={[
        {
          heading: say('unit'),
          cell: ({ unit }) => (
            <a href={`/inspections/findings?unit=${unit.id}`} lang="vi">
              {unit.name}
            </a>
          ),
        },
        { heading: say('open'), number: true, cell: ({ open }) => open },
        {
          heading: say('late'),
          number: true,
          cell: ({ unit, late }) =>
            late === 0 ? 0 : <a href={`/inspections/findings?unit=${unit.id}&show=late`}>{late}</a>,
        },
      ]}
    />
  )
}

function Filters({
  view,
  filter,
  unit,
  say,
}: Pick<FindingsProps, 'view' | 'filter' | 'unit'> & { readonly say: InspectionSay }): JSX.Element {
  return (
    <Chips label={say('findings-filters')}>
      {findingShows.map(show => (
        <Chip key={show} href={withQuery(view.address, { show })} current={filter.show === show}>
          {say(`show-${show}`)}
        </Chip>
      ))}
      {unit && (
        <Chip href={withQuery(view.address, { unit: null })} current icon="close">
          <span lang="vi">{say('unit-clear', { unit: unit.name })}</span>
        </Chip>
      )}
    </Chips>
  )
}

function columns(view: View, today: CivilDate, say: InspectionSay): DataColumn<Finding>[] {
  return [
    {
      key: 'what',
      header: say('column-finding'),
      phone: 'title',
      cell: ({ what }) => (
        <span class="clipped-3" lang="vi">
          {what}
        </span>
      ),
    },
    { key: 'unit', header: say('column-unit'), cell: ({ unit }) => <span lang="vi">{unit.name}</span> },
    {
      key: 'weight',
      header: say('column-weight'),
      phone: 'hidden',
      cell: ({ weight }) => say(`weight-${weight}`),
    },
    {
      key: 'state',
      header: say('column-state'),
      cell: finding => <FindingBadge finding={finding} today={today} locale={view.locale} say={say} />,
    },
  ]
}
