/** Stretches that nothing in the reading accounts for: nothing is dropped silently. */
import type { Heading, Span } from '../../model.ts'
import type { BodyReading } from './body.ts'
import { parseLabel } from './labels.ts'
import type { Item } from './lines.ts'
import { isOrnament, type Zones } from './zones.ts'

/** Lines of text (in order) that are neither heading, task, report, funding, reference list, head, tail nor understood prose. */
export function findUnread(_text: string, items: readonly Item[], zones: Zones, body: BodyReading): Span[] {
  const known = coverage(zones, body)
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

function coverage(zones: Zones, body: BodyReading): Span[] {
  const lines = [zones, ...(zones.decision === null ? [] : [zones.decision])].flatMap(part => [
    ...part.head,
    ...(part.typeLine === null ? [] : [part.typeLine]),
    ...part.titleLines,
    ...part.preamble,
    ...part.tail,
    ...part.annexes.flatMap(annex =>
      [annex.caption, annex.guidance, ...annex.titleLines].filter(line => line !== null),
    ),
  ])
  return [
    ...lines.map(line => line.span),
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
