/** Takes a file of an answer in, outside any transaction: what it is, whether it may be kept, and its copies for pages. */
import { createHash } from 'node:crypto'
import {
  type OfficeKind,
  type OfficeScreening,
  type Screening,
  screenInWorker,
  screenOfficeInWorker,
} from '../../documents/index.ts'
import { Problem } from '../../platform/errors.ts'
import { shownFileName } from '../../platform/files/index.ts'
import type { SentFile } from '../../platform/http/index.ts'
import { isPhotoType, pictureWithin, preparePhoto } from '../../platform/pictures/index.ts'
import type { Services } from '../../platform/room.ts'
import { type FileKind, fileKindOf, fittingName } from './rules/file-types.ts'
import type { KeptFile } from './rules/model.ts'

/** What keeping a file takes. */
type Keeping = Pick<Services, 'files' | 'config' | 'log'>

export interface KeepOptions {
  /** Photos keep the place and the camera that they tell of. */
  readonly keepDetails: boolean
  readonly signal: AbortSignal
}

/** Files whose text is read for a secrecy mark before they are kept. */
const readable: ReadonlySet<string> = new Set(['docx', 'odt', 'doc', 'pdf', 'txt', 'csv', 'tif'])
const officeKinds: readonly OfficeKind[] = ['xlsx', 'pptx', 'ods', 'odp']

/** Of a photo's longer side: enough for the words of a stamp, and half the time of the photo as it is shown. */
const screenedPixelsMax = 1000

/** What the reader says of a file that must not be kept, or that nobody could look into. */
const refusing: ReadonlySet<string> = new Set([
  'secret',
  'encrypted',
  'macros',
  'zip-bomb',
  'unsafe-zip-name',
  'unsafe-xml',
])

/**
 * Stores a file with its copies and says what it is. Throws `refused`: `file-type-unknown`, `file-empty`, those of
 * `preparePhoto`, and the reader's own codes for a secret, locked or dangerous document; nothing of it is stored then.
 */
export async function keepFile(
  services: Keeping,
  sent: SentFile,
  { keepDetails, signal }: KeepOptions,
): Promise<KeptFile> {
  if (sent.bytes.length === 0) throw new Problem('refused', 'file-empty')
  const kind = await fileKindOf(sent.bytes, sent.name)
  if (!kind) throw new Problem('refused', 'file-type-unknown')
  const fileName = fittingName(shownFileName(sent.name, 'minh-chung'), kind)
  const file = { sentHash: createHash('sha256').update(sent.bytes).digest('hex'), fileName }
  if (isPhotoType(kind.mediaType)) {
    return keepPhoto(services, sent.bytes, kind.mediaType, { keepDetails, signal }, file)
  }
  refuseHarmful(services, await screened(sent.bytes, kind, signal))
  const { hash, sizeBytes } = await put(services, sent.bytes)
  return { ...file, kind: 'file', hash, sizeBytes, mediaType: kind.mediaType, picture: null }
}

/** What the reader says of a file; null of what it does not read. */
async function screened(
  bytes: Uint8Array,
  { ending }: FileKind,
  signal: AbortSignal,
): Promise<Screening | OfficeScreening | null> {
  const office = officeKinds.find(one => one === ending)
  if (office) return screenOfficeInWorker(bytes, office, { signal })
  return readable.has(ending) ? screenInWorker(bytes, { signal }) : null
}

function refuseHarmful({ log }: Keeping, screening: Screening | OfficeScreening | null): void {
  if (!screening || screening.ok || !refusing.has(screening.refusal.code)) return
  const { code, args } = screening.refusal
  // The log keeps the reason but not the name: of a secret document even the name says too much.
  log.info({ code }, 'a piece of evidence was refused')
  throw new Problem('refused', code, args)
}

async function keepPhoto(
  services: Keeping,
  bytes: Uint8Array,
  sentType: string,
  { keepDetails, signal }: KeepOptions,
  file: Pick<KeptFile, 'sentHash' | 'fileName'>,
): Promise<KeptFile> {
  const { kept, shown, thumbnail, mediaType, width, height } = await preparePhoto(bytes, sentType, {
    keepDetails,
  })
  // A photo may be one of a document.
  const seen = await pictureWithin(shown, screenedPixelsMax)
  refuseHarmful(services, await screenInWorker(seen, { signal }))
  const { hash, sizeBytes } = await put(services, kept)
  const shownHash = (await put(services, shown)).hash
  const thumbnailHash = (await put(services, thumbnail)).hash
  const picture = { shownHash, thumbnailHash, width, height, detailsKept: keepDetails }
  return { ...file, kind: 'photo', hash, sizeBytes, mediaType, picture }
}

/** A kill after this leaves a file without a row, which the sweep removes. */
function put({ files, config }: Keeping, bytes: Uint8Array) {
  return files.put(bytes, config.uploadBytesMax)
}
