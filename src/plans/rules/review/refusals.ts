import type { Refusal } from '../../../platform/errors.ts'

/** What of an upload decides whether its reading can be corrected. */
export interface ReviewedUpload {
  readonly deleted: boolean
  readonly read: boolean
  /** The plan of it was issued. */
  readonly issued: boolean
}

/** Why a reading cannot be corrected now; asked by the page and by every change. */
export function reviewRefusals({ deleted, read, issued }: ReviewedUpload): Refusal[] {
  const codes = [
    ...(deleted ? ['review-of-deleted'] : []),
    ...(read ? [] : ['review-before-reading']),
    ...(issued ? ['review-of-issued'] : []),
  ]
  return codes.map(code => ({ code, args: {} }))
}
