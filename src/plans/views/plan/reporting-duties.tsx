import type { JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { ReportingDuty } from '../../rules/plan/model.ts'
import { names } from './due-list.tsx'
import { planPath } from './plan-frame.tsx'
import type { PlanSay } from './words.ts'

/** Who reports to whom, and by when, each with its words; nothing where the plan asks for no report. */
export function ReportingDuties({
  view,
  planId,
  duties,
  say,
}: {
  view: View
  planId: string
  duties: readonly ReportingDuty[]
  say: PlanSay
}): JSX.Element {
  return (
    <section class="stack" id="reporting" aria-labelledby="reporting-title" tabIndex={-1}>
      <h2 id="reporting-title">{say('reporting-title')}</h2>
      {duties.length === 0 && <p class="none">{say('no-reporting')}</p>}
      <ol class="duties">
        {duties.map(duty => (
          <li key={duty.id}>
            <Facts>
              <Fact label={say('reports-who')}>{names(duty.who, say)}</Fact>
              <Fact label={say('reports-to')}>
                {[names(duty.to, say), names(duty.onward, say)].filter(Boolean).join(' → ')}
              </Fact>
              <Fact label={say('reports-due')}>
                {duty.due.map(date => formatIsoDate(date, view.locale)).join(', ')}
              </Fact>
            </Facts>
            <p class="quote" lang="vi">
              {duty.text}
            </p>
            <p class="small">
              <a href={`${planPath(planId, 'text')}#reporting-${duty.number}`}>{say('reporting-place')}</a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
