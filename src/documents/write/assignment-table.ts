/** The table that says who does what of a plan, ready to be set as an annex to it. Plain values. */
import type { DocumentHeader, UnitRole } from '../model.ts'
import { officialDate, officialSymbol, officialWords } from './official-layout.ts'

/** One task of the table; what the plan does not say is empty and stays so on paper. */
export interface AssignmentRow {
  readonly text: string
  /** In the order of the plan. */
  readonly units: readonly AssignmentUnit[]
  /** As the plan writes it. */
  readonly schedule: string
  readonly output: string
}

export interface AssignmentUnit {
  readonly name: string
  readonly role: UnitRole
}

/** Tasks under a common title: a section of the plan, or a unit. */
export interface AssignmentGroup {
  /** Null for tasks without one: they stand first in the table, without a title. */
  readonly title: string | null
  readonly rows: readonly AssignmentRow[]
}

export interface AssignmentTable {
  /** The plan that the table belongs to. */
  readonly plan: Pick<DocumentHeader, 'type' | 'symbol' | 'issuer' | 'issuedOn' | 'title'>
  /** The unit whose tasks alone are in it; null for everybody's. */
  readonly unit: string | null
  readonly groups: readonly AssignmentGroup[]
  /** What stands at its end; null where nobody is known to sign: then nothing stands there. */
  readonly signature?: TableSignature | null
}

/** Who signs: lines of authority and post as they are set, then the name (II.7). */
export interface TableSignature {
  readonly lines: readonly string[]
  readonly name: string
}

/** Titles of the columns; a space that does not break keeps a word of two syllables on one line. */
export const columnTitles = {
  number: 'STT',
  text: 'Nội dung nhiệm vụ',
  responsible: 'Cơ quan chủ\u00a0trì',
  partners: 'Cơ quan phối\u00a0hợp',
  schedule: 'Thời gian',
  output: 'Sản phẩm',
} as const

export type ColumnName = keyof typeof columnTitles

/** The name of the annex, in capitals (Decree 30/2020/NĐ-CP, Annex I, III.1.b), a line each. */
export function annexTitle({ plan, unit }: AssignmentTable): string[] {
  const lines = ['Bảng phân công nhiệm vụ', unit === null ? '' : `của ${unit}`, plan.title]
  return lines.filter(line => line !== '').map(line => line.toLocaleUpperCase('vi'))
}

/** "(Kèm theo Kế hoạch số 44/KH-UBND ngày 12 tháng 3 năm 2022 của …)" (III.1.c). */
export function annexGuidance({ plan }: AssignmentTable): string {
  const by = plan.issuer === null ? '' : ` của ${plan.issuer}`
  const type = plan.type === '' ? 'văn bản' : plan.type
  const { attachedTo } = officialWords
  return `(${attachedTo} ${type} số ${officialSymbol(plan.symbol)} ${officialDate(plan.issuedOn)}${by})`
}

const roleWords: Readonly<Record<Exclude<UnitRole, 'coordinate'>, string>> = {
  lead: 'Chủ trì',
  assigned: 'Thực hiện',
  advise: 'Tham mưu',
}

/**
 * Lines of the cell for who answers: names only where all lead; where the plan gives a unit another part,
 * each line says which, because the column's title would make every name in it a lead.
 */
function responsibleLines(units: readonly AssignmentUnit[]): string[] {
  const namesOf = (role: UnitRole) => units.filter(unit => unit.role === role).map(({ name }) => name)
  const others = [...namesOf('assigned'), ...namesOf('advise')]
  if (others.length === 0) return [joined(namesOf('lead'))]
  return (['lead', 'assigned', 'advise'] as const)
    .map(role => ({ role, names: namesOf(role) }))
    .filter(({ names }) => names.length > 0)
    .map(({ role, names }) => `${roleWords[role]}: ${joined(names)}`)
}

/** Names hold commas themselves: "Sở Văn hóa, Thể thao và Du lịch". */
function joined(names: readonly string[]): string {
  return names.join('; ')
}

/** The words of a row, column by column, a paragraph each; its number is not among them. */
export function cellLines(
  row: AssignmentRow,
): Readonly<Record<Exclude<ColumnName, 'number'>, readonly string[]>> {
  return {
    text: row.text.split('\n'),
    responsible: responsibleLines(row.units),
    partners: [joined(row.units.filter(unit => unit.role === 'coordinate').map(({ name }) => name))],
    schedule: [row.schedule],
    output: [row.output],
  }
}
