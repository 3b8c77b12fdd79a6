/** Which role a cited document has by where it stands: preamble, annex list, elsewhere. */
import type { Span } from '../../model.ts'
import type { ReferenceZone } from '../references/index.ts'
import type { BodyReading } from './body.ts'
import type { Zones } from './zones.ts'

/** Zones over the whole text in order, without gaps. */
export function referenceZones(text: string, zones: Zones, body: BodyReading): ReferenceZone[] {
  const marked = [
    ...[...(zones.decision?.preamble ?? []), ...zones.preamble].map(line => ({
      span: line.span,
      role: 'basis' as const,
    })),
    ...body.documentLists.map(span => ({ span, role: 'annex' as const })),
  ].sort((a, b) => a.span[0] - b.span[0])
  const all: ReferenceZone[] = []
  let at = 0
  const fill = (to: number): void => {
    const span: Span = [at, to]
    if (to > at) all.push({ span, role: 'mention' })
  }
  for (const zone of marked) {
    fill(zone.span[0])
    all.push(zone)
    at = zone.span[1]
  }
  fill(text.length)
  return all
}
