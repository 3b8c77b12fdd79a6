import { z } from 'zod'
import { Problem } from '../errors.ts'
import { type Person, type Route, route } from '../http/index.ts'
import type { Services } from '../room.ts'
import { addPart, beginUpload } from './receive.ts'
import { partBytesMax } from './rules.ts'

const announcement = z.object({
  id: z.uuid(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.coerce.number().int().min(0),
  name: z.string().min(1).max(300),
  media_type: z.string().max(120).default(''),
})
const part = z.object({ offset: z.coerce.number().int().min(0) })

const anyParams = z.record(z.string(), z.string())
const uploadParams = z.object({ upload: z.uuid() }).catchall(z.string())

/** Where files come in parts, and whose they are. */
export interface UploadPlace {
  /** The address that begins an upload; its parts go to `<at>/:upload`. */
  readonly at: string
  readonly access: 'anyone' | 'signed-in'
  /** The opaque key of whoever sends. Throws a Problem for who may not. */
  readonly ownerOf: (visit: {
    readonly person: Person | null
    readonly params: Readonly<Record<string, string>>
  }) => string | Promise<string>
}

/** The key of a person's own uploads. */
export function accountOwner(person: Pick<Person, 'id'>): string {
  return `account:${person.id}`
}

/** For whoever is signed in. */
const ownPlace: UploadPlace = {
  at: '/uploads/parts',
  access: 'signed-in',
  ownerOf({ person }) {
    if (!person) throw new Problem('not-signed-in', 'not-signed-in')
    return accountOwner(person)
  },
}

/** The two addresses of files in parts; a room mounts them again for another kind of owner. */
export function uploadRoutes(services: Services, place: UploadPlace = ownPlace): readonly Route[] {
  const { at, access, ownerOf } = place
  return [
    route('POST', at, { access, params: anyParams, form: announcement }, async visit => {
      const { id, hash, size: sizeBytes, name, media_type: mediaType } = visit.form
      return visit.json(
        await beginUpload(services, await ownerOf(visit), { id, hash, sizeBytes, name, mediaType }),
      )
    }),
    route(
      'POST',
      `${at}/:upload`,
      { access, params: uploadParams, form: part, filesBytesMax: partBytesMax },
      async visit => {
        const [sent] = visit.files
        if (!sent) throw new Problem('invalid', 'upload-without-part')
        const owner = await ownerOf(visit)
        return visit.json(await addPart(services, owner, visit.params.upload, visit.form.offset, sent.bytes))
      },
    ),
  ]
}
