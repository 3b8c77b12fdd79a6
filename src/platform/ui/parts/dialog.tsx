import type { ComponentChildren, JSX } from 'preact'
import { speaker } from '../../i18n/words.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import { buttonClass, type Look } from './button.tsx'
import { Icon } from './icon.tsx'

interface DialogProps {
  readonly view: View
  readonly id: string
  readonly title: string
  /** Usually a `Form`; it sends as any form does. */
  readonly children: ComponentChildren
}

/**
 * Something to answer without leaving the page, closed at first. Only an `OpenDialog` of the same page opens
 * it; without JavaScript that link leads to a page with the same form.
 */
export function Dialog({ view, id, title, children }: DialogProps): JSX.Element {
  const close = speaker({ vi, en }, view.locale)('close')
  return (
    <dialog class="dialog" id={id} aria-labelledby={`${id}-title`}>
      <div class="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <form method="dialog">
          <button type="submit" class="button button-quiet">
            <Icon name="close" size={18} />
            {close}
          </button>
        </form>
      </div>
      {children}
    </dialog>
  )
}

/** A link to a page that, with JavaScript, opens the dialog with that page's form instead. */
export function OpenDialog({
  dialog,
  href,
  kind = 'plain',
  icon,
  children,
}: Look & { dialog: string; href: string }): JSX.Element {
  return (
    <open-dialog data-dialog={dialog}>
      <a class={buttonClass(kind)} href={href}>
        {icon && <Icon name={icon} size={18} />}
        {children}
      </a>
    </open-dialog>
  )
}
