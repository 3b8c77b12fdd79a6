/** Short words for writing a plan of the corpus together with its expected reading. */
import type {
  Annex,
  Cell,
  GoldSchedule,
  GoldUnit,
  Heading,
  Item,
  ItemGold,
  Masthead,
  NeutralField,
  ReferenceGold,
  ReportGold,
  Row,
  Table,
  Tail,
  TaskGold,
  Title,
  UnitRole,
} from './description.ts'

/** A name that ends in "*" is a collective. */
function units(role: UnitRole, names: readonly string[]): GoldUnit[] {
  return names.map(name => ({ name: name.replace(/\*$/, ''), role, collective: name.endsWith('*') }))
}

export const lead = (...names: string[]): GoldUnit[] => units('lead', names)
export const assigned = (...names: string[]): GoldUnit[] => units('assigned', names)
export const partner = (...names: string[]): GoldUnit[] => units('coordinate', names)
export const adviser = (...names: string[]): GoldUnit[] => units('advise', names)

function schedule(kind: string, text: string, rest: Partial<GoldSchedule> = {}): GoldSchedule {
  return { kind, from: null, to: null, dates: [], text, ...rest }
}

export const yearly = (text: string): GoldSchedule => schedule('yearly', text)
export const monthly = (text: string): GoldSchedule => schedule('monthly', text)
export const quarterly = (text: string): GoldSchedule => schedule('quarterly', text)
export const ongoing = (text: string): GoldSchedule => schedule('ongoing', text)
export const period = (from: string, to: string, text: string): GoldSchedule =>
  schedule('period', text, { from, to })
export const onDates = (text: string, ...dates: string[]): GoldSchedule => schedule('dates', text, { dates })

interface TaskExtras {
  readonly when?: GoldSchedule | null
  readonly output?: string
  readonly neutral?: readonly NeutralField[]
}

function task(
  kind: TaskGold['kind'],
  path: string,
  groups: readonly GoldUnit[],
  extras: TaskExtras,
): TaskGold {
  return {
    path,
    kind,
    units: groups,
    schedule: extras.when ?? null,
    ...(extras.output === undefined ? {} : { output: extras.output }),
    ...(extras.neutral === undefined ? {} : { neutral: extras.neutral }),
  }
}

/** What a body section asks for: the doers and partners that the words name. */
export const measure = (
  path: string,
  groups: readonly GoldUnit[] = [],
  extras: TaskExtras = {},
): ItemGold => ({
  task: task('measure', path, groups, extras),
})

/** What the organisation section or a table row gives to a unit. */
export const assignment = (path: string, groups: readonly GoldUnit[], extras: TaskExtras = {}): ItemGold => ({
  task: task('assignment', path, groups, extras),
})

export const report = (
  who: readonly string[],
  to: readonly string[],
  due: readonly string[] = [],
  at?: string,
): ItemGold => {
  const gold: ReportGold = at === undefined ? { who, to, due } : { who, to, due, at }
  return { reports: [gold] }
}

export const funding = (amount: number | null = null): ItemGold => ({
  funding: { amount },
  neutralTask: true,
})
export const neutral: ItemGold = { neutralTask: true }

/** One expectation out of several: a task that is also a report. */
export function both(...golds: readonly ItemGold[]): ItemGold {
  const reports = golds.flatMap(gold => gold.reports ?? [])
  return Object.assign({}, ...golds, reports.length > 0 ? { reports } : {}) as ItemGold
}

export const heading = (level: number, mark: string, title: string, closing = ''): Heading => ({
  part: 'heading',
  mark,
  label: mark.replace(/[.)\-:/]+$/, '').replace(/^\(/, ''),
  title,
  level,
  closing,
})

export const item = (mark: string, text: string, gold: ItemGold = {}): Item => ({
  part: 'item',
  mark,
  text,
  gold,
})
/** The same with no space after the mark: "1.Phòng", "a)Chủ trì". */
export const tight = <Marked extends Heading | Item>(part: Marked): Marked => ({ ...part, tight: true })
export const line = (text: string, gold: ItemGold = {}): Item => item('', text, gold)

export const masthead = (left: readonly string[], right: readonly string[]): Masthead => ({
  part: 'masthead',
  left,
  right,
})
export const title = (...lines: string[]): Title => ({ part: 'title', lines })
export const tail = (recipients: readonly string[], signature: readonly string[]): Tail => ({
  part: 'tail',
  recipients,
  signature,
})

export const annex = (
  label: string,
  lines: readonly string[],
  heading: string,
  caption: string | null,
): Annex => ({
  part: 'annex',
  label,
  lines,
  title: heading,
  caption,
})

/** A cell over several rows; the rows below hold null in its place. */
export const over = (rows: number, text: string): Cell => ({ text, rows, columns: 1 })

function cell(value: string | Cell | null): Cell | null {
  return typeof value === 'string' ? { text: value, rows: 1, columns: 1 } : value
}

/** A row of a task table. */
export function row(cells: readonly (string | Cell | null)[], gold: ItemGold = {}): Row {
  return {
    cells: cells.map(cell),
    ...(gold.task === undefined ? {} : { task: gold.task }),
    ...(gold.reports === undefined ? {} : { reports: gold.reports }),
    ...(gold.neutralTask === undefined ? {} : { neutralTask: gold.neutralTask }),
  }
}

/** A row that only gives the number and the title of the rows after it; the title spans the other columns. */
export function group(columns: number, level: number, label: string, words: string, printed = label): Row {
  const rest: null[] = Array.from({ length: columns - 2 }, () => null)
  return {
    cells: [cell(printed), { text: words, rows: 1, columns: columns - 1 }, ...rest],
    heading: { label, title: words, level },
  }
}

/** A table whose column titles stand in two rows, some merged over both, some under a common one. */
export const tableOfTwo = (
  header: readonly string[],
  content: number,
  top: readonly (Cell | null)[],
  rows: readonly Row[],
): Table => ({
  part: 'table',
  header,
  top,
  content,
  rows,
})

export const table = (header: readonly string[], content: number, rows: readonly Row[]): Table => ({
  part: 'table',
  header,
  content,
  rows,
})

type Cited = Omit<ReferenceGold, 'role'>

function cited(symbol: string, type: string, issuedOn: string | null, issuer: string | null): Cited {
  return { symbol, type, issuedOn, issuer }
}

/** A document cited in the preamble. */
export const basis = (...words: Parameters<typeof cited>): ReferenceGold => ({
  ...cited(...words),
  role: 'basis',
})

/** A document cited in the title, the body or a task table. */
export const mention = (...words: Parameters<typeof cited>): ReferenceGold => ({
  ...cited(...words),
  role: 'mention',
})

/** A document listed in an annex. */
export const listed = (...words: Parameters<typeof cited>): ReferenceGold => ({
  ...cited(...words),
  role: 'annex',
})

/** A field of the reference that is open to judgement. */
export const open = (reference: ReferenceGold, ...neutral: ('issuedOn' | 'role')[]): ReferenceGold => ({
  ...reference,
  neutral,
})
