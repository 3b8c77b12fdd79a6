import type { JSX } from 'preact'

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'check-progress': JSX.HTMLAttributes<HTMLElement> & { 'data-source': string }
    }
  }
}
