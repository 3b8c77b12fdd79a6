import type { ComponentChildren, JSX } from 'preact'
import type { Reference } from '../../documents/index.ts'
import { formatIsoDate, formatNumber } from '../../platform/i18n/format.ts'
import { Badge } from '../../platform/ui/parts/status.tsx'
import type { ListProps } from './reading-lists.tsx'

/** Documents with a symbol that the plan cites. */
export function ReferenceList({ plan, view, say }: ListProps): JSX.Element {
  if (plan.references.length === 0) return <p class="none">{say('no-references')}</p>
  const facts = ({ issuedOn, issuer }: Reference) =>
    [issuedOn && say('reference-date', { date: formatIsoDate(issuedOn, view.locale) }), issuer]
      .filter(Boolean)
      .join(' · ')
  return (
    <ol class="entries">
      {plan.references.map((reference, number) => (
        <li key={reference.symbol}>
          <p class="entry-head">
            <SourceLink to={`reference-${number}-words`} say={say}>
              {reference.type} {reference.symbol}
            </SourceLink>
            <Badge tone="draft" sign={false}>
              {say(`reference-${reference.role}`)}
            </Badge>
          </p>
          <p class="small soft" lang="vi">
            {facts(reference)}
          </p>
          {reference.subject && <p lang="vi">{reference.subject}</p>}
        </li>
      ))}
    </ol>
  )
}

/** Who reports to whom, and by when. */
export function ReportingList({ plan, view, say }: ListProps): JSX.Element {
  if (plan.reporting.length === 0) return <p class="none">{say('no-reporting')}</p>
  return (
    <ol class="entries">
      {plan.reporting.map((duty, number) => (
        <li key={duty.span[0]}>
          <dl class="facts">
            <Fact label={say('reports-who')}>{duty.who.join('; ')}</Fact>
            <Fact label={say('reports-to')}>
              {[duty.to.join('; '), ...duty.onward].filter(Boolean).join(' → ')}
            </Fact>
            <Fact label={say('reports-due')}>
              {duty.due.map(date => formatIsoDate(date, view.locale)).join(', ')}
            </Fact>
          </dl>
          <p class="quote" lang="vi">
            {duty.text}
          </p>
          <SourceLink to={`reporting-${number}-words`} say={say} />
        </li>
      ))}
    </ol>
  )
}

/** Where the money comes from. */
export function FundingList({ plan, view, say }: ListProps): JSX.Element {
  if (plan.funding.length === 0) return <p class="none">{say('no-funding')}</p>
  return (
    <ol class="entries">
      {plan.funding.map((funding, number) => (
        <li key={funding.span[0]}>
          {funding.amount !== null && (
            <p>
              <b class="tabular">{say('amount', { amount: formatNumber(funding.amount, view.locale, 0) })}</b>
            </p>
          )}
          <p lang="vi">{funding.text}</p>
          <SourceLink to={`funding-${number}-words`} say={say} />
        </li>
      ))}
    </ol>
  )
}

/** A link to the words of the source; says where it leads when it shows words of its own. */
export function SourceLink({
  to,
  say,
  children,
}: {
  to: string
  say: ListProps['say']
  children?: ComponentChildren
}): JSX.Element {
  return (
    <a href={`#${to}`}>
      {children ?? say('in-source')}
      {children && <span class="unseen">: {say('in-source')}</span>}
    </a>
  )
}

/** A name and its value; a blank stays blank. */
export function Fact({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd lang="vi">{children || '—'}</dd>
    </div>
  )
}
