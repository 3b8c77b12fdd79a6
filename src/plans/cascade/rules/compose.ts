/**
 * From the page of a draft to what reading the signed paper would give: the contract (docs/plan.schema.json) with
 * its places, and how the text is laid out. The text is built as the reader builds it: paragraphs are joined by \n,
 * cells by \t, rows by \n, and the columns of head and foot stand one after the other.
 */
import type {
  Funding,
  Heading,
  LaidOutParagraph,
  PlanDocument,
  Reference,
  Reporting,
  SourceLayout,
  Span,
  Task,
  TaskUnit,
} from '../../../documents/index.ts'
import { collectiveNames } from '../../rules/issue/named-units.ts'
import { type Block, betweenNames, blocksOf, type Composition, type TableRow, type Words } from './blocks.ts'
import type { DraftBasis, NumberedTask } from './model.ts'
import { subjectOf } from './official-words.ts'
import { scheduleOf } from './when.ts'

/** A composed plan: what was read in it, had somebody sent it, and how it is set. */
export interface Composed {
  readonly document: PlanDocument
  readonly layout: SourceLayout
  /** Numbers of the draft's tasks in the order of `document.tasks`. */
  readonly taskNumbers: readonly number[]
}

/** Composes the plan. Pure. */
export function composed(plan: Composition): Composed {
  const writer = new Writer()
  for (const block of blocksOf(plan)) writer.block(block)
  const { head, signature } = plan
  const period = head.periodFrom === null ? null : { from: head.periodFrom, to: head.periodTo }
  return {
    taskNumbers: writer.taskNumbers,
    layout: {
      format: 'html',
      paragraphs: writer.paragraphs,
      ruledTables: writer.ruledTables,
      pages: [],
      words: [],
    },
    document: {
      text: writer.text,
      document: {
        type: 'Kế hoạch',
        symbol: head.symbol,
        issuer: head.issuer,
        place: head.place === '' ? null : head.place,
        issuedOn: head.issuedOn,
        title: head.title,
        signer: signature && {
          name: signature.name,
          position: signature.lines.at(-1) ?? null,
          onBehalfOf: signature.lines.length > 1 ? (signature.lines[0] ?? null) : null,
        },
        recipients: head.recipients,
      },
      period,
      references: writer.references.map(one => ({ ...one, spans: placesOf(one, writer.text) })),
      outline: writer.outline,
      tasks: writer.tasks,
      reporting: writer.reporting.map(duty => ({
        ...duty,
        who: head.reportWho === '' ? [] : [head.reportWho],
        to: [head.reportTo],
        due: head.reportDue,
      })),
      funding: writer.funding,
      unread: writer.unread,
      warnings: [],
    },
  }
}

/** A document is cited once in full; wherever its symbol stands again it is meant again. */
function placesOf({ symbol, spans }: Reference, text: string): Span[] {
  const places: Span[] = []
  let at = spans[0]?.[0] ?? -1
  while (at >= 0) {
    places.push([at, at + symbol.length])
    at = text.indexOf(symbol, at + symbol.length)
  }
  return places
}

type OpenHeading = Omit<Heading, 'children'> & { readonly children: OpenHeading[] }

class Writer {
  text = ''
  readonly paragraphs: LaidOutParagraph[] = []
  readonly ruledTables: boolean[] = []
  readonly outline: OpenHeading[] = []
  readonly tasks: Task[] = []
  readonly taskNumbers: number[] = []
  readonly references: Reference[] = []
  readonly reporting: Pick<Reporting, 'text' | 'span' | 'onward'>[] = []
  readonly funding: Funding[] = []
  readonly unread: Span[] = []

  block(block: Block): void {
    if (block.kind === 'paragraph') this.line(block, null)
    else if (block.kind === 'pair') this.pair(block)
    else this.table(block)
  }

  private put(words: string): Span {
    const start = this.text.length
    this.text += words
    return [start, this.text.length]
  }

  /** A text has single spaces, whatever the page shows. */
  private line(words: Words, cell: LaidOutParagraph['cell']): void {
    const span = this.put(words.text.replace(/\s+/gu, ' '))
    this.place(span, words, cell)
    this.put('\n')
    this.mean(words, span)
  }

  private place(span: Span, words: Omit<Words, 'text' | 'mark'>, cell: LaidOutParagraph['cell']): void {
    if (span[1] === span[0]) return
    this.paragraphs.push({
      span,
      label: null,
      bold: words.bold ?? false,
      italic: words.italic ?? false,
      align: words.align,
      indent: words.align === 'justify' && cell === null ? firstLineIndent : 0,
      fontSize: null,
      headingLevel: null,
      cell,
      note: false,
    })
  }

  private mean({ mark, text }: Words, span: Span): void {
    if (mark === undefined) return
    if (mark.kind === 'heading') this.heading(mark, span)
    else if (mark.kind === 'basis') this.reference(mark.basis, text, span)
    else if (mark.kind === 'funding') this.funding.push({ text, span, amount: null })
    else if (mark.kind === 'reporting') this.reporting.push({ text, span, onward: [] })
    else this.unread.push(span)
  }

  private heading(
    { level, label, title }: { level: number; label: string; title: string },
    span: Span,
  ): void {
    const heading = { label, title, level, span: [span[1] - title.length, span[1]] as const, children: [] }
    const above = level === 1 ? this.outline : this.outline.at(-1)?.children
    above?.push(heading)
  }

  /** What has no number of its own is no reference of the contract. */
  private reference(basis: DraftBasis, text: string, span: Span): void {
    const { symbol, type, issuedOn, issuer, subject } = basis
    if (symbol === null || !/\d/.test(symbol)) return
    const at = span[0] + text.indexOf(symbol)
    const known = subject === null || subject === '' ? null : subjectOf(subject)
    const spans = [[at, at + symbol.length] as const]
    this.references.push({ symbol, type, issuedOn, issuer, subject: known, role: 'basis', spans })
  }

  private pair({ left, right }: Extract<Block, { kind: 'pair' }>): void {
    const table = this.ruledTables.push(false) - 1
    for (const [column, side] of [left, right].entries()) {
      const cell = { table, row: 0, column, rowSpan: 1, columnSpan: 1 }
      for (const words of side) this.line(words, cell)
    }
  }

  private table({ header, rows }: Extract<Block, { kind: 'table' }>): void {
    const table = this.ruledTables.push(true) - 1
    const cellAt = (row: number, column: number, columnSpan = 1) => ({
      table,
      row,
      column,
      rowSpan: 1,
      columnSpan,
    })
    this.row(header.map((text, column) => ({ text, look: bold, cell: cellAt(0, column) })))
    for (const [index, row] of rows.entries()) {
      const at = index + 1
      const label = { text: row.label, look: centre, cell: cellAt(at, 0) }
      if (row.kind === 'group') {
        const title = { text: row.title, look: bold, cell: cellAt(at, 1, header.length - 1) }
        this.group(row, this.row([label, title]))
      } else {
        const cells = row.cells.map((text, column) => ({ text, look: plain, cell: cellAt(at, column + 1) }))
        this.task(row, this.row([label, ...cells]))
      }
    }
  }

  /** The places of the cells. */
  private row(cells: readonly PlacedCell[]): readonly Span[] {
    const spans = cells.map(({ text, look, cell }, index) => {
      if (index > 0) this.put('\t')
      const span = this.put(text)
      this.place(span, look, cell)
      return span
    })
    this.put('\n')
    return spans
  }

  private group({ label, title }: Extract<TableRow, { kind: 'group' }>, spans: readonly Span[]): void {
    const span = spans[1] ?? [0, 0]
    this.outline.at(-1)?.children.push({ label, title, level: 2, span, children: [] })
  }

  private task({ label, task }: Extract<TableRow, { kind: 'task' }>, spans: readonly Span[]): void {
    const [, span = [0, 0], leads = [0, 0], partners = [0, 0]] = spans
    this.taskNumbers.push(task.number)
    this.tasks.push({
      path: `${this.outline.at(-1)?.label ?? ''}.${label}`,
      kind: 'assignment',
      text: task.text,
      span,
      units: [...unitsIn(task, 'lead', leads[0]), ...unitsIn(task, 'coordinate', partners[0])],
      schedule: scheduleOf(task.when),
      output: task.output === '' ? null : task.output,
      confidence: 1,
      reasons: ['clear'],
    })
  }
}

interface PlacedCell {
  readonly text: string
  readonly look: Omit<Words, 'text' | 'mark'>
  readonly cell: NonNullable<LaidOutParagraph['cell']>
}

/** 1 cm, in points (Annex I, II.6.b). */
const firstLineIndent = 28
const plain = { align: 'left' } as const
const bold = { align: 'center', bold: true } as const
const centre = { align: 'center' } as const
const isMany = collectiveNames({ tasks: [] })

/** The names of a column, one behind the other from `start`. */
function unitsIn(task: NumberedTask, role: 'lead' | 'coordinate', start: number): TaskUnit[] {
  let at = start
  return task.units
    .filter(unit => unit.role === role)
    .map(({ name }) => {
      const span = [at, at + name.length] as const
      at += name.length + betweenNames.length
      return { name, role, collective: isMany(name), span, confidence: 1, reason: `${role}-column` }
    })
}
