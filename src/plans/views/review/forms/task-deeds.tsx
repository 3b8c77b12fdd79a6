import type { JSX } from 'preact'
import type { TaskItem } from '../../../rules/review/model.ts'
import { itemPath, type ReviewContext } from '../context.ts'
import { DeedButton } from '../item-deeds.tsx'

/** What else can be done with a task; each is one press, and can be undone. */
export function TaskDeeds({ item, context }: { item: TaskItem; context: ReviewContext }): JSX.Element {
  const { say, uploadId } = context
  return (
    <p class="deeds">
      <a class="button button-quiet" href={`${itemPath(uploadId, item)}?deed=split`} data-part="split">
        {say('split')}
      </a>
      <DeedButton command={`merge-task:${item.number}`}>{say('merge')}</DeedButton>
      <DeedButton command={`remove-task:${item.number}`} icon="refused">
        {say('remove')}
      </DeedButton>
    </p>
  )
}
