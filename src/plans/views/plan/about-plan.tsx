import type { JSX } from 'preact'
import { formatIsoDate, formatMoment } from '../../../platform/i18n/format.ts'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import type { View } from '../../../platform/ui/view.ts'
import type { IssuedPlan } from '../../rules/plan/model.ts'
import { periodWords } from './plan-words.ts'
import type { PlanSay } from './words.ts'

/** What the document says of itself, and how it came here. */
export function AboutPlan({ view, plan, say }: { view: View; plan: IssuedPlan; say: PlanSay }): JSX.Element {
  const { signer, recipients, place } = plan.document.document
  const signed = signer && [signer.onBehalfOf, signer.position, signer.name].filter(Boolean).join(' · ')
  return (
    <section class="about-plan" aria-labelledby="about">
      <h2 id="about">{say('about-title')}</h2>
      <Facts>
        <Fact label={say('plan-kind')}>{say(`plan-kind-${plan.kind}`)}</Fact>
        <Fact label={say('fact-symbol')}>{plan.symbol}</Fact>
        <Fact label={say('fact-issuer')}>{plan.issuers.map(({ name }) => name).join('; ')}</Fact>
        <Fact label={say('fact-issued')}>
          {[place, plan.issuedOn && formatIsoDate(plan.issuedOn, view.locale)].filter(Boolean).join(', ')}
        </Fact>
        <Fact label={say('fact-period')}>{periodWords(plan.period, view.locale, say)}</Fact>
        <Fact label={say('fact-signer')}>{signed}</Fact>
        <Fact label={say('fact-recipients')}>{recipients.join('; ')}</Fact>
        <Fact label={say('about-registry')}>
          <a href={`/documents/${plan.registryDocumentId}`}>{say('about-registry-link')}</a>
        </Fact>
        <Fact label={say('about-recorded')}>
          {say('about-recorded-by', {
            person: plan.recordedBy,
            when: formatMoment(plan.recordedAt, view.locale),
          })}{' '}
          <a href={`/plans/uploads/${plan.uploadId}`}>{say('about-source-link')}</a>
        </Fact>
      </Facts>
    </section>
  )
}
