/** A plan as a workbook of four sheets. */
import type { Reference } from '../../documents/index.ts'
import { formatIsoDate } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { type UnitShare, unitShares } from '../rules/plan/counts.ts'
import type { ReportingDuty, ReportingUnit } from '../rules/plan/model.ts'
import { shownName } from '../rules/plan/shown-name.ts'
import type { PlanContent } from './content.ts'
import { type CellValue, type Column, day, taskColumns, text } from './task-columns.ts'
import { sayIn } from './words.ts'
import { sheetOf, workbookOf } from './workbook.ts'

/** Bytes of the workbook: tasks, units, reports, cited documents; titles in the visitor's language. */
export function planXlsx(content: PlanContent, locale: Locale): Promise<Buffer> {
  const say = sayIn(locale)
  const shares = unitShares(content.tasks, content.duties)
  const sheets = [
    sheetOf(say('sheet-tasks'), taskColumns(locale), content.tasks),
    sheetOf(say('sheet-units'), unitColumns(locale), shares),
    sheetOf(say('sheet-reports'), reportColumns(locale), content.duties),
    sheetOf(say('sheet-references'), referenceColumns(locale), content.plan.document.references),
  ]
  return workbookOf(sheets)
}

function unitColumns(locale: Locale): Column<UnitShare>[] {
  const say = sayIn(locale)
  return [
    { title: say('unit'), width: 48, value: share => share.name },
    { title: say('lead'), width: 12, value: share => share.roles.lead },
    { title: say('assigned'), width: 12, value: share => share.roles.assigned },
    { title: say('coordinate'), width: 12, value: share => share.roles.coordinate },
    { title: say('advise'), width: 12, value: share => share.roles.advise },
    { title: say('unit-tasks'), width: 18, value: share => share.tasks },
    { title: say('unit-reports'), width: 18, value: share => share.duties },
  ]
}

function reportColumns(locale: Locale): Column<ReportingDuty>[] {
  const say = sayIn(locale)
  const names = (units: readonly ReportingUnit[]) => text(units.map(unit => shownName(unit, say)).join('; '))
  return [
    { title: say('number'), width: 6, value: duty => duty.number + 1 },
    { title: say('report'), width: 64, value: duty => text(duty.text) },
    { title: say('report-who'), width: 32, value: duty => names(duty.who) },
    { title: say('report-to'), width: 32, value: duty => names(duty.to) },
    { title: say('report-onward'), width: 32, value: duty => names(duty.onward) },
    { title: say('report-due'), width: 20, value: duty => dueDays(duty.due, locale) },
  ]
}

/** One whole date is a day to reckon with; several, or one of every year, are words. */
function dueDays(due: readonly string[], locale: Locale): CellValue {
  const [first = null] = due
  const one = due.length === 1 ? day(first) : null
  return typeof one === 'object' && one !== null
    ? one
    : text(due.map(date => formatIsoDate(date, locale)).join('; '))
}

function referenceColumns(locale: Locale): Column<Reference>[] {
  const say = sayIn(locale)
  return [
    { title: say('symbol'), width: 22, value: reference => text(reference.symbol) },
    { title: say('type'), width: 16, value: reference => text(reference.type) },
    { title: say('issued'), width: 14, value: reference => issueDay(reference.issuedOn, locale) },
    { title: say('issuer'), width: 32, value: reference => text(reference.issuer ?? '') },
    { title: say('subject'), width: 60, value: reference => text(reference.subject ?? '') },
    { title: say('cited-as'), width: 16, value: reference => say(`cited-${reference.role}`) },
  ]
}

function issueDay(iso: string | null, locale: Locale): CellValue {
  const value = day(iso)
  return typeof value === 'string' ? formatIsoDate(value, locale) : value
}
