import type { JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { Breadcrumb } from '../../../platform/ui/parts/breadcrumb.tsx'
import { Pager } from '../../../platform/ui/parts/pager.tsx'
import { Empty, Notice } from '../../../platform/ui/parts/status.tsx'
import { type Column, Table } from '../../../platform/ui/parts/table.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import { plansCrumb } from '../../views/plan/plan-frame.tsx'
import { planName } from '../../views/plan/plan-words.ts'
import { planSay } from '../../views/plan/words.ts'
import type { SaidRow, SaidTo, SilentUnit } from '../queries.ts'
import { type EnteredSettings, SettingsFacts, SettingsForm } from './settings.tsx'
import { type ReminderSay, reminderSay } from './words.ts'

interface PageProps {
  readonly view: View
  readonly plan: PlanSummary
  readonly settings: EnteredSettings
  readonly maySet: boolean
  readonly silent: readonly SilentUnit[]
  readonly said: readonly SaidRow[]
  readonly page: number
  readonly pages: number
}

/** When a plan's work is reminded of, whom nothing reaches, and what was said. */
export function RemindersPage(props: PageProps): JSX.Element {
  const { view, plan, settings, maySet, silent, said, page, pages } = props
  const say = reminderSay(view)
  return (
    <>
      <Breadcrumb
        view={view}
        trail={[plansCrumb(planSay(view)), { href: `/plans/${plan.id}`, label: planName(plan) }]}
        here={say('title')}
      />
      <div class="page-head">
        <h1>{say('title')}</h1>
        <p>{say('intro')}</p>
      </div>
      <Silent silent={silent} say={say} />
      <section>
        <h2>{say('settings')}</h2>
        {maySet ? (
          <SettingsForm view={view} planId={plan.id} settings={settings} />
        ) : (
          <SettingsFacts settings={settings} say={say} />
        )}
      </section>
      <section>
        <h2>{say('log')}</h2>
        {said.length === 0 ? (
          <Empty icon="bell" title={say('log-empty-title')}>
            <p>{say('log-empty')}</p>
          </Empty>
        ) : (
          <Table
            caption={say('log')}
            rows={said}
            rowKey={({ day, kind, unitId }) => `${day} ${kind} ${unitId}`}
            columns={columns(view, say)}
          />
        )}
        <Pager view={view} page={page} pages={pages} />
      </section>
    </>
  )
}

/** Of a long list, those that stand there at once; the others are opened. */
const silentShown = 4

function Silent({ silent, say }: { silent: readonly SilentUnit[]; say: ReminderSay }): JSX.Element | null {
  if (silent.length === 0) return null
  const rest = silent.slice(silentShown)
  return (
    <Notice tone="late" title={say('silent')}>
      <p>{say('silent-intro', { count: silent.length })}</p>
      <SilentUnits units={silent.slice(0, silentShown)} />
      {rest.length > 0 && (
        <details>
          <summary>{say('silent-more', { count: rest.length })}</summary>
          <SilentUnits units={rest} />
        </details>
      )}
    </Notice>
  )
}

function SilentUnits({ units }: { units: readonly SilentUnit[] }): JSX.Element {
  return (
    <ul>
      {units.map(({ id, name }) => (
        <li key={id}>
          <a href={`/units/${id}`} lang="vi">
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

function columns(view: View, say: ReminderSay): readonly Column<SaidRow>[] {
  return [
    {
      heading: say('log-unit'),
      cell: ({ unitId, unit }) => (
        <a href={`/units/${unitId}`} lang="vi">
          {unit}
        </a>
      ),
    },
    { heading: say('log-day'), cell: ({ day }) => formatIsoDate(day, view.locale) },
    { heading: say('log-kind'), cell: ({ kind }) => say(`kind-${kind}`) },
    { heading: say('log-items'), number: true, cell: ({ items }) => items },
    {
      heading: say('log-told'),
      cell: ({ told }) =>
        told.length === 0 ? (
          say('told-nobody')
        ) : (
          <ul class="plain">
            {told.map((one, index) => (
              <li key={one.state?.key ?? index}>{toldWords(one, say)}</li>
            ))}
          </ul>
        ),
    },
  ]
}

/** “Trần Thị Mẫu: đã đọc, đã gửi thư”. */
function toldWords({ name, state }: SaidTo, say: ReminderSay): string {
  if (!state) return say('told-removed')
  const inside = state.to.accountId === undefined ? [] : [say(state.isRead ? 'told-read' : 'told-unread')]
  const outside = state.deliveries.map(delivery => say(`told-${delivery.channel}-${delivery.state}`))
  return `${name}: ${[...inside, ...outside].join(', ')}`
}
