import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Services } from '../../platform/room.ts'
import { mayChangeUpload, mayReviewPlan } from '../policy.ts'
import { placeOfUpload } from '../queries/place.ts'
import { planOfUpload } from '../queries/plans.ts'
import { findReview } from '../queries/reviews.ts'
import { findSource } from '../queries/source.ts'
import { findFindings, findReading, type Upload } from '../queries/uploads.ts'
import { reviewProgress } from '../rules/review/items.ts'
import { reviewedPlan } from '../rules/review/reviewed-plan.ts'
import { markedPlan } from '../rules/review-list.ts'
import { ReviewPage, type ReviewProps, ReviewSource } from '../views/review/review-page.tsx'
import type { ReviewQuery } from '../views/review/review-query.ts'
import { sourceStyles } from '../views/source/source-pane.tsx'
import { fragment } from './fragment.ts'
import { type ReviewVisit, reachReview } from './reach.ts'

/** Styles of everything that stands on a review's page. */
export const reviewStyles = ['plans.css', 'review.css', ...sourceStyles] as const

/** The review of an upload that was read: its source and its reading side by side. */
export async function showReview(
  { database }: Services,
  visit: ReviewVisit<unknown, ReviewQuery>,
  upload: Upload,
): Promise<Response> {
  const { place, ...found } = await database.transaction(async tx => ({
    ...(await findForPage(tx, upload)),
    place: await placeOfUpload(tx, upload.id),
  }))
  if (!place) throw new Problem('not-found', 'not-found')
  const props: ReviewProps = {
    ...found,
    view: visit.view,
    upload,
    query: visit.query,
    mayUpload: mayChangeUpload(visit.person, place),
    mayEdit: mayReviewPlan(visit.person, place) && found.planId === null,
  }
  const { title } = found.plan.document
  return visit.page(<ReviewPage {...props} />, {
    title: title || upload.fileName,
    width: 'wide',
    styles: reviewStyles,
    scripts: ['review/review-room.js', ...(visit.query.show === 'notes' ? ['plans/copy-words.js'] : [])],
  })
}

/** The source alone, marked as the review now stands. */
export async function sendSource(
  { database }: Services,
  visit: ReviewVisit<unknown, ReviewQuery>,
): Promise<Response> {
  const { upload, context, found } = await database.transaction(async tx => {
    const reached = await reachReview(tx, visit)
    return { ...reached, found: await findForPage(tx, reached.upload) }
  })
  const { mayEdit } = context
  return fragment(
    <ReviewSource
      {...found}
      {...{ view: visit.view, upload, query: visit.query, mayEdit, mayUpload: mayEdit }}
    />,
  )
}

async function findForPage(tx: Tx, { id }: Upload) {
  const document = await findReading(tx, id)
  const review = await findReview(tx, id)
  if (!document || !review) throw new Problem('not-found', 'not-found')
  const { document: header, unread } = reviewedPlan(document, review)
  return {
    plan: { ...markedPlan(document, review.items), document: header, unread },
    items: review.items,
    version: review.version,
    progress: reviewProgress(review),
    source: await findSource(tx, id),
    findings: await findFindings(tx, id),
    planId: (await planOfUpload(tx, id)) ?? null,
  }
}
