/** A propagation as a workbook: what each unit said, and the documents. */
import type { Locale } from '../../platform/i18n/locale.ts'
import type { DocumentFacts } from '../../registry/index.ts'
import { type Column, day, text } from '../exports/task-columns.ts'
import { sheetOf, workbookOf } from '../exports/workbook.ts'
import type { AskedUnit } from './rules.ts'
import { propagationSay } from './words/words.ts'

/** Its bytes; titles in the visitor's language. */
export function propagationXlsx(
  units: readonly AskedUnit[],
  documents: readonly DocumentFacts[],
  locale: Locale,
): Promise<Buffer> {
  const say = propagationSay({ locale })
  const unitColumns: Column<AskedUnit>[] = [
    { title: say('unit'), width: 48, value: unit => unit.name },
    { title: say('state'), width: 14, value: unit => say(unit.said === null ? 'missing' : 'done') },
    { title: say('held-on'), width: 14, value: unit => day(unit.said?.heldOn ?? null) },
    { title: say('people'), width: 12, value: unit => unit.said?.peopleCount ?? null },
    { title: say('note'), width: 48, value: unit => text(unit.said?.note ?? '') },
    { title: say('link'), width: 40, value: unit => text(unit.said?.link ?? '') },
    { title: say('by'), width: 24, value: unit => text(unit.said?.by ?? '') },
  ]
  const documentColumns: Column<DocumentFacts>[] = [
    { title: say('documents'), width: 32, value: one => [one.type, one.symbol].filter(Boolean).join(' ') },
    { title: say('subject'), width: 72, value: one => text(one.subject ?? '') },
  ]
  return workbookOf([
    sheetOf(say('units'), unitColumns, units),
    sheetOf(say('documents'), documentColumns, documents),
  ])
}
