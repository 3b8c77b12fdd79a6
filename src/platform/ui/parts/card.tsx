import type { ComponentChildren, JSX } from 'preact'

/** A thing of its own among others, with a line around it. Not inside another. */
export function Card({
  title,
  level = 2,
  children,
}: {
  title?: string
  level?: 2 | 3
  children: ComponentChildren
}): JSX.Element {
  const Heading = `h${level}` as const
  return (
    <section class="card">
      {title && <Heading>{title}</Heading>}
      {children}
    </section>
  )
}

/** What is known of one thing: names and values, one under the other. */
export function Facts({ children }: { children: ComponentChildren }): JSX.Element {
  return <dl class="facts">{children}</dl>
}

/** One fact; nothing where nothing is known (null, undefined, false or ''). */
export function Fact({
  label,
  children,
}: {
  label: string
  children: ComponentChildren
}): JSX.Element | null {
  if (children === null || children === undefined || children === false || children === '') return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
