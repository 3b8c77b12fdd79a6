import type { JSX } from 'preact'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { itemsOf } from '../../rules/review/items.ts'
import { ReferenceCard } from './reference-card.tsx'
import { ReportingCard } from './reporting-card.tsx'
import type { ListProps } from './review-lists.tsx'
import { SourceLink } from './source-link.tsx'

/** Documents with a symbol that the plan cites; removed ones at their place, to be brought back. */
export function ReferenceList({ items, context }: ListProps): JSX.Element {
  const references = itemsOf(items, 'reference')
  if (references.length === 0) return <p class="none">{context.say('no-references')}</p>
  return (
    <ol class="entries">
      {references.map(item => (
        <ReferenceCard key={item.number} item={item} context={context} />
      ))}
    </ol>
  )
}

/** Who reports to whom, and by when. */
export function ReportingList({ items, context }: ListProps): JSX.Element {
  const duties = itemsOf(items, 'reporting')
  if (duties.length === 0) return <p class="none">{context.say('no-reporting')}</p>
  return (
    <ol class="entries">
      {duties.map(item => (
        <ReportingCard key={item.number} item={item} context={context} />
      ))}
    </ol>
  )
}

/** Where the money comes from. */
export function FundingList({ plan, context: { say, view } }: ListProps): JSX.Element {
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
