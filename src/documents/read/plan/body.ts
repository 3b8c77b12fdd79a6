/** The body and the annexes as tasks, reporting, funding and outline. */
import type { Funding, Heading, Reporting, Span, Task, Warning } from '../../model.ts'
import { readUnitList, unitKey } from '../names/index.ts'
import { readFunding, readReporting } from '../reporting/index.ts'
import { readCellSchedule, readProseSchedule } from '../times/index.ts'
import { isNote } from './closing.ts'
import { judge } from './confidence.ts'
import type { Line } from './lines.ts'
import { isLastInSection } from './loose.ts'
import { reportList } from './report-lists.ts'
import { isCapitals } from './run-on.ts'
import { type Entry, type Place, readSections, topPlace } from './sections.ts'
import { readTable } from './task-tables.ts'
import { assignmentUnits, fieldUnits, measureUnits } from './task-units.ts'
import { buildTree } from './tree.ts'
import { relativeTime } from './warnings.ts'
import { type Annex, isOrnament, type Zones } from './zones.ts'

export interface BodyReading {
  readonly outline: readonly Heading[]
  readonly tasks: readonly Task[]
  readonly reporting: readonly Reporting[]
  readonly funding: readonly Funding[]
  readonly warnings: readonly Warning[]
  /** Spans of paragraphs that are understood and give no entry: aims, lead-ins, notes, closing words, table cells. */
  readonly understood: readonly Span[]
  /** Spans of annex tables that list documents. */
  readonly documentLists: readonly Span[]
  readonly hasSections: boolean
}

/** Everything below the preamble. */
export function readBody(zones: Zones, year: number | null): BodyReading {
  const reader = new BodyReader(year)
  const outline = reader.section(zones.body, topPlace, 1)
  if (zones.decision !== null) reader.decision(zones.decision)
  const several = zones.annexes.length > 1
  zones.annexes.forEach((annex, index) => {
    const label = several ? `PL.${annex.number === '' ? index + 1 : annex.number}` : 'PL'
    outline.push(reader.annex(annex, label))
  })
  return { ...reader.result(), outline }
}

class BodyReader {
  private readonly tasks: Task[] = []
  private readonly reporting: Reporting[] = []
  private readonly funding: Funding[] = []
  private readonly warnings: Warning[] = []
  private readonly understood: Span[] = []
  private readonly documentLists: Span[] = []
  private readonly numbering = new Map<string, number>()
  private hasSections = false
  private readonly year: number | null

  constructor(year: number | null) {
    this.year = year
  }

  result(): Omit<BodyReading, 'outline'> {
    const { tasks, reporting, funding, warnings, understood, documentLists, hasSections } = this
    return { tasks, reporting, funding, warnings, understood, documentLists, hasSections }
  }

  section(items: Zones['body'], place: Place, level: number): Heading[] {
    const { outline, entries } = readSections(buildTree(items), place)
    const headings: Heading[] = [...outline]
    entries.forEach((entry, index) => {
      if (entry.place.kind !== null) this.hasSections = true
      if (entry.role === 'table') this.table(entry, headings, level)
      else this.paragraph(entry)
      if (entry.role === 'lead-in') this.reportList(entries, index)
    })
    return headings
  }

  /** Articles of a decision that attaches the plan set reports at most. */
  decision(decision: Zones): void {
    for (const item of decision.body) {
      if (item.kind !== 'line') continue
      this.understood.push(item.span)
      this.report(item.text, item.span[0], [], false)
    }
  }

  annex(annex: Annex, label: string): Heading {
    const title = annex.titleLines
      .map((line: Line) => line.text)
      .join(' ')
      .replace(/\*\*/gu, '')
      .trim()
    const first = annex.titleLines[0] ?? annex.caption
    const last = annex.titleLines.at(-1) ?? annex.caption
    const span: Span = [first?.span[0] ?? 0, last?.span[1] ?? 0]
    const place: Place = { ...topPlace, kind: 'organisation', path: label, depth: 1 }
    const tables = annex.items.filter(item => item.kind === 'table')
    const children: Heading[] = []
    if (tables.length > 0) {
      for (const item of annex.items) {
        if (item.kind === 'line') this.annexLine(item)
        else this.readTableInto(item, place, children, 2)
      }
    } else children.push(...this.section(annex.items, { ...place, kind: null, depth: 0 }, 2))
    return { label, title, level: 1, span, children }
  }

  /** Notes stand beside an annex's tables; any other line there is left for the officer to look at. */
  private annexLine(line: Line): void {
    if (isNote(line.text) || isOrnament(line.text) || isCapitals(line.text)) this.understood.push(line.span)
  }

  private table(entry: Entry, headings: Heading[], level: number): void {
    if (entry.node.table === null) return
    const target = childrenAt(headings, entry.place.path) ?? headings
    this.readTableInto(entry.node.table, entry.place, target, level + entry.place.depth)
  }

  private readTableInto(
    table: NonNullable<Entry['node']['table']>,
    place: Place,
    outline: Heading[],
    level: number,
  ): void {
    const reading = readTable(table, place, this.year, level)
    outline.push(...reading.outline)
    this.warnings.push(...reading.warnings)
    this.understood.push(...table.rows.map(row => row.span))
    if (reading.kind === 'documents') this.documentLists.push(table.span)
    for (const { recognised, place: own, ...task } of reading.tasks) {
      this.tasks.push(judge(task, { recognised, unitsExpected: true }))
      this.report(
        task.text,
        task.span[0],
        own.units.map(unit => unit.name),
        false,
      )
    }
  }

  private paragraph(entry: Entry): void {
    // A label or a page number alone on its line asks for nothing; it stays among the unread.
    if (!/\p{L}/u.test(entry.words)) return
    const { kind } = entry.place
    const headingUnits = entry.place.units.map(unit => unit.name)
    if (entry.role !== 'text') {
      this.understood.push([entry.start, entry.start + entry.words.length])
      if (entry.role === 'closing') this.report(entry.words, entry.start, [], false)
      return
    }
    if (kind === 'funding' && headingUnits.length === 0) {
      this.funding.push(readFunding(entry.words, entry.start))
      this.report(entry.words, entry.start, headingUnits, false)
      return
    }
    if (kind === 'purpose') {
      this.understood.push([entry.start, entry.start + entry.words.length])
      return
    }
    const reports =
      kind === null ? 0 : this.report(entry.words, entry.start, headingUnits, kind === 'reporting')
    if (entry.fields.length > 0)
      this.task(entry, kind === 'organisation' ? 'assignment' : 'measure', fieldUnits(entry))
    else if (kind === 'measures') this.task(entry, 'measure', measureUnits(entry.words, entry.start))
    else if (kind === 'organisation') this.assignment(entry, reports > 0)
  }

  /**
   * A paragraph of the organisation section is an assignment under a unit's heading, or where it
   * names its doer. A labelled item right under the section counts even when no name was understood:
   * better a task with a doubt than one that is lost.
   */
  private assignment(entry: Entry, reports: boolean): void {
    const units = assignmentUnits(entry.words, entry.start, entry.place)
    const named =
      entry.place.units.length > 0 || units.some(unit => unit.role !== 'coordinate' || unit.reason === 'doer')
    const ownItem = entry.node.label !== null && entry.place.depth === 1 && !reports
    if (reports && isLastInSection(entry.node) && entry.node.label === null && speaksToOthers(entry)) return
    if (named || ownItem) this.task(entry, 'assignment', units)
  }

  private task(entry: Entry, kind: Task['kind'], units: Task['units']): void {
    const span: Span = [entry.start, entry.start + entry.words.length]
    const task = {
      path: this.pathOf(entry),
      kind,
      text: entry.words,
      span,
      units,
      schedule: this.schedule(entry),
      output: entry.fields.find(field => field.kind === 'output')?.words.replace(/[.;]$/u, '') ?? null,
    }
    this.tasks.push(
      judge(task, { recognised: entry.node.line?.confidence ?? null, unitsExpected: kind === 'assignment' }),
    )
  }

  /** A time on a line of its own is read as a time column is. */
  private schedule(entry: Entry): Task['schedule'] {
    const time = entry.fields.find(field => field.kind === 'time')
    if (time === undefined) return readProseSchedule(entry.words, this.year)
    const { schedule, relative } = readCellSchedule(time.words.replace(/[.;]$/u, ''), this.year)
    if (relative)
      this.warnings.push(relativeTime(time.words, entry.words, [time.start, time.start + time.words.length]))
    return schedule
  }

  /** Unlabelled tasks are numbered under their heading, tasks only (rule 5). */
  private pathOf(entry: Entry): string {
    const labelled =
      entry.node.label !== null && entry.node.label.text !== '' && entry.node.start === entry.start
    if (labelled) return entry.place.path
    const number = (this.numbering.get(entry.place.path) ?? 0) + 1
    this.numbering.set(entry.place.path, number)
    return `${entry.place.path}.(${number})`
  }

  /** A report whose days stand in bullets: read as one where no bullet names its own receiver. */
  private reportList(entries: readonly Entry[], index: number): void {
    const words = reportList(entries, index)
    const lead = entries[index]
    if (words === null || lead === undefined) return
    const { start, place } = lead
    const units = place.units.map(unit => unit.name)
    const alone = words.split('\n').slice(1).join('\n')
    const context = {
      headingUnits: units,
      start,
      year: this.year,
      reportingSection: place.kind === 'reporting',
    }
    if (readReporting(alone, context).length === 0) this.report(words, start, units, context.reportingSection)
  }

  /** Keeps the reports that a paragraph orders; gives their number. */
  private report(
    words: string,
    start: number,
    headingUnits: readonly string[],
    reportingSection: boolean,
  ): number {
    const found = readReporting(words, { headingUnits, start, year: this.year, reportingSection })
    this.reporting.push(...found)
    return found.length
  }
}

/** A last paragraph whose doer is not the unit of the heading: "Các cơ quan, đơn vị báo cáo …". */
function speaksToOthers(entry: Entry): boolean {
  const [doer] = readUnitList(entry.words, 0).units
  return doer !== undefined && !entry.place.units.some(unit => unitKey(unit.name) === unitKey(doer.name))
}

/** The children of the heading at a path, so that a table's groups hang under it. */
function childrenAt(headings: readonly Heading[], path: string): Heading[] | null {
  for (const heading of headings) {
    if (path === heading.label) return heading.children as Heading[]
    if (path.startsWith(`${heading.label}.`)) {
      const found =
        childrenAt(heading.children, path.slice(heading.label.length + 1)) ??
        childrenAt(heading.children, path)
      return found ?? (heading.children as Heading[])
    }
  }
  return null
}
