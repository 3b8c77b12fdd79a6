import type { JSX } from 'preact'
import { RadioGroup, Select } from '../../../../platform/ui/parts/fields.tsx'
import { Fieldset } from '../../../../platform/ui/parts/form.tsx'
import { whens } from '../entries/schedule.ts'
import { Line, Lines } from './input.tsx'
import type { FieldsProps } from './item-form.tsx'
import { UnitRows } from './unit-rows.tsx'

/** A task: its words, who does it in which role, when, and what comes of it. */
export function TaskFields(of: FieldsProps): JSX.Element {
  const { context, fields, prefix } = of
  const { say } = context
  const kinds = (['assignment', 'measure'] as const).map(value => ({ value, label: say(`kind-${value}`) }))
  return (
    <>
      <Lines of={of} name="text" label={say('task-words')} required rows={4} />
      <RadioGroup
        id={`${prefix}kind`}
        name="kind"
        label={say('task-kind')}
        options={kinds}
        value={fields.kind ?? 'assignment'}
      />
      <UnitRows {...of} />
      <Times {...of} />
      <Lines of={of} name="output" label={say('task-output')} rows={2} />
    </>
  )
}

function Times(of: FieldsProps): JSX.Element {
  const { context, fields, prefix } = of
  const { say } = context
  return (
    <Fieldset legend={say('task-time')}>
      <Select
        id={`${prefix}when`}
        name="when"
        label={say('when-label')}
        options={whens.map(when => ({ value: when, label: say(`when-${when}`) }))}
        value={fields.when ?? 'none'}
      />
      <div class="when-dates">
        <Line of={of} name="dates" label={say('when-dates')} help={say('dates-help')} />
      </div>
      <div class="when-from">
        <Line of={of} name="from" label={say('when-from')} help={say('from-help')} />
      </div>
      <div class="when-to">
        <Line of={of} name="to" label={say('when-to')} help={say('to-help')} />
      </div>
    </Fieldset>
  )
}
