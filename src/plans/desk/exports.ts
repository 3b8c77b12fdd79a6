/** The list behind a number as a file for other programs. */
import type { CivilDate } from '../../platform/clock.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { csvOf } from '../exports/csv.ts'
import { type Column, day, text } from '../exports/task-columns.ts'
import { sheetOf, workbookOf } from '../exports/workbook.ts'
import { planName } from '../views/plan/plan-words.ts'
import type { Cause } from './queries/causes.ts'
import type { ListedWork } from './queries/listed-work.ts'
import { deskSay } from './views/words.ts'
import { causeWords, periodWords, stateWords } from './views/work-cells.tsx'

/** Rows of a file; whoever needs more narrows the list. */
export const exportedMax = 10_000

/** What is written of a list. */
export interface ListContent {
  readonly rows: readonly ListedWork[]
  readonly causes: ReadonlyMap<string, Cause>
}

/** Bytes of a workbook of one sheet; titles in the visitor's language. */
export function listXlsx(content: ListContent, locale: Locale): Promise<Buffer> {
  const say = deskSay({ locale })
  return workbookOf([sheetOf(say('sheet'), columns(content, locale), content.rows)])
}

/** The same rows as CSV. */
export function listCsv(content: ListContent, locale: Locale): string {
  return csvOf(columns(content, locale), content.rows)
}

function columns({ causes }: ListContent, locale: Locale): readonly Column<ListedWork>[] {
  const say = deskSay({ locale })
  return [
    { title: say('column-task'), width: 64, value: item => text(item.text) },
    {
      title: say('column-period'),
      width: 16,
      value: item => text(periodWords(item.period, { locale }, say)),
    },
    { title: say('column-unit'), width: 32, value: item => text(item.unitName) },
    { title: say('column-role'), width: 16, value: item => say(`role-${item.role}-order`) },
    { title: say('column-modality'), width: 12, value: item => say(`modality-${item.modality}`) },
    { title: say('column-due'), width: 12, value: item => day(item.dueOn) },
    { title: say('column-state'), width: 18, value: item => stateWords(item, say) },
    { title: say('column-days-late'), width: 10, value: item => causes.get(item.id)?.days ?? null },
    { title: say('column-cause'), width: 32, value: item => causeOf(causes.get(item.id)) },
    { title: say('column-evidence'), width: 10, value: item => item.evidenceCount },
    {
      title: say('column-plan'),
      width: 40,
      value: ({ plan }) => text([planName(plan), plan.title].filter(Boolean).join(' · ')),
    },
  ]

  function causeOf(cause: Cause | undefined): string | null {
    return cause ? causeWords(cause, say) : null
  }
}

/** The day and what was asked for, as the name of a file. */
export function listFileName(what: string, today: CivilDate, ending: string): string {
  return `work-${what}-${today}.${ending}`
}
