import type { JSX } from 'preact'
import { speaker } from '../../i18n/words.ts'
import type { View } from '../view.ts'
import en from '../words.en.json' with { type: 'json' }
import vi from '../words.vi.json' with { type: 'json' }
import { Button } from './button.tsx'
import { Form } from './form.tsx'
import { Icon } from './icon.tsx'

/**
 * Where a page says what has just been done; the frame has one. It stays until it is closed or the page is
 * left: nobody has to read fast. A behaviour adds words by the event `toast` on the document, with
 * `detail: { words }`; they are read out politely.
 */
export function Toasts({ view }: { view: View }): JSX.Element {
  const { toast } = view
  return (
    <toast-list class="toasts" role="status" data-close={speaker({ vi, en }, view.locale)('close')}>
      {toast && (
        <div class="toast">
          <Icon name="check" />
          <span>{toast.words}</span>
          {toast.undo && (
            <Form view={view} action={toast.undo.action} class="">
              <Button kind="quiet" icon="undo">
                {toast.undo.label}
              </Button>
            </Form>
          )}
        </div>
      )}
    </toast-list>
  )
}
