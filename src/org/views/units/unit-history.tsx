import type { ComponentChildren, JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { speaker } from '../../../platform/i18n/words.ts'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { UnitHistory, UnitStep } from '../../queries/unit-history.ts'
import type { Validity } from '../../rules/validity.ts'
import { hierarchies } from '../../tables.ts'
import type { Unit } from '../../units.ts'
import { validityWords } from './as-of.tsx'
import { type Say, words } from './words.ts'

interface UnitHistoryProps {
  readonly view: View
  readonly unit: Unit
  readonly history: UnitHistory
  readonly mayChange: boolean
}

/** What the unit was called, under whom it stood in each hierarchy, what it came from and went into. */
export function UnitHistorySection({ view, unit, history, mayChange }: UnitHistoryProps): JSX.Element {
  const say = speaker(words, view.locale)
  const { titles, parents, cameFrom, wentInto } = history
  return (
    <section class="unit-part">
      <h2>{say('history')}</h2>
      <Steps view={view} heading={say('came-from')} steps={cameFrom} say={say} />
      <Steps view={view} heading={say('went-into')} steps={wentInto} say={say} />
      {titles.length > 1 && (
        <Days
          heading={say('titles')}
          rows={titles.toReversed().map(({ id, value, ...days }) => ({
            id,
            days: daysOf(days, view, say),
            what: value.name,
            basis: value.legalBasis,
          }))}
        />
      )}
      {hierarchies.map(hierarchy => (
        <Days
          key={hierarchy}
          heading={say(`parents-${hierarchy}`)}
          rows={parents[hierarchy].toReversed().map(({ id, parent, ...days }) => ({
            id,
            days: daysOf(days, view, say),
            what: <a href={`/units/${parent.id}${days.from ? `?as-of=${days.from}` : ''}`}>{parent.name}</a>,
            basis: '',
          }))}
        />
      ))}
      {mayChange && !unit.collective && (
        <p>
          <ButtonLink kind="quiet" icon="edit" href={`/units/${unit.id}/parents`}>
            {say('parents-button')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

function daysOf(days: Validity, view: View, say: Say): string {
  return validityWords(days, view, say) || say('days-always')
}

interface DaysRow {
  readonly id: string
  readonly days: string
  readonly what: ComponentChildren
  /** Empty where nobody said. */
  readonly basis: string
}

/** What was so on which days; nothing where nothing is known. */
export function Days({
  heading,
  rows,
  level = 3,
}: {
  heading: string
  rows: readonly DaysRow[]
  level?: 2 | 3
}): JSX.Element | null {
  if (rows.length === 0) return null
  const Heading = `h${level}` as const
  return (
    <>
      <Heading>{heading}</Heading>
      <ul class="unit-days">
        {rows.map(({ id, days, what, basis }) => (
          <li key={id}>
            <span class="soft">{days}</span>
            <span>
              {what}
              {basis !== '' && <span class="soft small"> ({basis})</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Steps({
  view,
  heading,
  steps,
  say,
}: {
  view: View
  heading: string
  steps: readonly UnitStep[]
  say: Say
}): JSX.Element | null {
  const rows = steps.map(({ successionId, kind, effectiveOn, legalBasis, unit }) => ({
    id: `${successionId} ${unit.id}`,
    days: say('step-on', { day: formatIsoDate(effectiveOn, view.locale), kind: say(`step-${kind}`) }),
    what: <a href={`/units/${unit.id}`}>{unit.name}</a>,
    basis: legalBasis,
  }))
  return <Days heading={heading} rows={rows} />
}
