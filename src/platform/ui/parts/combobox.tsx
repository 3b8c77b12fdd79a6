import type { JSX } from 'preact'
import { speaker } from '../../i18n/words.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import { type FieldBasics, FieldFrame } from './field-frame.tsx'

/** One thing to pick, as the JSON of a source has it: `{ "options": [{ "value", "label", "detail" }] }`. */
export interface ComboOption {
  readonly value: string
  readonly label: string
  /** A second line: what tells it from another of the same name. */
  readonly detail?: string
}

interface ComboboxProps extends FieldBasics {
  readonly view: View
  /** Address that answers `?q=<what was typed>` with `{ options }`; it finds by any part, with or without marks. */
  readonly source: string
  /** What stands in the field. */
  readonly text?: string
  /** What was picked; sent as `<name>_id`, and emptied as soon as something else is typed. */
  readonly value?: string
  /** Known answers for a browser without JavaScript. */
  readonly suggestions?: readonly string[]
}

/**
 * One of very many, found by typing any part of its name. Sends `name` (the words) and `name_id` (what was
 * picked, '' for none): without JavaScript only the words come, and the action finds what they mean.
 */
export function Combobox(props: ComboboxProps): JSX.Element {
  const { view, source, text, value = '', name, suggestions = [] } = props
  const say = speaker({ vi, en }, view.locale)
  return (
    <FieldFrame field={props} class="field-combo">
      {attributes => (
        <combo-box
          data-source={source}
          data-none={say('combo-none')}
          data-some={say('combo-some')}
          data-failed={say('combo-failed')}
        >
          <input
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={text}
            list={suggestions.length > 0 ? `${attributes.id}-list` : undefined}
            {...attributes}
          />
          <input type="hidden" name={`${name}_id`} value={value} />
          {suggestions.length > 0 && (
            <datalist id={`${attributes.id}-list`}>
              {suggestions.map(one => (
                <option key={one} value={one} />
              ))}
            </datalist>
          )}
        </combo-box>
      )}
    </FieldFrame>
  )
}
