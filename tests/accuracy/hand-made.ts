/** Readings made by hand from expectations, right and wrong in known ways, for testing the scorer itself. */
import type { Heading, Span } from '../../src/documents/model.ts'
import type { Gold } from './gold.ts'
import type { Reading } from './score.ts'

type GoldHeading = Gold['outline'][number]

const nowhere: Span = [0, 0]

function headings(outline: readonly GoldHeading[]): Heading[] {
  return outline.map(heading => ({ ...heading, span: nowhere, children: headings(heading.children) }))
}

/** A reading that holds what is expected and nothing else; passages are their opening and closing words. */
export function rightReading(gold: Gold): Reading {
  let text = ''
  const place = (words: string): { text: string; span: Span } => {
    const start = text.length
    text += `${words}\n`
    return { text: words, span: [start, start + words.length] }
  }
  const tasks = gold.tasks.map(task => ({
    path: task.path,
    kind: task.kind,
    ...place(`- ${task.begins} … ${task.ends}`),
    units: task.units.map(unit => ({ ...unit, span: nowhere, confidence: 1, reason: 'hand-made' })),
    schedule: task.schedule as Reading['tasks'][number]['schedule'],
    output: task.output ?? null,
    confidence: 1,
    reasons: [],
  }))
  const reporting = gold.reporting.map(report => ({ ...report, ...place(report.begins), onward: [] }))
  const funding = gold.funding.map(entry => ({ amount: entry.amount, ...place(entry.begins) }))
  return {
    text,
    document: gold.document,
    period: gold.period,
    references: gold.references.map(reference => ({ ...reference, subject: null, spans: [] })),
    outline: headings(gold.outline),
    tasks,
    reporting,
    funding,
  }
}

/** The same reading spoilt in every way that a measure should notice. */
export function wrongReading(gold: Gold): Reading {
  const right = rightReading(gold)
  return {
    ...right,
    document: { ...right.document, title: 'khác', recipients: right.document.recipients.slice(1) },
    period: null,
    references: right.references
      .map((reference, index) =>
        index % 2 === 0 ? { ...reference, role: 'annex' as const, issuedOn: '1999' } : reference,
      )
      .slice(1),
    outline: right.outline.slice(0, -1),
    tasks: right.tasks.slice(1).map((task, index) => ({
      ...task,
      text: index % 3 === 0 ? `${task.text} và thêm` : task.text,
      kind: index % 5 === 0 ? ('measure' as const) : task.kind,
      units:
        index % 2 === 0
          ? task.units.map(unit => ({ ...unit, role: 'coordinate' as const }))
          : task.units.slice(1),
      schedule: index % 4 === 0 ? null : task.schedule,
    })),
    reporting: right.reporting.map(report => ({ ...report, due: ['2000-01-01'] })),
  }
}
