import type { JSX } from 'preact'
import { Notice } from '../../../../platform/ui/parts/status.tsx'
import type { ReviewItem } from '../../../rules/review/model.ts'
import type { ReviewContext } from '../context.ts'
import { ItemCard } from '../item-card.tsx'

/** Two at one item: who was quicker, and what the item is now; what was typed stands in the form below. */
export function Conflict({
  item,
  person,
  context,
}: {
  item: ReviewItem
  /** Empty for the officer's own other window. */
  person: string
  context: ReviewContext
}): JSX.Element {
  const { say } = context
  return (
    <Notice tone="due" announce>
      <p>
        <b>{person === '' ? say('conflict-self') : say('conflict', { person })}</b> {say('conflict-do')}
      </p>
      <p class="small soft">{say('conflict-theirs')}</p>
      <ul class="theirs">
        <ItemCard item={item} context={{ ...context, mayEdit: false, second: true }} />
      </ul>
    </Notice>
  )
}
