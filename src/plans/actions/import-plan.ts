import { setTimeout as wait } from 'node:timers/promises'
import { findBySignInName, onlyPerson } from '../../org/index.ts'
import { Problem } from '../../platform/errors.ts'
import { findJob } from '../../platform/jobs/index.ts'
import type { Services } from '../../platform/room.ts'
import { findUploadRow } from '../queries/uploads.ts'
import { readPlanJob, type Uploaded, uploadPlan } from './upload-plan.ts'

/** Longest that a file may be looked at before it is taken in. */
const screeningMilliseconds = 600_000
const pollMilliseconds = 100

/**
 * Takes a plan in from the command line, as an upload of the person who signs in under this name; of
 * the only person there is when no name is given; and waits until it has been read, which needs a
 * running worker. Throws `invalid` (`name-a-person`, `no-such-person`), `refused` with the reader's
 * code, or `internal` (`reading-failed`).
 */
export async function importPlan(
  services: Services,
  bytes: Uint8Array,
  fileName: string,
  signInName: string | null,
): Promise<Uploaded> {
  const actor = await services.database.transaction(tx =>
    signInName === null ? onlyPerson(tx) : findBySignInName(tx, signInName),
  )
  if (actor === undefined) {
    throw new Problem('invalid', signInName === null ? 'name-a-person' : 'no-such-person')
  }
  const file = { name: fileName, bytes }
  const uploaded = await uploadPlan(services, actor, file, AbortSignal.timeout(screeningMilliseconds))
  await untilRead(services, uploaded.id)
  return uploaded
}

async function untilRead(services: Services, uploadId: string): Promise<void> {
  while (await isUnderWay(services, uploadId)) await wait(pollMilliseconds)
  const upload = await services.database.transaction(tx => findUploadRow(tx, uploadId))
  if (upload?.state === 'read') return
  if (upload?.state !== 'refused') throw new Problem('internal', 'reading-failed')
  throw new Problem('refused', upload.refusal_code ?? 'unreadable', upload.refusal_args ?? {})
}

async function isUnderWay(services: Services, uploadId: string): Promise<boolean> {
  const job = await services.database.transaction(tx => findJob(tx, readPlanJob, uploadId))
  return job?.state === 'queued' || job?.state === 'running'
}
