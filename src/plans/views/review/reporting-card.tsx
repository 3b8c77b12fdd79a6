import type { JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import type { ReportingItem } from '../../rules/review/model.ts'
import { cardId, type ReviewContext } from './context.ts'
import { Fact } from './fact.tsx'
import { ItemDeeds } from './item-deeds.tsx'
import { SourceLink } from './source-link.tsx'

/** Who reports to whom, and by when. */
export function ReportingCard({
  item,
  context,
}: {
  item: ReportingItem
  context: ReviewContext
}): JSX.Element {
  const { number, value, state } = item
  const { say, view } = context
  return (
    <li id={cardId(context, item)} class={`entry entry-${state}`} tabIndex={-1}>
      {state === 'removed' && (
        <p>
          <Badge tone="draft">{say('state-removed')}</Badge>
        </p>
      )}
      <dl class="facts">
        <Fact label={say('reports-who')}>{value.who.join('; ')}</Fact>
        <Fact label={say('reports-to')}>
          {[value.to.join('; '), ...value.onward].filter(Boolean).join(' → ')}
        </Fact>
        <Fact label={say('reports-due')}>
          {value.due.map(date => formatIsoDate(date, view.locale)).join(', ')}
        </Fact>
      </dl>
      <p class="quote" lang="vi">
        {value.text}
      </p>
      <SourceLink to={`reporting-${number}-words`} say={say} />
      <ItemDeeds item={item} about={value.who.join(', ')} context={context} />
    </li>
  )
}
