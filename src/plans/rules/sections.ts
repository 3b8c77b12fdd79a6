import type { Heading, Span } from '../../documents/index.ts'

/** A heading of the outline with its path; in a list of them the innermost heading stands last. */
export interface PlacedHeading {
  readonly path: string
  readonly title: string
  readonly span: Span
}

/** Every heading in the order of the document. */
export function placedHeadings(outline: readonly Heading[], above = ''): PlacedHeading[] {
  return outline.flatMap(({ label, title, span, children }) => {
    const path = joinLabel(above, label)
    return [{ path, title, span }, ...placedHeadings(children, path)]
  })
}

/** Paths join the labels; a label that holds its parent's ("2.1" under "2") takes its place (contract, point 5). */
export function joinLabel(above: string, label: string): string {
  if (above === '' || label === '') return above + label
  const parts = above.split('.')
  const last = parts.at(-1) ?? ''
  return label.startsWith(`${last}.`) ? [...parts.slice(0, -1), label].join('.') : `${above}.${label}`
}
