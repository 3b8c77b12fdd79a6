/** A plan's tasks as the table that is attached to it, in the official layout. */
import { type AssignmentGroup, type AssignmentTable, writeAssignmentTable } from '../../documents/index.ts'
import type { PlanTask } from '../rules/plan/model.ts'
import { shownName } from '../rules/plan/shown-name.ts'
import type { PlanContent } from './content.ts'
import { scheduleText } from './schedule-text.ts'
import { sayIn } from './words.ts'

/** What the rows of the table stand under. */
export type Grouping = 'section' | 'unit'

/** Bytes of the .docx. It is an official paper: Vietnamese, whatever language the visitor reads. */
export function planDocx(content: PlanContent, grouping: Grouping): Promise<Uint8Array> {
  return writeAssignmentTable(assignmentTable(content, grouping))
}

/** The table; tasks keep the order of the plan inside their groups. */
export function assignmentTable(
  { plan, tasks, unit, signature = null }: PlanContent,
  grouping: Grouping,
): AssignmentTable {
  const { type, issuer } = plan.document.document
  const { symbol, issuedOn, title } = plan
  return {
    plan: { type, symbol, issuer, issuedOn, title },
    unit,
    groups: grouping === 'unit' ? byUnit(tasks) : bySection(tasks),
    signature,
  }
}

function bySection(tasks: readonly PlanTask[]): AssignmentGroup[] {
  const groups = [...Map.groupBy(tasks, task => task.sectionPath)]
  return untitledFirst(groups.map(([, members]) => group(members[0]?.sectionTitle ?? '', members)))
}

/** Each task once, under the first unit that answers for it. */
function byUnit(tasks: readonly PlanTask[]): AssignmentGroup[] {
  const groups = Map.groupBy(tasks, task => task.units.find(unit => unit.role !== 'coordinate')?.name ?? '')
  return untitledFirst([...groups].map(([name, members]) => group(name, members)))
}

/** Tasks without a title would otherwise stand under the title of others. */
function untitledFirst(groups: readonly AssignmentGroup[]): AssignmentGroup[] {
  return [...groups.filter(({ title }) => title === null), ...groups.filter(({ title }) => title !== null)]
}

function group(title: string, tasks: readonly PlanTask[]): AssignmentGroup {
  return {
    title: title === '' ? null : title,
    rows: tasks.map(task => ({
      text: task.text,
      units: task.units.map(unit => ({ name: shownName(unit, sayIn('vi')), role: unit.role })),
      schedule: scheduleText(task.schedule, 'vi'),
      output: task.output ?? '',
    })),
  }
}
