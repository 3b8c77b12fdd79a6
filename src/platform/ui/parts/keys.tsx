import type { JSX } from 'preact'
import { speaker } from '../../i18n/words.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }

/** One shortcut: the keys that do the same, and what they do. */
export interface Shortcut {
  readonly keys: readonly string[]
  readonly label: string
}

/** The keys of a page in a strip. A behaviour that answers to them shows it (`hidden` until then). */
export function Keys({
  view,
  shortcuts,
  hidden = true,
}: {
  view: View
  shortcuts: readonly Shortcut[]
  hidden?: boolean
}): JSX.Element {
  return (
    <ul class="keys" aria-label={speaker({ vi, en }, view.locale)('keys')} hidden={hidden} data-part="keys">
      {shortcuts.map(({ keys, label }) => (
        <li key={label}>
          {keys.map(key => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {label}
        </li>
      ))}
    </ul>
  )
}
