import type { ComponentChildren, JSX } from 'preact'

/** A name and its value; a blank stays blank. */
export function Fact({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd lang="vi">{children || '—'}</dd>
    </div>
  )
}
