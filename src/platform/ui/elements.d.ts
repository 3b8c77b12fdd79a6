import type { JSX } from 'preact'

/** The design system's own elements; without their behaviour they are plain containers. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'bulk-select': JSX.HTMLAttributes<HTMLElement>
      'combo-box': JSX.HTMLAttributes<HTMLElement>
      'date-field': JSX.HTMLAttributes<HTMLElement>
      'form-draft': JSX.HTMLAttributes<HTMLElement>
      'kept-pages': JSX.HTMLAttributes<HTMLElement>
      'offline-form': JSX.HTMLAttributes<HTMLElement>
      'outbox-list': JSX.HTMLAttributes<HTMLElement>
      'open-dialog': JSX.HTMLAttributes<HTMLElement>
      'pane-splitter': JSX.HTMLAttributes<HTMLElement>
      'toast-list': JSX.HTMLAttributes<HTMLElement>
    }
  }
}
