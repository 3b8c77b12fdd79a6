import type { Finding, Heading, PlanDocument, Span } from '../../documents/index.ts'

/** What a stretch of the source text was read as. */
export interface Meaning {
  readonly kind: 'task' | 'reference' | 'reporting' | 'funding' | 'unread' | 'finding'
  /** Index in the list of that kind: the document's, or that of the findings. */
  readonly number: number
}

/** Words that mean the same; `first` says which meanings begin here, so that a link can lead to them. */
export interface Stretch {
  readonly text: string
  readonly task: number | null
  readonly others: readonly Meaning[]
  readonly first: readonly Meaning[]
}

/** A paragraph of the source text: a heading with its depth (0 for the outermost), or any other. */
export interface SourceParagraph {
  readonly start: number
  readonly headingDepth: number | null
  readonly stretches: readonly Stretch[]
}

interface Marked extends Meaning {
  readonly span: Span
  /** A document that is cited again: a link leads to the first place. */
  readonly again?: boolean
}

/**
 * The source text in paragraphs, each cut where a meaning begins or ends. One pass over text and spans.
 * `spans` are the paragraphs in the order of the text, as its layout has them; its lines when left out.
 */
export function sourceParagraphs(
  document: PlanDocument,
  findings: readonly Finding[] = [],
  spans: readonly Span[] = linesOf(document.text),
): SourceParagraph[] {
  const marks = [...marksOf(document), ...marksOfFindings(findings)].sort(
    (a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1],
  )
  const headings = headingDepths(document.outline)
  const paragraphs: SourceParagraph[] = []
  let next = 0
  let open: Marked[] = []
  for (const [start, end] of spans) {
    while (next < marks.length && (marks[next]?.span[0] ?? 0) < end) {
      const mark = marks[next]
      if (mark) open.push(mark)
      next += 1
    }
    open = open.filter(mark => mark.span[1] > start)
    const stretches = cut(document.text, start, end, open)
    paragraphs.push({ start, headingDepth: depthOf(headings, start, end), stretches })
  }
  return paragraphs
}

function marksOf(document: PlanDocument): Marked[] {
  return [
    ...document.tasks.map(({ span }, number) => ({ kind: 'task' as const, number, span })),
    ...document.references.flatMap(({ spans }, number) =>
      spans.map((span, index) => ({ kind: 'reference' as const, number, span, again: index > 0 })),
    ),
    ...document.reporting.map(({ span }, number) => ({ kind: 'reporting' as const, number, span })),
    ...document.funding.map(({ span }, number) => ({ kind: 'funding' as const, number, span })),
    ...document.unread.map((span, number) => ({ kind: 'unread' as const, number, span })),
  ]
}

/** Findings about the page as a whole have no place. */
function marksOfFindings(findings: readonly Finding[]): Marked[] {
  return findings.flatMap(({ span }, number) => (span ? [{ kind: 'finding' as const, number, span }] : []))
}

/** Lines with something on them. */
function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    if (text.slice(start, end).trim() !== '') lines.push([start, end])
    start = end + 1
  }
  return lines
}

function cut(text: string, start: number, end: number, open: readonly Marked[]): Stretch[] {
  const inside = open.filter(({ span }) => span[0] < end && span[1] > start)
  const edges = new Set([start, end])
  for (const { span } of inside) {
    if (span[0] > start) edges.add(span[0])
    if (span[1] < end) edges.add(span[1])
  }
  const places = [...edges].sort((a, b) => a - b)
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end
    const here = inside.filter(({ span }) => span[0] <= from && span[1] >= to)
    return {
      text: text.slice(from, to),
      task: innermostTask(here),
      others: here.filter(({ kind }) => kind !== 'task').map(meaningOf),
      // A span may begin on blank characters before the line: its first words are then the line's.
      first: here
        .filter(
          ({ span, again }) =>
            !again &&
            (span[0] === from ||
              (from === start && span[0] < start && text.slice(span[0], start).trim() === '')),
        )
        .map(meaningOf),
    }
  })
}

/** Where one task's words hold another's, the words belong to the shorter one. */
function innermostTask(here: readonly Marked[]): number | null {
  const tasks = here.filter(({ kind }) => kind === 'task')
  const shortest = tasks.reduce<Marked | null>(
    (best, mark) => (best === null || length(mark) <= length(best) ? mark : best),
    null,
  )
  return shortest?.number ?? null
}

const length = ({ span }: Marked): number => span[1] - span[0]
const meaningOf = ({ kind, number }: Marked): Meaning => ({ kind, number })

interface HeadingPlace {
  readonly span: Span
  readonly depth: number
}

/** Headings in the order of the text; depth follows the outline, so that no level is ever skipped. */
function headingDepths(outline: readonly Heading[], depth = 0): HeadingPlace[] {
  return outline.flatMap(({ span, children }) => [{ span, depth }, ...headingDepths(children, depth + 1)])
}

function depthOf(headings: readonly HeadingPlace[], start: number, end: number): number | null {
  const place = headings.find(({ span }) => span[0] >= start && span[0] < end)
  // A heading that shares its line with a sentence is no heading of the page.
  const covered = place ? Math.min(place.span[1], end) - place.span[0] : 0
  return place && covered >= 0.6 * (end - start) ? place.depth : null
}
