import type { JSX } from 'preact'
import type { CivilDate } from '../../../platform/clock.ts'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { Chip, ChipMenu, Chips } from '../../../platform/ui/parts/chips.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { UnitShare } from '../../rules/plan/counts.ts'
import type { PlanSummary } from '../../rules/plan/model.ts'
import { duePresets } from '../../rules/tasks/due-presets.ts'
import { PlanMenu, planChoice } from '../plan/plan-menu.tsx'
import { kinds, modalities, roles, scheduleKinds, type TaskQuery } from './task-query.ts'
import type { TaskSay } from './words.ts'

interface FiltersProps {
  readonly view: View
  readonly query: TaskQuery
  /** Plans to choose from; the one that is chosen is among them. */
  readonly plans: readonly PlanSummary[]
  /** Units of the chosen plan; empty without one. */
  readonly units: readonly UnitShare[]
  readonly today: CivilDate
  readonly say: TaskSay
}

/** The filters as chips; each value is a link, so that a filtered list can be sent to a colleague. */
export function TaskFilters(props: FiltersProps): JSX.Element {
  const { view, query, plans, units, say } = props
  const link = (changes: Parameters<typeof withQuery>[1]) => withQuery(view.address, changes)
  const menu = <Value extends string>(
    name: 'role' | 'kind' | 'modality' | 'schedule',
    values: readonly Value[],
    words: (value: Value) => string,
  ) => (
    <ChipMenu
      label={say(`filter-${name}`)}
      chosen={query[name]}
      choices={values.map(value => ({ value, label: words(value), href: link({ [name]: value }) }))}
      all={{ label: say(`filter-${name}-all`), href: link({ [name]: null }) }}
    />
  )
  return (
    <Chips label={say('filters')}>
      <PlanMenu
        view={view}
        chosen={query.plan}
        plans={plans.map(plan => ({ ...planChoice(plan), count: plan.taskCount }))}
      />
      <ChipMenu
        label={say('filter-unit-in-plan')}
        lang="vi"
        chosen={query.unit}
        choices={units.map(({ unitId, name, tasks }) => ({
          value: unitId,
          label: name,
          href: link({ unit: unitId }),
          count: tasks,
        }))}
        all={{ label: say('filter-unit-all'), href: link({ unit: null }) }}
      />
      {menu('role', roles, role => say(`role-${role}`))}
      {menu('kind', kinds, kind => say(`kind-${kind}`))}
      {menu('modality', modalities, modality => say(`modality-${modality}`))}
      {menu('schedule', scheduleKinds, kind => say(`schedule-kind-${kind}`))}
      <DueMenu {...props} />
      {query['as-of'] && (
        <Chip href={link({ 'as-of': null })} current icon="close">
          {say('filter-as-of', { day: formatIsoDate(query['as-of'], view.locale) })}
        </Chip>
      )}
    </Chips>
  )
}

/** Stretches by name; one that came with the address and has none is shown by its days. */
export function DueMenu({
  view,
  query: { from, to },
  today,
  say,
}: Pick<FiltersProps, 'view' | 'today' | 'say'> & {
  readonly query: Pick<TaskQuery, 'from' | 'to'>
}): JSX.Element {
  const presets = duePresets(today)
  const chosen = presets.find(preset => preset.from === from && preset.to === to)
  const choices = presets.map(preset => ({
    value: preset.key,
    label: say(`due-${preset.key}`),
    href: withQuery(view.address, { from: preset.from, to: preset.to }),
  }))
  const other =
    (from ?? to) && !chosen
      ? [{ value: 'other', label: rangeWords(from, to, view, say), href: view.address }]
      : []
  return (
    <ChipMenu
      label={say('filter-due')}
      chosen={chosen?.key ?? other[0]?.value ?? null}
      choices={[...choices, ...other]}
      all={{ label: say('filter-due-all'), href: withQuery(view.address, { from: null, to: null }) }}
    />
  )
}

function rangeWords(from: CivilDate | null, to: CivilDate | null, view: View, say: TaskSay): string {
  const day = (iso: CivilDate) => formatIsoDate(iso, view.locale)
  if (from !== null && to !== null)
    return from === to ? day(from) : say('due-range', { from: day(from), to: day(to) })
  return from === null ? say('due-to', { to: day(to ?? '') }) : say('due-from', { from: day(from) })
}
