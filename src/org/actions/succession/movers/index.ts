/** Every mover of this room. */
import type { SuccessionMover } from '../../../rules/succession/mover.ts'
import { focalPointMover } from './focal-points.ts'
import { functionMover } from './functions.ts'
import { grantMover } from './grants.ts'
import { membershipMover } from './memberships.ts'
import { unitsBelowMover } from './units-below.ts'

export const orgMovers: readonly SuccessionMover[] = [
  unitsBelowMover,
  functionMover,
  focalPointMover,
  membershipMover,
  grantMover,
]
