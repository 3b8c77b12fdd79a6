import type { JSX } from 'preact'

/** The room's own elements; without their behaviour they are plain containers. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'upload-drop': JSX.HTMLAttributes<HTMLElement>
      'reading-progress': JSX.HTMLAttributes<HTMLElement>
      'copy-words': JSX.HTMLAttributes<HTMLElement>
      'review-room': JSX.HTMLAttributes<HTMLElement>
    }
  }
}
