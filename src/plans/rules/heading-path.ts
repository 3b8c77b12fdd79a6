/** Paths join the labels; a label that holds its parent's ("2.1" under "2") takes its place (contract, point 5). */
export function headingPath(label: string, above: string): string {
  if (above === '') return label
  const parts = above.split('.')
  const last = parts.at(-1) ?? ''
  return label.startsWith(`${last}.`) ? [...parts.slice(0, -1), label].join('.') : `${above}.${label}`
}
