import type { ComponentChildren, JSX } from 'preact'
import { speaker } from '../../i18n/words.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import { Icon } from './icon.tsx'

/** What can be done besides the one main thing: quiet buttons and links under "More". */
export function MoreMenu({
  view,
  label,
  children,
}: {
  view: View
  label?: string
  children: ComponentChildren
}): JSX.Element {
  return (
    <details class="more-menu">
      <summary class="button button-quiet">
        {label ?? speaker({ vi, en }, view.locale)('more')}
        <Icon name="chevronDown" size={14} />
      </summary>
      <div class="floating">{children}</div>
    </details>
  )
}
