import type { ComponentChildren, JSX } from 'preact'
import { Icon } from '../../../platform/ui/parts/icon.tsx'
import type { ReferenceItem, ReportingItem, ReviewItem } from '../../rules/review/model.ts'
import { deedFormId, itemPath, type ReviewContext } from './context.ts'

/** A button of a card; the page's one form carries it to the server. */
export function DeedButton({
  command,
  icon,
  children,
}: {
  command: string
  icon?: 'undo' | 'refused' | 'plus' | 'check'
  children: ComponentChildren
}): JSX.Element {
  return (
    <button type="submit" class="button button-quiet" form={deedFormId} name="command" value={command}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </button>
  )
}

/** The way to the form of an item; with the behaviour the form opens in the card. */
export function EditLink({
  item,
  about,
  context,
}: {
  item: Pick<ReviewItem, 'kind' | 'number'>
  about: string
  context: ReviewContext
}): JSX.Element {
  return (
    <a class="button button-quiet" href={itemPath(context.uploadId, item)} data-part="edit">
      {context.say('edit')}
      <span class="unseen"> {about}</span>
    </a>
  )
}

/** What can be done with a document that is cited or a report that is due. */
export function ItemDeeds({
  item,
  about,
  context,
}: {
  item: ReferenceItem | ReportingItem
  /** Names it for who hears the buttons only. */
  about: string
  context: ReviewContext
}): JSX.Element | null {
  const { say, mayEdit } = context
  if (!mayEdit) return null
  const removed = item.state === 'removed'
  return (
    <p class="deeds">
      {!removed && <EditLink item={item} about={about} context={context} />}
      <DeedButton
        command={`${removed ? 'restore' : 'remove'}-${item.kind}:${item.number}`}
        icon={removed ? 'undo' : 'refused'}
      >
        {say(removed ? 'restore-item' : 'remove')}
        <span class="unseen"> {about}</span>
      </DeedButton>
    </p>
  )
}
