import { z } from 'zod'
import { type Person, type Route, route, type Visit } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { cancelReading, deleteUpload, restoreUpload, retryReading } from '../actions/change-upload.ts'
import { mayChangeUpload, maySeePlans, maySeeUpload, mayUploadPlans } from '../policy.ts'
import { uploadAsked } from '../queries/place.ts'
import { receiveFiles } from '../receive-files.ts'
import { sendFile, sendFindings, sendProgress, sendReading, showPlans, showUpload } from '../show.tsx'
import { planKinds } from '../tables.ts'
import { reviewQuery } from '../views/review/review-query.ts'

const listQuery = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  deleted: z.string().refine(isId).nullable().catch(null).default(null),
  q: z.string().trim().max(200).catch('').default(''),
  kind: z.enum(planKinds).nullable().catch(null).default(null),
  issued: z.coerce.number().int().min(1).max(1_000_000).catch(1),
})
/** For which unit; empty for the whole office, absent where the person has one place only. */
const uploadForm = z.object({
  unit: z.union([z.literal('').transform(() => null), z.string().refine(isId)]).optional(),
})
const uploadParams = z.object({ id: z.string().refine(isId) })

/** Addresses of what was sent: the list, one upload, its reading. */
export function uploadRoutes(services: Services): readonly Route[] {
  const see = { access: 'signed-in', may: maySeePlans } as const
  const asked = uploadAsked(services)
  const seeOne = { access: 'signed-in', may: about(maySeeUpload, asked), params: uploadParams } as const
  const change = { access: 'signed-in', may: about(mayChangeUpload, asked), params: uploadParams } as const
  const files = {
    access: 'signed-in',
    may: mayUploadPlans,
    form: uploadForm,
    filesBytesMax: services.config.uploadBytesMax,
  } as const
  return [
    route('GET', '/plans', { ...see, query: listQuery }, visit => showPlans(services, visit)),
    route('POST', '/plans/uploads', files, visit => receiveFiles(services, visit)),
    route('GET', '/plans/uploads/:id', { ...seeOne, query: reviewQuery }, visit =>
      showUpload(services, visit),
    ),
    route('GET', '/plans/uploads/:id/progress.json', seeOne, visit => sendProgress(services, visit)),
    route('GET', '/plans/uploads/:id/reading.json', seeOne, visit => sendReading(services, visit)),
    route('GET', '/plans/uploads/:id/findings.json', seeOne, visit => sendFindings(services, visit)),
    route('GET', '/plans/uploads/:id/file', seeOne, visit => sendFile(services, visit)),
    route('POST', '/plans/uploads/:id/cancel', change, visit => changed(services, visit, cancelReading)),
    route('POST', '/plans/uploads/:id/retry', change, visit => changed(services, visit, retryReading)),
    route('POST', '/plans/uploads/:id/restore', change, visit => changed(services, visit, restoreUpload)),
    route('POST', '/plans/uploads/:id/delete', change, visit =>
      changed(services, visit, deleteUpload, id => `/plans?deleted=${id}`),
    ),
  ]
}

/** Makes one change of an upload and shows the result. */
async function changed(
  { database }: Services,
  visit: Visit<Person, z.output<typeof uploadParams>, unknown, unknown>,
  change: typeof deleteUpload,
  next = (id: string) => `/plans/uploads/${id}`,
): Promise<Response> {
  const { id } = visit.params
  await database.transaction(tx => change(tx, visit.person, id))
  return visit.redirect(next(id))
}
