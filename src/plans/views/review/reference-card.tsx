import type { JSX } from 'preact'
import { formatIsoDate } from '../../../platform/i18n/format.ts'
import { Badge } from '../../../platform/ui/parts/status.tsx'
import type { ReferenceItem } from '../../rules/review/model.ts'
import { cardId, type ReviewContext } from './context.ts'
import { ItemDeeds } from './item-deeds.tsx'
import { SourceLink } from './source-link.tsx'

/** A document that the plan cites. */
export function ReferenceCard({
  item,
  context,
}: {
  item: ReferenceItem
  context: ReviewContext
}): JSX.Element {
  const { number, value, state } = item
  const { say, view } = context
  const name = `${value.type} ${value.symbol}`
  const date = value.issuedOn && say('reference-date', { date: formatIsoDate(value.issuedOn, view.locale) })
  return (
    <li id={cardId(context, item)} class={`entry entry-${state}`} tabIndex={-1}>
      <p class="entry-head">
        <SourceLink to={`reference-${number}-words`} say={say}>
          {name}
        </SourceLink>
        <Badge tone="draft" sign={false}>
          {say(`reference-${value.role}`)}
        </Badge>
        {state === 'removed' && <Badge tone="draft">{say('state-removed')}</Badge>}
      </p>
      <p class="small soft" lang="vi">
        {[date, value.issuer].filter(Boolean).join(' · ')}
      </p>
      {value.subject && <p lang="vi">{value.subject}</p>}
      <ItemDeeds item={item} about={name} context={context} />
    </li>
  )
}
