import type { ComponentChildren, JSX } from 'preact'

/** A chapter of the gallery. */
export function Section({
  id,
  title,
  children,
}: {
  id: string
  title: string
  children: ComponentChildren
}): JSX.Element {
  return (
    <section class="gallery-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

/** One part, with the name that it has in the code. */
export function Shown({ part, children }: { part: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="gallery-part">
      <h3 lang="en">{part}</h3>
      {children}
    </div>
  )
}
