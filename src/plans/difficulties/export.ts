/** A list of difficulties as a workbook. */
import { today } from '../../platform/clock.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { type Column, day, text } from '../exports/task-columns.ts'
import { sheetOf, workbookOf } from '../exports/workbook.ts'
import type { Difficulty } from './queries/find.ts'
import { daysLate } from './rules.ts'
import { difficultySay } from './views/words.ts'

/** A difficulty with the words of its last answer; null while there is none. */
export type ExportedDifficulty = Difficulty & { readonly answer: string | null }

/** Bytes of the workbook; titles in the visitor's language, words as they were typed. */
export function difficultiesXlsx(rows: readonly ExportedDifficulty[], locale: Locale): Promise<Buffer> {
  return workbookOf([sheetOf(difficultySay({ locale })('sheet'), columns(locale), rows)])
}

function columns(locale: Locale): Column<ExportedDifficulty>[] {
  const say = difficultySay({ locale })
  return [
    { title: say('column-what'), width: 56, value: row => text(row.what) },
    { title: say('column-asks'), width: 44, value: row => text(row.asksFor) },
    { title: say('column-raiser'), width: 30, value: row => text(row.raiser.name) },
    { title: say('column-owner'), width: 30, value: row => text(row.owner.name) },
    { title: say('column-since'), width: 12, value: row => day(row.since) },
    { title: say('column-due'), width: 12, value: row => day(row.dueOn) },
    { title: say('column-state'), width: 16, value: row => say(`state-${row.state}`) },
    { title: say('column-late'), width: 10, value: row => daysLate(row, today()) || null },
    { title: say('column-answered'), width: 12, value: row => day(row.answeredOn) },
    { title: say('column-answer'), width: 56, value: row => text(row.answer ?? '') },
    { title: say('column-plan'), width: 24, value: row => text(row.plan.name) },
    { title: say('task'), width: 44, value: row => text(row.task?.text ?? '') },
  ]
}
