import { type Route, route } from '../../platform/http/index.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { maySeeIssuedPlan } from '../policy.ts'
import { planAsked, taskAsked } from '../queries/place.ts'
import { basisParams, documentForm, params, reviewForm, yearQuery } from './forms.ts'
import { mayEnterTaskDocument, mayReviewBases } from './policy.ts'
import { review, showBases } from './show-bases.tsx'
import { enter, remove, showTaskDocuments } from './show-task.tsx'

/** Addresses of the documents that a plan stands on, and of those that came of a task. */
export function basisRoutes(services: Services): readonly Route[] {
  const plan = planAsked(services)
  const task = taskAsked(services)
  const decide = { access: 'signed-in', may: about(mayReviewBases, plan), params: basisParams } as const
  const put = { access: 'signed-in', may: about(mayEnterTaskDocument, task) } as const
  return [
    route(
      'GET',
      '/plans/:id/bases',
      { access: 'signed-in', may: about(maySeeIssuedPlan, plan), params, query: yearQuery },
      visit => showBases(services, visit),
    ),
    route('POST', '/plans/:id/bases/:documentId', { ...decide, form: reviewForm, query: yearQuery }, visit =>
      review(services, visit),
    ),
    route(
      'GET',
      '/tasks/:id/documents',
      { access: 'signed-in', may: about(maySeeIssuedPlan, task), params },
      visit => showTaskDocuments(services, visit),
    ),
    route('POST', '/tasks/:id/documents', { ...put, params, form: documentForm }, visit =>
      enter(services, visit),
    ),
    route('POST', '/tasks/:id/documents/:documentId/remove', { ...put, params: basisParams }, visit =>
      remove(services, visit),
    ),
  ]
}
