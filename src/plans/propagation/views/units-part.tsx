import type { JSX } from 'preact'
import { formatIsoDate, formatNumber } from '../../../platform/i18n/format.ts'
import { withQuery } from '../../../platform/ui/address.ts'
import { Button } from '../../../platform/ui/parts/button.tsx'
import { Chip, Chips } from '../../../platform/ui/parts/chips.tsx'
import { Combobox } from '../../../platform/ui/parts/combobox.tsx'
import { RadioGroup } from '../../../platform/ui/parts/fields.tsx'
import { Form } from '../../../platform/ui/parts/form.tsx'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import { type Column, Table } from '../../../platform/ui/parts/table.tsx'
import { unitChoices } from '../queries.ts'
import type { AskedUnit } from '../rules.ts'
import type { Part } from './page.tsx'

/** Each unit that is asked, and what it said. */
export function UnitsPart(props: Part): JSX.Element | null {
  const { view, one, units, part, say } = props
  if (units.length === 0) return null
  const shown = units.filter(({ said }) => part === 'all' || (said === null) === (part === 'missing'))
  const counts = { all: units.length, missing: one.sum.units - one.sum.done, done: one.sum.done }
  return (
    <section class="stack" aria-labelledby="units-title">
      <h2 id="units-title">{say('units')}</h2>
      <Chips label={say('filter')}>
        {(['all', 'missing', 'done'] as const).map(which => (
          <Chip
            key={which}
            href={withQuery(view.address, { show: which === 'all' ? null : which })}
            current={part === which}
            count={counts[which]}
          >
            {say(`show-${which}`)}
          </Chip>
        ))}
      </Chips>
      <Table caption={say('units')} rows={shown} rowKey={({ unitId }) => unitId} columns={columns(props)} />
    </section>
  )
}

function columns(props: Part): Column<AskedUnit>[] {
  const { view, say, maySteer, one } = props
  const said: Column<AskedUnit>[] = [
    { heading: say('unit'), cell: unit => <span lang="vi">{unit.name}</span> },
    {
      heading: say('state'),
      cell: unit => (
        <Badge tone={unit.said === null ? 'due' : 'done'}>
          {say(unit.said === null ? 'missing' : 'done')}
        </Badge>
      ),
    },
    {
      heading: say('held-on'),
      cell: unit => unit.said && <span class="tabular">{formatIsoDate(unit.said.heldOn, view.locale)}</span>,
    },
    {
      heading: say('people'),
      number: true,
      cell: unit => unit.said && formatNumber(unit.said.peopleCount, view.locale),
    },
    { heading: say('note'), cell: unit => <Said unit={unit} {...props} /> },
  ]
  if (!maySteer || one.closedAt !== null) return said
  return [...said, { heading: say('tools'), cell: unit => <Drop unit={unit} {...props} /> }]
}

function Said({ unit: { said }, say }: Part & { unit: AskedUnit }): JSX.Element | null {
  if (said === null) return null
  return (
    <>
      <span lang="vi">{said.note}</span>
      {said.link !== '' && (
        <>
          {' '}
          <a href={said.link} rel="noreferrer noopener">
            {say('link-open')}
          </a>
        </>
      )}
      <span class="small soft"> {said.by}</span>
    </>
  )
}

function Drop({ unit, view, one, say }: Part & { unit: AskedUnit }): JSX.Element | null {
  if (unit.said !== null) return null
  return (
    <Form view={view} action={`/propagation/${one.id}/units/${unit.unitId}/drop`} class="buttons">
      <Button kind="quiet">
        {say('drop-button')}
        <span class="unseen">: {unit.name}</span>
      </Button>
    </Form>
  )
}

/** Asks more units: one, all below one, or all that a group's name means. */
export function AddUnits({ view, one, units, sent, say }: Part): JSX.Element {
  return (
    <details class="fold" open={units.length === 0 || sent.units !== undefined}>
      <summary>{say('add-units')}</summary>
      <Form view={view} action={`/propagation/${one.id}/units`}>
        <Combobox
          view={view}
          name="unit"
          source="/units/suggest.json"
          label={say('unit')}
          errors={sent.errors}
          {...(sent.units && { text: sent.units.unit })}
        />
        <RadioGroup
          name="choice"
          label={say('choice')}
          value={sent.units?.choice || 'unit'}
          options={unitChoices.map(choice => ({
            value: choice,
            label: say(`choice-${choice}`),
            ...(choice === 'class' && { help: say('choice-class-help') }),
          }))}
        />
        <div class="buttons">
          <Button>{say('add-button')}</Button>
        </div>
      </Form>
    </details>
  )
}
