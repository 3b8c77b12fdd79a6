import {
  admitTry,
  checkPassword,
  findDevice,
  forgetTries,
  readPasswordHash,
  signInSubjects,
} from '../../platform/auth/index.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Person } from '../../platform/http/index.ts'
import type { SignInOrigin } from './open-session.ts'
import { addressOf } from './sign-in.ts'

/** Whether this is the actor's password; counted as a try to sign in. Throws `sign-in-throttled`. */
export async function isOwnPassword(
  database: Database,
  actor: Person,
  typed: string,
  origin: SignInOrigin,
): Promise<boolean> {
  const asked = await database.transaction(async tx => {
    const device = await findDevice(tx, actor.id, origin.deviceTokens)
    const subjects = signInSubjects({ account: actor.id, address: addressOf(origin), device })
    await admitTry(tx, subjects)
    return { subjects, hash: await readPasswordHash(tx, actor.id) }
  })
  const right = await checkPassword(asked.hash, typed)
  if (right) await database.transaction(tx => forgetTries(tx, asked.subjects))
  return right
}
