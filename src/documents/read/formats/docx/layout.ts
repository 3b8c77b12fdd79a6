import type { PageLayout } from '../../../model.ts'
import { millimetres, mostUsed } from '../office/tally.ts'
import { childNamed } from '../xml.ts'
import { twips } from './properties.ts'
import type { DocxState } from './state.ts'

/** The page of the first section, where the plan itself stands: an annex may lie on its side. */
export function layoutOf(state: DocxState): PageLayout | null {
  const section = state.sections[0]
  const size = childNamed(section, 'w:pgSz')?.attributes
  const margins = childNamed(section, 'w:pgMar')?.attributes
  if (size === undefined || margins === undefined) return null
  const length = (value: string | undefined): number => millimetres(twips(value) ?? 0)
  const gutter = length(margins['w:gutter'])
  return {
    pageWidth: length(size['w:w']),
    pageHeight: length(size['w:h']),
    // A negative margin is one that text in the head of the page may not push down.
    marginTop: Math.abs(length(margins['w:top'])),
    marginBottom: Math.abs(length(margins['w:bottom'])),
    marginLeft: length(margins['w:left']) + gutter,
    marginRight: length(margins['w:right']),
    fonts: mostUsed(state.fonts).map(([name, characters]) => ({ name, characters })),
    sizes: mostUsed(state.sizes).map(([points, characters]) => ({ points, characters })),
  }
}
