import type { Locale } from '../../platform/i18n/locale.ts'
import { type Column, text } from '../exports/task-columns.ts'
import { sheetOf, workbookOf } from '../exports/workbook.ts'
import { type CoverageCounts, notYet, type TaskCoverage, type UnitCoverage } from './rules/coverage.ts'
import { cascadeSay } from './views/words.ts'

/** Bytes of a workbook: how far each unit took its tasks up, and how many units each task; titles in the visitor's language. */
export function coverageXlsx(
  { units, tasks }: { readonly units: readonly UnitCoverage[]; readonly tasks: readonly TaskCoverage[] },
  locale: Locale,
): Promise<Buffer> {
  const say = cascadeSay({ locale })
  const counts: readonly Column<CoverageCounts>[] = [
    { title: say('cover-total'), width: 12, value: row => row.total },
    { title: say('cover-issued'), width: 14, value: row => row.issued },
    { title: say('cover-drafted'), width: 14, value: row => row.drafted },
    { title: say('cover-left-out'), width: 16, value: row => row.leftOut },
    { title: say('cover-none'), width: 12, value: notYet },
  ]
  return workbookOf([
    sheetOf(
      say('sheet-units'),
      [{ title: say('column-unit'), width: 48, value: (row: UnitCoverage) => text(row.name) }, ...counts],
      units,
    ),
    sheetOf(
      say('sheet-tasks'),
      [
        { title: say('sheet-number'), width: 10, value: (row: TaskCoverage) => text(row.path) },
        { title: say('column-task'), width: 64, value: (row: TaskCoverage) => text(row.text) },
        ...counts,
      ],
      tasks,
    ),
  ])
}
