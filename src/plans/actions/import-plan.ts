import { findBySignInName, onlyPerson } from '../../org/index.ts'
import { Problem } from '../../platform/errors.ts'
import type { Services } from '../../platform/room.ts'
import { type Uploaded, uploadPlan } from './upload-plan.ts'

/** Longest that a file may be looked at before it is taken in. */
const screeningMilliseconds = 600_000

/**
 * Takes a plan in from the command line, as an upload of the person who signs in under this name; of
 * the only person there is when no name is given. Throws `invalid` (`name-a-person`, `no-such-person`)
 * or what `uploadPlan` throws.
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
  if (actor === undefined)
    throw new Problem('invalid', signInName === null ? 'name-a-person' : 'no-such-person')
  return uploadPlan(services, actor, { name: fileName, bytes }, AbortSignal.timeout(screeningMilliseconds))
}
