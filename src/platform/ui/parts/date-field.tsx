import type { JSX } from 'preact'
import { formatIsoDate } from '../../i18n/format.ts'
import { speaker } from '../../i18n/words.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import { type FieldBasics, FieldFrame } from './field-frame.tsx'

interface DateFieldProps extends FieldBasics {
  readonly view: View
  /** As it was typed, or YYYY-MM-DD. */
  readonly value?: string
}

/**
 * A day, typed as 15/6/2026 or picked from the browser's calendar, which the behaviour offers. What is sent
 * is what was typed: read it with `typedDate` of `i18n/dates.ts`.
 */
export function DateField(props: DateFieldProps): JSX.Element {
  const { view, value, help } = props
  const say = speaker({ vi, en }, view.locale)
  return (
    <FieldFrame field={{ ...props, help: help ?? say('date-help') }} class="field-date">
      {attributes => (
        <date-field data-pick={say('date-pick')}>
          <input
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={value === undefined ? undefined : formatIsoDate(value, view.locale)}
            {...attributes}
          />
        </date-field>
      )}
    </FieldFrame>
  )
}
