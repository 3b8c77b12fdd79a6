/** What may be asked about difficulties, for the page that answers why. */
import { subject } from '../../platform/permission/index.ts'
import {
  mayAnswerDifficulty,
  mayCloseDifficulty,
  maySeeDifficulties,
  maySeeDifficulty,
} from '../difficulties/policy.ts'
import { findDifficulty } from '../difficulties/queries/find.ts'
import { placeOfDifficulty } from '../difficulties/queries/place.ts'

export const steeringSubjects = [
  subject<undefined>({
    kind: 'steering',
    path: null,
    find: async () => ({ name: '', thing: undefined }),
    permissions: [maySeeDifficulties],
  }),
  subject({
    kind: 'difficulty',
    path: /^\/difficulties\/([0-9a-f-]{36})/,
    find: async (tx, id) => {
      const difficulty = await findDifficulty(tx, id)
      const place = await placeOfDifficulty(tx, id)
      return difficulty && place ? { name: difficulty.what, thing: place } : undefined
    },
    permissions: [maySeeDifficulty, mayAnswerDifficulty, mayCloseDifficulty],
  }),
]
