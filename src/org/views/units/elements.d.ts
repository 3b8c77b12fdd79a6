import type { JSX } from 'preact'

/** Elements of the pages of units; without their behaviour they are plain containers. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'unit-tree': JSX.HTMLAttributes<HTMLElement>
    }
  }
}
