import type { JSX } from 'preact'

/** The behaviours of the page; without them they are plain containers. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'issue-choices': JSX.HTMLAttributes<HTMLElement>
    }
  }
}
