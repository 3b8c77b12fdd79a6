import type { JSX } from 'preact'

/** The behaviours of signing in; without them these are plain containers. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'passkey-button': JSX.HTMLAttributes<HTMLElement>
      'new-passkey': JSX.HTMLAttributes<HTMLElement>
    }
  }
}
