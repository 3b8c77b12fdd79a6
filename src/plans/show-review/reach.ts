import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Person, Visit } from '../../platform/http/index.ts'
import { mayReviewPlan } from '../policy.ts'
import { placeOfUpload } from '../queries/place.ts'
import { planOfUpload } from '../queries/plans.ts'
import { findUpload, type Upload } from '../queries/uploads.ts'
import { type ReviewContext, reviewContext } from '../views/review/context.ts'

/** A visit to something under an upload. */
export type ReviewVisit<Params = unknown, Query = unknown, Form = unknown> = Visit<
  Person,
  { id: string } & Params,
  Query,
  Form
>

/** An upload that was read, and how its review is drawn for this visit. */
export interface ReachedReview {
  readonly upload: Upload
  /** The plan that was issued from it; null until it was. */
  readonly planId: string | null
  readonly context: ReviewContext
}

/** The upload whose reading is reviewed; `not-found` where nothing was read in it, or it was deleted. */
export async function reachReview(tx: Tx, visit: ReviewVisit): Promise<ReachedReview> {
  const upload = await findUpload(tx, visit.params.id)
  if (!upload || upload.deleted || !upload.reading) throw new Problem('not-found', 'not-found')
  const planId = (await planOfUpload(tx, upload.id)) ?? null
  const place = await placeOfUpload(tx, upload.id)
  const mayEdit = planId === null && place !== undefined && mayReviewPlan(visit.person, place)
  return { upload, planId, context: reviewContext(visit.view, upload.id, mayEdit) }
}
