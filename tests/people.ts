/** People for tests who need somebody to act. */
import type { Role } from '../src/org/index.ts'
import { newId } from '../src/platform/ids.ts'
import type { Grant } from '../src/platform/permission/index.ts'

/** Roles held on the whole office, as a signed-in person carries them. */
export function wholeOffice(...roles: readonly Role[]): readonly Grant[] {
  return roles.map(role => grantOn(null, role))
}

/** A role held on a unit. */
export function grantOn(unitId: string | null, role: Role): Grant {
  return { id: newId(), role, unitId, delegatedFrom: null }
}
