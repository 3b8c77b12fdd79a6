/** Task tables: group rows are headings, the other rows are assignments (docs/plan-reading.md rule 8). */
import type { Heading, Schedule, Task, TaskUnit, Warning } from '../../model.ts'
import { splitUnits } from '../names/index.ts'
import { readCellSchedule } from '../times/index.ts'
import { plain } from './fold.ts'
import type { LineCell, LineRow, LineTable } from './lines.ts'
import type { Place } from './sections.ts'
import { type ColumnKind, countsColumns, labelOfCell, readShape, type TableShape } from './table-columns.ts'
import { assignmentUnits, partners, toTaskUnit } from './task-units.ts'
import { rolesInCell, unitsOfColumn } from './unit-column.ts'
import { relativeTime } from './warnings.ts'

export interface TableReading {
  readonly outline: readonly Heading[]
  readonly tasks: readonly TableTask[]
  readonly warnings: readonly Warning[]
  readonly kind: TableShape['kind']
}

/** A task before its confidence is judged. */
export type TableTask = Omit<Task, 'confidence' | 'reasons'> & {
  readonly recognised: number | null
  readonly place: Place
}

interface Group {
  readonly label: string
  readonly title: string
  readonly place: Place
  readonly heading: Heading & { readonly children: Heading[] }
}

/** Reads a table that stands at `place`; a table of documents or of money gives no tasks. */
export function readTable(table: LineTable, place: Place, year: number | null, level: number): TableReading {
  const shape = readShape(table)
  if (shape.kind !== 'tasks') return { outline: [], tasks: [], warnings: [], kind: shape.kind }
  return new TableReader(table, shape, place, year, level).read()
}

class TableReader {
  private readonly outline: Heading[] = []
  private readonly tasks: TableTask[] = []
  private readonly warnings: Warning[] = []
  private groups: Group[] = []
  private unnumbered = 0
  /** Leads of the row above: a merged cell that lost its rows leaves the cells below it blank. */
  private leadsAbove: readonly TaskUnit[] = []
  private readonly table: LineTable
  private readonly shape: TableShape
  private readonly place: Place
  private readonly year: number | null
  private readonly level: number

  constructor(table: LineTable, shape: TableShape, place: Place, year: number | null, level: number) {
    this.table = table
    this.shape = shape
    this.place = place
    this.year = year
    this.level = level
  }

  read(): TableReading {
    const rows = this.table.rows.slice(this.shape.headerRows).filter(row => !this.isHeaderAgain(row))
    rows.forEach((row, index) => {
      if (row.cells.every(cell => cell.text === '' || cell.continued)) return
      if (this.isGroup(row, rows[index + 1])) this.openGroup(row)
      else this.addTask(row)
    })
    return { outline: this.outline, tasks: this.tasks, warnings: this.warnings, kind: 'tasks' }
  }

  private isHeaderAgain(row: LineRow): boolean {
    if (row.repeated || countsColumns(row)) return true
    const header = this.table.rows[0]
    return this.shape.headerRows > 0 && header !== undefined && rowText(header) === rowText(row)
  }

  private cell(row: LineRow, kind: ColumnKind): LineCell | null {
    for (const [column, columnKind] of this.shape.columns) {
      if (columnKind !== kind) continue
      const cell = row.cells.find(candidate => candidate.column === column)
      if (cell !== undefined) return cell
    }
    return null
  }

  /** All cells of a kind: a table may have two columns for the lead, or year by year for the time. */
  private cells(row: LineRow, kind: ColumnKind): LineCell[] {
    return [...this.shape.columns]
      .filter(([, columnKind]) => columnKind === kind)
      .flatMap(([column]) => row.cells.filter(cell => cell.column === column))
  }

  private titleCell(row: LineRow): LineCell | null {
    const own = this.cell(row, 'content')
    if (own !== null) return own
    return row.cells.find(cell => cell.columnSpan > 1 && cell.text !== '') ?? null
  }

  /** A group row has a title and nothing in the columns that a task fills. */
  private isGroup(row: LineRow, next: LineRow | undefined): boolean {
    const title = this.titleCell(row)
    if (title === null || title.text === '')
      return row.cells.some(cell => cell.columnSpan >= this.table.columns - 1 && cell.text !== '')
    const others = row.cells.filter(
      cell => cell !== title && this.shape.columns.get(cell.column) !== 'number',
    )
    if (others.some(cell => cell.text !== '' && plain(cell.text) !== plain(title.text))) return false
    if (title.columnSpan > 1 || others.some(cell => cell.text !== '')) return true
    return this.labelledAsGroup(row, title, next)
  }

  private labelledAsGroup(row: LineRow, title: LineCell, next: LineRow | undefined): boolean {
    const label = this.labelOf(row)
    if (label?.roman === true) return true
    const nextLabel = next === undefined ? null : this.labelOf(next)
    if (label !== null && nextLabel?.text.startsWith(`${label.text}.`) === true) return true
    if (
      label !== null &&
      nextLabel !== null &&
      (nextLabel.text === '1' || nextLabel.text === 'a') &&
      label.text !== nextLabel.text
    )
      return true
    return (
      (title.bold ?? 0) > 0.8 && next !== undefined && !/[.;]$/u.test(title.text) && title.text.length < 160
    )
  }

  private labelOf(row: LineRow): { readonly text: string; readonly roman: boolean } | null {
    const cell = this.cell(row, 'number')
    return cell === null || cell.continued ? null : labelOfCell(cell.text)
  }

  private openGroup(row: LineRow): void {
    const title = this.titleCell(row) ?? row.cells.find(cell => cell.text !== '')
    if (title === undefined || title === null) return
    const own = this.labelOf(row)
    const split =
      own === null ? /^([IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[A-H])[.)\-\s]\s*(?=\p{L})/u.exec(title.text) : null
    const label = own?.text ?? split?.[1] ?? ''
    const skipped = split?.[0].length ?? 0
    const words = title.text
      .slice(skipped)
      .replace(/\s*[:.]\s*$/u, '')
      .replace(/\s+/gu, ' ')
      .trim()
    const start = title.span[0] + skipped
    this.closeGroups(label, own?.roman ?? /^[IVX]+$/u.test(label))
    const parent = this.groups.at(-1)
    const base = parent?.place ?? this.place
    const units = splitUnits(words)
    const path = extendPath(base.path, label)
    const place: Place =
      units.length > 0
        ? { ...base, path, units, unitsStart: start, unitsHeading: words }
        : { ...base, path, depth: base.depth + 1 }
    const heading = {
      label,
      title: words,
      level: this.level + this.groups.length,
      span: [start, title.span[1]] as const,
      children: [],
    }
    ;(parent?.heading.children ?? this.outline).push(heading)
    this.groups.push({ label, title: words, place, heading })
    this.unnumbered = 0
    this.leadsAbove = []
  }

  /** A new group closes those of its own depth: I closes I, 1 closes 1, 1.1 stands under 1. */
  private closeGroups(label: string, roman: boolean): void {
    const depth = (text: string): number =>
      /^(?:[IVX]+|[A-H])$/u.test(text) ? 0 : text === '' ? 9 : text.split('.').length
    const own = roman ? 0 : depth(label)
    this.groups = this.groups.filter(group => depth(group.label) < own)
  }

  private addTask(row: LineRow): void {
    const content = this.cell(row, 'content')
    if (content === null || content.text === '' || content.continued) return
    const label = this.labelOf(row)
    if (label !== null) this.leaveGroupFor(label.text)
    const place = this.groups.at(-1)?.place ?? this.place
    if (label === null) this.unnumbered += 1
    const path = label === null ? `${place.path}.(${this.unnumbered})` : extendPath(place.path, label.text)
    const text = content.text
    const confidences = row.cells.map(cell => cell.confidence).filter(value => value !== null)
    this.tasks.push({
      path,
      kind: 'assignment',
      text,
      span: content.span,
      units: this.units(row, content, place),
      schedule: this.schedule(row, content),
      output: this.output(row),
      recognised: confidences.length > 0 ? Math.min(...confidences) : null,
      place,
    })
  }

  /** Row 2 after 1.3 belongs beside 1, not under it. */
  private leaveGroupFor(label: string): void {
    while (true) {
      const group = this.groups.at(-1)
      if (group === undefined || !/^\d+(?:\.\d+)*$/u.test(group.label) || !/^\d/u.test(label)) return
      if (label.startsWith(`${group.label}.`) || !label.includes('.')) {
        const sibling = !label.includes('.') && Number(label) === Number(group.label) + 1
        if (!sibling) return
      }
      this.groups.pop()
    }
  }

  private units(row: LineRow, content: LineCell, place: Place): TaskUnit[] {
    const told = this.rolesTold(row)
    const leads = [...told.filter(unit => unit.role !== 'coordinate'), ...this.column(row, 'lead', 'lead')]
    const coordinators = [
      ...told.filter(unit => unit.role === 'coordinate'),
      ...this.column(row, 'coordinate', 'coordinate'),
    ]
    // Whoever the row itself names as a partner does not lead it.
    const above = this.leadsAbove.filter(
      unit => !coordinators.some(other => plain(other.name) === plain(unit.name)),
    )
    const named = leads.length > 0 ? leads : above
    if (named.length === 0) {
      return firstOfEach([...assignmentUnits(content.text, content.span[0], place), ...coordinators])
    }
    this.leadsAbove = named.map(unit => ({
      ...unit,
      confidence: Math.min(unit.confidence, 0.7),
      reason: 'lead-above',
    }))
    const hasPartners = coordinators.length > 0 || this.cells(row, 'coordinate').length > 0
    return firstOfEach([...named, ...(hasPartners ? coordinators : partners(content.text, content.span[0]))])
  }

  /** Units of the cells of a column; a cell that says the roles itself is read by `rolesTold`. */
  private column(row: LineRow, kind: ColumnKind, role: 'lead' | 'coordinate'): TaskUnit[] {
    return this.cells(row, kind)
      .filter(cell => rolesInCell(cell.text) === null)
      .flatMap(cell =>
        unitsOfColumn(cell.text).map(unit => toTaskUnit(unit, cell.span[0], role, `${role}-column`)),
      )
  }

  /** Cells that name the roles ("Chủ trì: … Phối hợp: …"); in one column for both the first unit leads. */
  private rolesTold(row: LineRow): TaskUnit[] {
    const both = this.cells(row, 'lead-and-partners')
    const cells = [...both, ...this.cells(row, 'lead')]
    return cells.flatMap(cell => {
      const stretches = rolesInCell(cell.text)
      if (stretches !== null) {
        return stretches.flatMap(({ role, words, start }) =>
          unitsOfColumn(words).map(unit => toTaskUnit(unit, cell.span[0] + start, role, `${role}-column`)),
        )
      }
      if (!both.includes(cell)) return []
      return unitsOfColumn(cell.text).map((unit, index) =>
        toTaskUnit(
          unit,
          cell.span[0],
          index === 0 ? 'lead' : 'coordinate',
          index === 0 ? 'lead-column' : 'coordinate-column',
        ),
      )
    })
  }

  private schedule(row: LineRow, content: LineCell): Schedule | null {
    for (const cell of this.cells(row, 'time')) {
      if (cell.text === '') continue
      const { schedule, relative } = readCellSchedule(cell.text, this.year)
      if (relative) {
        this.warnings.push(relativeTime(cell.text, content.text, cell.span))
        return null
      }
      if (schedule !== null) return schedule
    }
    return null
  }

  private output(row: LineRow): string | null {
    const text = this.cells(row, 'output')
      .map(cell => cell.text.replace(/\s+/gu, ' ').trim())
      .filter(words => words !== '')
      .join('; ')
    return text === '' ? null : text
  }
}

function rowText(row: LineRow): string {
  return plain(row.cells.map(cell => cell.text).join('|'))
}

function extendPath(path: string, label: string): string {
  if (label === '') return path
  const dot = label.lastIndexOf('.')
  const parent = dot > 0 ? label.slice(0, dot) : null
  if (parent !== null && path.endsWith(`.${parent}`))
    return `${path.slice(0, path.length - parent.length)}${label}`
  return path === '' ? label : `${path}.${label}`
}

function firstOfEach(units: readonly TaskUnit[]): TaskUnit[] {
  return units.filter(
    (unit, index) => units.findIndex(other => plain(other.name) === plain(unit.name)) === index,
  )
}
