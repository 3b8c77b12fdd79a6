import type { PageLayout } from '../../../model.ts'
import { childNamed } from '../xml.ts'
import { twips } from './properties.ts'
import type { DocxState } from './state.ts'

/** The page of the first section, where the plan itself stands: an annex may lie on its side. */
export function layoutOf(state: DocxState): PageLayout | null {
  const section = state.sections[0]
  const size = childNamed(section, 'w:pgSz')?.attributes
  const margins = childNamed(section, 'w:pgMar')?.attributes
  if (size === undefined || margins === undefined) return null
  const gutter = millimetres(margins['w:gutter'])
  return {
    pageWidth: millimetres(size['w:w']),
    pageHeight: millimetres(size['w:h']),
    // A negative margin is one that text in the head of the page may not push down.
    marginTop: Math.abs(millimetres(margins['w:top'])),
    marginBottom: Math.abs(millimetres(margins['w:bottom'])),
    marginLeft: millimetres(margins['w:left']) + gutter,
    marginRight: millimetres(margins['w:right']),
    fonts: mostUsed(state.fonts).map(([name, characters]) => ({ name, characters })),
    sizes: mostUsed(state.sizes).map(([points, characters]) => ({ points, characters })),
  }
}

function millimetres(value: string | undefined): number {
  const points = twips(value) ?? 0
  return Math.round((points / 72) * 254) / 10
}

/** The entries of a tally, most characters first. */
export function mostUsed<Key>(counts: ReadonlyMap<Key, number>): [Key, number][] {
  return [...counts].sort(([, one], [, other]) => other - one)
}
