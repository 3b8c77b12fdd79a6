/** Stretches that nothing in the reading accounts for: nothing is dropped silently. */
import type { Heading, Reference, Span } from '../../model.ts'
import type { BodyReading } from './body.ts'
import { plain } from './fold.ts'
import { belongsToHead } from './issuer.ts'
import { parseLabel } from './labels.ts'
import type { Item, Line } from './lines.ts'
import { isCapitals } from './run-on.ts'
import { belongsToTail, readTail } from './tail.ts'
import { isGuidance, isOrnament, type Zones } from './zones.ts'

/** Lines of text (in order) that are neither heading, task, report, funding, reference list, head, tail nor understood prose. */
export function findUnread(
  items: readonly Item[],
  zones: Zones,
  body: BodyReading,
  references: readonly Reference[],
): Span[] {
  const known = coverage(zones, body, references)
  const unread: Span[] = []
  let next = 0
  for (const item of items) {
    if (item.kind === 'table') continue
    const skipped = parseLabel(item.text)?.length ?? 0
    const [start, end] = [item.span[0] + skipped, item.span[1]]
    while (next < known.length && (known[next]?.[1] ?? 0) <= start) next += 1
    const covering = known[next]
    const covered = covering !== undefined && covering[0] < end
    if (!covered && !isOrnament(item.text) && item.text !== '') unread.push(item.span)
  }
  return unread
}

function coverage(zones: Zones, body: BodyReading, references: readonly Reference[]): Span[] {
  const lines = [zones, ...(zones.decision === null ? [] : [zones.decision])].flatMap(part => [
    ...part.head.filter(line => belongsToHead(line.text)),
    ...(part.typeLine === null ? [] : [part.typeLine]),
    ...part.titleLines,
    ...part.preamble.filter(line => belongsToPreamble(line.text)),
    ...tailLines(part),
    ...part.annexes.flatMap(annex =>
      [annex.caption, annex.guidance, ...annex.titleLines].filter(line => line !== null),
    ),
  ])
  return [
    ...lines.map(line => line.span),
    ...references.flatMap(reference => reference.spans),
    ...headingSpans(body.outline),
    ...body.tasks.map(task => task.span),
    ...body.reporting.map(report => report.span),
    ...body.funding.map(entry => entry.span),
    ...body.understood,
  ].sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

function headingSpans(headings: readonly Heading[]): Span[] {
  return headings.flatMap(heading => [heading.span, ...headingSpans(heading.children)])
}

function tailLines(part: Zones): Line[] {
  const tail = readTail(part.tail)
  return part.tail.filter(line => belongsToTail(line, tail))
}

/** A basis clause, the sentence that announces the plan, the addressees of a letter, the post of who decides. */
function belongsToPreamble(text: string): boolean {
  return (
    /^(?:can cu|thuc hien|theo|xet|tren co so|nham|de |tiep tuc|trien khai|kinh gui|quyet dinh|chu tich|ban hanh|[-–+])/.test(
      plain(text),
    ) ||
    /nhu sau|sau day|ban hanh|xay dung|trien khai|yeu cau|de nghi/.test(plain(text)) ||
    isGuidance(text) ||
    isCapitals(text)
  )
}
