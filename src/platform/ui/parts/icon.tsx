import type { JSX } from 'preact'
import { type IconName, iconBodies } from '../icons.ts'

/** A small picture beside a label, hidden from screen readers; `size` in px of usual text, growing with the text. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }): JSX.Element {
  return (
    <svg
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      dangerouslySetInnerHTML={{ __html: iconBodies[name] }}
    />
  )
}

/** The product's own mark until an office sets its emblem: a span of a bridge over its reflection. */
export function Emblem({ size = 36 }: { size?: number }): JSX.Element {
  return (
    <svg
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 36 36"
      aria-hidden="true"
      focusable="false"
      fill="none"
    >
      <path d="M2 22h32" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" />
      <path d="M4 22c2-9 8-14 14-14s12 5 14 14" stroke="currentColor" stroke-width="2.5" />
      <path d="M10.5 12.5V22M18 8v14M25.5 12.5V22" stroke="currentColor" stroke-width="1.5" />
      <path
        d="M6 27c4 2.5 8-2.5 12 0s8-2.5 12 0M11 31c2.5 1.5 4.5-1.5 7 0s4.5-1.5 7 0"
        stroke="currentColor"
        stroke-width="1.75"
        stroke-linecap="round"
        opacity=".65"
      />
    </svg>
  )
}
