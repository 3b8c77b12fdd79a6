import type { JSX } from 'preact'
import { Icon } from '../../../platform/ui/parts/icon.tsx'
import { deedFormId, type ReviewContext } from './context.ts'
import { type ReviewQuery, reviewLink, reviewPath } from './review-query.ts'

/** The one form that every button of the page sends: undo and redo stand in it, those of the cards point at it. */
export function DeedForm({
  version,
  query,
  context,
  steps = ['undo', 'redo'],
}: {
  version: number
  query: ReviewQuery
  context: ReviewContext
  /** The steps that stand in the form itself. */
  steps?: readonly ('undo' | 'redo')[]
}): JSX.Element {
  const { say, uploadId, view } = context
  const path = `${reviewPath(uploadId)}/review`
  return (
    <form method="post" action={path} id={deedFormId} class="buttons">
      <input type="hidden" name="_csrf" value={view.csrfToken} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="back" value={reviewLink(uploadId, query, {})} />
      {steps.map(step => (
        <button
          key={step}
          type="submit"
          class="button button-quiet"
          formAction={`${path}/${step}`}
          data-step={step}
        >
          <span class={step === 'redo' ? 'mirrored' : undefined}>
            <Icon name="undo" size={16} />
          </span>
          {say(step)}
        </button>
      ))}
    </form>
  )
}
