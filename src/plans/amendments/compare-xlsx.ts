/** A comparison of two versions as a workbook. */
import type { CivilDate } from '../../platform/clock.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { type Column, day, text } from '../exports/task-columns.ts'
import { sheetOf, workbookOf } from '../exports/workbook.ts'
import type { Execution } from './queries/execution.ts'
import { type ComparedTask, taskOf } from './rules/compare.ts'
import { outcomeOf } from './rules/execution.ts'
import type { VersionTask } from './rules/model.ts'
import { outcomeWords } from './views/compare-page.tsx'
import { amendmentSay } from './views/words.ts'

interface Comparison {
  readonly from: number
  readonly to: number
  readonly rows: readonly ComparedTask[]
  readonly executions: ReadonlyMap<string, Execution>
  readonly today: CivilDate
}

/** Bytes of a workbook with a row for every task of either version. */
export function compareXlsx(comparison: Comparison, locale: Locale): Promise<Buffer> {
  const say = amendmentSay({ locale })
  return workbookOf([sheetOf(say('sheet-compare'), columns(comparison, locale), comparison.rows)])
}

function columns({ from, to, executions, today }: Comparison, locale: Locale): Column<ComparedTask>[] {
  const say = amendmentSay({ locale })
  const before = (row: ComparedTask) => (row.kind === 'added' ? null : row.before)
  const after = (row: ComparedTask) => (row.kind === 'dropped' ? null : row.after)
  const units = (task: VersionTask | null) =>
    text((task?.units ?? []).map(({ name, role }) => `${name} (${say(`role-${role}`)})`).join('; '))
  const done = (row: ComparedTask) => executions.get(taskOf(row).id)
  return [
    { title: say('xlsx-path'), width: 10, value: row => text(taskOf(row).path) },
    { title: say('xlsx-what'), width: 12, value: row => say(`mark-${row.kind}`) },
    { title: say('xlsx-before', { number: from }), width: 56, value: row => text(before(row)?.text ?? '') },
    { title: say('xlsx-after', { number: to }), width: 56, value: row => text(after(row)?.text ?? '') },
    {
      title: say('xlsx-day-before', { number: from }),
      width: 14,
      value: row => day(before(row)?.dueOn ?? null),
    },
    { title: say('xlsx-day-after', { number: to }), width: 14, value: row => day(after(row)?.dueOn ?? null) },
    { title: say('xlsx-units-before', { number: from }), width: 36, value: row => units(before(row)) },
    { title: say('xlsx-units-after', { number: to }), width: 36, value: row => units(after(row)) },
    {
      title: say('xlsx-output-after', { number: to }),
      width: 28,
      value: row => text(after(row)?.output ?? ''),
    },
    {
      title: say('xlsx-outcome'),
      width: 28,
      value: row => outcomeWords(outcomeOf(before(row) ?? taskOf(row), done(row), today), say),
    },
    { title: say('xlsx-done'), width: 14, value: row => day(done(row)?.doneOn ?? null) },
  ]
}
