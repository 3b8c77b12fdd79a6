/** Gives the bytes of evidence: pictures that we made may be shown, everything else is saved by the browser. */
import { Readable } from 'node:stream'
import type { Tx } from '../../platform/db/index.ts'
import { Problem } from '../../platform/errors.ts'
import { attachment, type Person, type Visit } from '../../platform/http/index.ts'
import type { Services } from '../../platform/room.ts'
import { type FoundEvidence, findEvidence } from './queries.ts'
import type { Author, FileEvidence } from './rules/model.ts'

/** Which of a photo's copies. */
export type PictureSize = 'shown' | 'thumbnail'

type EvidenceVisit = Visit<Person, { id: string; evidence: string }, unknown, unknown>

/** A day: bytes of a hash never change, but who may see them may. */
const pictureSeconds = 86_400

/** Evidence about this item that its author (a draft) or everybody who sees the item (what was sent) may see. Throws `not-found`. */
export async function reachEvidence(
  tx: Tx,
  author: Author,
  itemId: string,
  evidenceId: string,
): Promise<FoundEvidence> {
  const found = await findEvidence(tx, evidenceId)
  const isOwn = found?.author.kind === author.kind && found.author.id === author.id
  // Whoever has a link sees only what they sent themselves.
  const mayBeSeen = isOwn || (author.kind === 'person' && found?.state === 'sent')
  if (!found || found.itemId !== itemId || !mayBeSeen) throw new Problem('not-found', 'not-found')
  return found
}

/** A photo's copy, as WebP that we made ourselves. */
export async function sendPicture(
  services: Services,
  visit: EvidenceVisit,
  size: PictureSize,
): Promise<Response> {
  const { evidence } = await reach(services, visit)
  return pictureResponse(services, evidence, size)
}

/** The copy of a photo. Throws `not-found` for what is no photo. */
export function pictureResponse(
  { files }: Services,
  evidence: FoundEvidence['evidence'],
  size: PictureSize,
): Response {
  const picture = evidence.kind === 'photo' ? evidence.picture : null
  if (!picture) throw new Problem('not-found', 'not-found')
  const hash = size === 'shown' ? picture.shownHash : picture.thumbnailHash
  return new Response(bytesOf(files.stream(hash)), {
    headers: {
      'content-type': 'image/webp',
      'cache-control': `private, max-age=${pictureSeconds}`,
      ...harmless,
    },
  })
}

/** The file itself. */
export async function sendEvidenceFile(services: Services, visit: EvidenceVisit): Promise<Response> {
  const { evidence } = await reach(services, visit)
  if (evidence.kind !== 'photo' && evidence.kind !== 'file') throw new Problem('not-found', 'not-found')
  return saved(services, evidence)
}

/** A kept copy of a link. */
export async function sendLinkCopy(
  services: Services,
  visit: Visit<Person, { id: string; evidence: string; copy: string }, unknown, unknown>,
): Promise<Response> {
  const { evidence } = await reach(services, visit)
  const copy =
    evidence.kind === 'link' ? evidence.copies.find(({ id }) => id === visit.params.copy) : undefined
  if (copy?.state !== 'kept') throw new Problem('not-found', 'not-found')
  const ending = /pdf/.test(copy.mediaType ?? '') ? 'pdf' : /html/.test(copy.mediaType ?? '') ? 'html' : 'bin'
  const fileName = `ban-luu-${copy.triedAt.toISOString().slice(0, 10)}.${ending}`
  return saved(services, { hash: copy.hash, sizeBytes: copy.sizeBytes, fileName })
}

function reach({ database }: Services, visit: EvidenceVisit): Promise<FoundEvidence> {
  const { id, evidence } = visit.params
  const author: Author = { kind: 'person', id: visit.person.id }
  return database.transaction(tx => reachEvidence(tx, author, id, evidence))
}

/** Whatever the bytes are, no page of ours runs them. */
const harmless = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
}

function saved(
  { files }: Services,
  { hash, sizeBytes, fileName }: Pick<FileEvidence, 'hash' | 'sizeBytes' | 'fileName'>,
): Response {
  return new Response(bytesOf(files.stream(hash)), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(sizeBytes),
      'content-disposition': attachment(fileName),
      'cache-control': 'no-store',
      ...harmless,
    },
  })
}

function bytesOf(pieces: AsyncIterable<Uint8Array>): ReadableStream {
  return Readable.toWeb(Readable.from(pieces)) as ReadableStream
}
