import { z } from 'zod'
import { Problem } from '../../platform/errors.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { isId } from '../../platform/ids.ts'
import { about } from '../../platform/permission/index.ts'
import type { Services } from '../../platform/room.ts'
import { maySeeUpload } from '../policy.ts'
import { uploadAsked } from '../queries/place.ts'
import { findPagePicture } from '../queries/source.ts'

const pictureParams = z.object({
  id: z.string().refine(isId),
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}\.webp$/)
    .transform(name => Number.parseInt(name, 10)),
})

/** Addresses of a source as it looks: the pictures of its pages. */
export function sourceRoutes(services: Services): readonly Route[] {
  const may = about(maySeeUpload, uploadAsked(services))
  const see = { access: 'signed-in', may, params: pictureParams } as const
  return [
    route('GET', '/plans/uploads/:id/pages/:page', see, visit => sendPagePicture(services, visit.params)),
  ]
}

/** The picture of a page. It never changes, but it is for those who may see the plan only. */
async function sendPagePicture(
  { database, files }: Services,
  { id, page }: z.output<typeof pictureParams>,
): Promise<Response> {
  const picture = await database.transaction(tx => findPagePicture(tx, id, page))
  if (!picture) throw new Problem('not-found', 'not-found')
  const bytes = await files.get(picture.sha256)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/webp',
      'content-length': String(bytes.length),
      'cache-control': 'private, max-age=31536000, immutable',
    },
  })
}
