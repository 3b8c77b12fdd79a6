/** Report dates: already past when the plan is issued, or in the wrong order. */
import type { PlanDocument, Reporting } from '../model.ts'
import { vietnameseDate } from './citations.ts'
import type { Finding } from './finding.ts'

export function lintReports(plan: PlanDocument): Finding[] {
  return plan.reporting.flatMap(entry => [...past(plan, entry), ...outOfOrder(entry)])
}

function past(plan: PlanDocument, entry: Reporting): Finding[] {
  const issued = plan.document.issuedOn
  if (issued === null) return []
  return entry.due
    .filter(date => /^\d{4}-/u.test(date) && date.slice(0, issued.length) < issued)
    .map(date => ({
      code: 'report-date-past',
      severity: 'error',
      span: entry.span,
      args: { date: vietnameseDate(date), issued: vietnameseDate(issued) },
      correction: null,
    }))
}

function outOfOrder(entry: Reporting): Finding[] {
  const wrong = entry.due.find((date, index) => index > 0 && date < (entry.due[index - 1] ?? ''))
  if (wrong === undefined) return []
  const dates = entry.due.map(date => vietnameseDate(date.replace(/^-+/u, ''))).join(', ')
  return [
    {
      code: 'report-dates-out-of-order',
      severity: 'doubt',
      span: entry.span,
      args: { dates },
      correction: null,
    },
  ]
}
