import type { PageLayout } from '../../../model.ts'
import { millimetres, mostUsed } from '../office/tally.ts'
import { childNamed, childrenNamed, type XmlElement } from '../xml.ts'
import { points } from './names.ts'
import type { OdtState } from './state.ts'

/** The page that the first paragraph stands on; null when the styles do not describe it. */
export function odtLayoutOf(styles: XmlElement | null, state: OdtState): PageLayout | null {
  const masters = childrenNamed(childNamed(styles ?? undefined, 'office:master-styles'), 'style:master-page')
  const named = masters.find(one => one.attributes['style:name'] === (state.masterPage ?? 'Standard'))
  const layoutName = (named ?? masters[0])?.attributes['style:page-layout-name']
  const automatic = childNamed(styles ?? undefined, 'office:automatic-styles')
  const layout = childrenNamed(automatic, 'style:page-layout').find(
    one => one.attributes['style:name'] === layoutName,
  )
  const attributes = childNamed(layout, 'style:page-layout-properties')?.attributes
  if (attributes === undefined) return null
  const length = (name: string): number =>
    millimetres(points(attributes[name] ?? attributes['fo:margin']) ?? 0)
  return {
    pageWidth: length('fo:page-width'),
    pageHeight: length('fo:page-height'),
    marginTop: length('fo:margin-top'),
    marginBottom: length('fo:margin-bottom'),
    marginLeft: length('fo:margin-left'),
    marginRight: length('fo:margin-right'),
    fonts: mostUsed(state.fonts).map(([name, characters]) => ({ name, characters })),
    sizes: mostUsed(state.sizes).map(([size, characters]) => ({ points: size, characters })),
  }
}
