import type { JSX } from 'preact'
import { speaker } from '../../i18n/words.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import { Icon } from './icon.tsx'

/** A column that may be left out. */
export interface ColumnChoice {
  readonly key: string
  readonly header: string
  readonly shown: boolean
}

interface ChooserProps {
  readonly view: View
  readonly table: string
  readonly label: string
  readonly choices: readonly ColumnChoice[]
}

/** Which columns of a list show: an ordinary form, answered by `GET /columns`, which remembers it. */
export function ColumnChooser({ view, table, label, choices }: ChooserProps): JSX.Element {
  const say = speaker({ vi, en }, view.locale)
  return (
    <details class="more-menu column-chooser">
      <summary class="button button-quiet">
        <Icon name="columns" size={14} />
        {label}
      </summary>
      <form class="floating" method="get" action="/columns">
        <input type="hidden" name="table" value={table} />
        <input type="hidden" name="back" value={view.address} />
        <fieldset>
          <legend class="small soft">{say('columns-shown')}</legend>
          {choices.map(({ key, header, shown }) => (
            <div key={key} class="check">
              <input type="checkbox" id={`${table}-${key}`} name="column[]" value={key} checked={shown} />
              <label for={`${table}-${key}`}>{header}</label>
            </div>
          ))}
        </fieldset>
        <div class="buttons">
          <button type="submit" class="button">
            {say('columns-show')}
          </button>
          <button type="submit" class="button button-quiet" name="first" value="yes">
            {say('columns-first')}
          </button>
        </div>
      </form>
    </details>
  )
}
