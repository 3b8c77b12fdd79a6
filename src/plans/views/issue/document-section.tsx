import type { JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { Fact, Facts } from '../../../platform/ui/parts/card.tsx'
import { yearsOf } from '../../rules/issue/task-days.ts'
import type { IssueContext } from './context.ts'

/** Recipients beyond these stay folded. */
const recipientsShown = 5

/** The document as the review has it, and where to correct it. */
export function DocumentSection({ context }: { context: IssueContext }): JSX.Element {
  const { view, say, issue } = context
  const { document: plan } = issue.plan
  const { type, symbol, title, issuedOn, signer, recipients } = plan.document
  const years = yearsOf(plan.period)
  return (
    <section class="issue-section" aria-labelledby="document">
      <h2 id="document">{say('document-title')}</h2>
      <Facts>
        <Fact label={say('fact-type')}>
          <span lang="vi">{type}</span>
        </Fact>
        <Fact label={say('fact-symbol')}>{symbol}</Fact>
        <Fact label={say('fact-title')}>
          <span lang="vi">{title}</span>
        </Fact>
        <Fact label={say('fact-issued-on')}>{issuedOn && formatIsoDate(issuedOn, view.locale)}</Fact>
        <Fact label={say('fact-signer')}>{signer && <span lang="vi">{signer.name}</span>}</Fact>
        <Fact label={say('fact-period')}>{periodWords(context)}</Fact>
        <Fact label={say('fact-years')}>{years.length > 1 && years.join(', ')}</Fact>
        <Fact label={say('fact-tasks')}>{String(plan.tasks.length)}</Fact>
        <Fact label={say('fact-duties')}>{String(plan.reporting.length)}</Fact>
        <Fact label={say('fact-references')}>{String(issue.plan.references.length)}</Fact>
        <Fact label={say('recipients-title')}>
          <Recipients context={context} recipients={recipients} />
        </Fact>
      </Facts>
      <p>
        <a href={`/plans/uploads/${issue.record.upload.id}?show=document`}>{say('document-edit')}</a>
      </p>
    </section>
  )
}

function periodWords({ view, say, issue }: IssueContext): string {
  const { period } = issue.plan.document
  if (!period) return say('period-none')
  const from = formatIsoDate(period.from, view.locale)
  if (period.to === null) return say('period-open', { from })
  return period.to === period.from
    ? from
    : say('period-closed', { from, to: formatIsoDate(period.to, view.locale) })
}

function Recipients({
  context: { say },
  recipients,
}: {
  context: IssueContext
  recipients: readonly string[]
}): JSX.Element {
  if (recipients.length === 0) return <>{say('recipients-none')}</>
  const list = (
    <ul class="plain" lang="vi">
      {recipients.map((recipient, index) => (
        <li key={index}>{recipient}</li>
      ))}
    </ul>
  )
  if (recipients.length <= recipientsShown) return list
  return (
    <details>
      <summary>{say('recipients-more', { count: recipients.length })}</summary>
      {list}
    </details>
  )
}
