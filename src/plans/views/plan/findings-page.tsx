import type { JSX } from 'preact'
import { describeFinding, type Finding } from '../../../documents/index.ts'
import { Badge, Empty, type Tone } from '../../../platform/ui/parts/status.tsx'
import type { View } from '../../../platform/ui/view.ts'
import { correctedWords, countSeverities } from '../../rules/findings.ts'
import type { IssuedPlan } from '../../rules/plan/model.ts'
import { PlanFrame, planPath } from './plan-frame.tsx'
import { planSay } from './words.ts'

const tones: Readonly<Record<Finding['severity'], Tone>> = { error: 'late', doubt: 'due', note: 'draft' }

/** What the check of the document found, the gravest first, each with its place in the text. */
export function FindingsPage({ view, plan }: { view: View; plan: IssuedPlan }): JSX.Element {
  const say = planSay(view)
  const { findings, document } = plan
  return (
    <PlanFrame view={view} plan={plan} tab="findings">
      <h2>{say('findings-page-title')}</h2>
      {findings.length === 0 && (
        <Empty icon="check" title={say('findings-none')}>
          {null}
        </Empty>
      )}
      <p class="finding-counts">
        {countSeverities(findings).map(({ severity, count }) => (
          <Badge key={severity} tone={tones[severity]}>
            {say(`count-${severity}`, { count })}
          </Badge>
        ))}
      </p>
      <ol class="plan-findings">
        {findings.map((finding, number) => {
          const words = correctedWords(document.text, finding)
          return (
            <li key={number}>
              <p class="finding-head">
                <Badge tone={tones[finding.severity]}>{say(`severity-${finding.severity}`)}</Badge>
                <span class="small soft">
                  {finding.span ? (
                    <a href={`${planPath(plan.id, 'text')}#finding-${number}`}>{say('reporting-place')}</a>
                  ) : (
                    say('finding-whole')
                  )}
                </span>
              </p>
              <p>{describeFinding(finding, view.locale)}</p>
              {words && (
                <p class="correction">
                  <span class="unseen">{say('correction-written')}: </span>
                  <del lang="vi">{words.written}</del> <span aria-hidden="true">→</span>{' '}
                  <span class="unseen">{say('correction-right')}: </span>
                  <ins lang="vi">{words.corrected}</ins>
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </PlanFrame>
  )
}
