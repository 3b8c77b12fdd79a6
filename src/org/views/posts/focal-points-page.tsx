import type { JSX } from 'preact'
import { speaker } from '../../../platform/i18n/words.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { Chip, Chips } from '../../../platform/ui/parts/chips.tsx'
import { type DataColumn, DataTable } from '../../../platform/ui/parts/data-table.tsx'
import { Badge, Empty } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { AskedDay } from '../../as-of.ts'
import { type FocalState, type FocalUnit, focalUnitsOnPage } from '../../queries/focal-points.ts'
import { focalPointRoles } from '../../tables.ts'
import { AsOfForm, unitHref } from '../units/as-of.tsx'
import { type PostSay, words } from './words.ts'

interface FocalPointsPageProps {
  readonly view: View
  readonly units: readonly FocalUnit[]
  readonly counts: Readonly<Record<FocalState, number>>
  readonly state: FocalState
  readonly page: number
  readonly asked: AskedDay
  readonly mayChange: boolean
}

/** Units that must have a leader in charge and an officer: those that lack one, or those that have both. */
export function FocalPointsPage(props: FocalPointsPageProps): JSX.Element {
  const { view, units, counts, state, page, asked, mayChange } = props
  const say = speaker(words, view.locale)
  const to = (one: FocalState): string => withQuery(view.address, { state: one === 'gap' ? null : one })
  const none = counts.gap + counts.complete === 0
  return (
    <>
      <div class="page-head">
        <h1>{say('focal-title')}</h1>
        <p>{say('focal-intro')}</p>
      </div>
      <AsOfForm view={view} action="/focal-points" asked={asked} />
      <DataTable
        view={view}
        name="focal-points"
        caption={say('focal-title')}
        columns={columns(say)}
        rows={units}
        rowKey={({ unit }) => unit.id}
        rowHref={({ unit }) =>
          mayChange ? `/units/${unit.id}/posts/focal-points` : unitHref(unit.id, asked)
        }
        count={say('focal-count', { count: counts[state] })}
        filters={
          <Chips label={say('column-state')}>
            <Chip href={to('gap')} current={state === 'gap'} count={counts.gap}>
              {say('focal-gaps')}
            </Chip>
            <Chip href={to('complete')} current={state === 'complete'} count={counts.complete}>
              {say('focal-known')}
            </Chip>
          </Chips>
        }
        pages={{ page, pages: Math.max(1, Math.ceil(counts[state] / focalUnitsOnPage)) }}
        empty={
          <Empty icon="person" title={say(none ? 'focal-none-title' : 'focal-empty-title')}>
            <p>{say(none ? 'focal-none' : 'focal-empty')}</p>
          </Empty>
        }
      />
    </>
  )
}

function columns(say: PostSay): DataColumn<FocalUnit>[] {
  const roles = focalPointRoles.map(
    (role): DataColumn<FocalUnit> => ({
      key: role,
      header: say(`column-${role}`),
      cell: ({ points }) => {
        const names = points.filter(point => point.role === role).map(({ name }) => name)
        return names.length > 0 ? names.join('; ') : <Badge tone="late">{say(`focal-lacks-${role}`)}</Badge>
      },
    }),
  )
  return [
    { key: 'unit', header: say('column-unit'), phone: 'title', cell: ({ unit }) => unit.name },
    ...roles,
    {
      key: 'work',
      header: say('column-work'),
      align: 'end',
      cell: ({ openWork }) => (openWork === 0 ? '' : say('focal-work', { count: openWork })),
    },
  ]
}
