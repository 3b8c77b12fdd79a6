import type { JSX } from 'preact'
import { ButtonLink } from '../../../platform/ui/parts/button.tsx'
import type { ReviewProgress } from '../../rules/review/items.ts'
import type { ReviewContext } from './context.ts'
import { reviewPath } from './review-query.ts'

/** How far the review is; drawn again after every change. */
export function ReviewCounts({
  progress,
  context: { say },
}: {
  progress: ReviewProgress
  context: ReviewContext
}): JSX.Element {
  const { total, open, accepted, removed } = progress
  return (
    <div class="review-counts" id="review-counts">
      <p>
        <b>{open === 0 ? say('left-none', { total }) : say('left', { open, total })}</b>{' '}
        {removed > 0 && <span class="small soft removed-count">{say('removed-count', { removed })}</span>}
      </p>
      <progress max={Math.max(total, 1)} value={accepted} aria-label={say('progress-label')} />
    </div>
  )
}

interface BarProps {
  readonly progress: ReviewProgress
  readonly planId: string | null
  readonly context: ReviewContext
}

/** Always in sight: how many are left, and the way on to the issue of the plan. */
export function ReviewBar({ progress, planId, context }: BarProps): JSX.Element {
  const { say, uploadId, mayEdit } = context
  return (
    <div class="review-bar">
      <ReviewCounts progress={progress} context={context} />
      {planId !== null && (
        <ButtonLink kind="primary" href={`/plans/${planId}`}>
          {say('see-plan')}
        </ButtonLink>
      )}
      {mayEdit && (
        <ButtonLink kind="primary" href={`${reviewPath(uploadId)}/issue`}>
          {say('issue')}
        </ButtonLink>
      )}
    </div>
  )
}
