/** What may be asked about difficulties, inspections and comments, for the page that answers why. */
import { subject } from '../../platform/permission/index.ts'
import { mayComment, mayEditComment, mayHideComment, maySeeComments } from '../comments/policy.ts'
import { placeOfComment, placeOfComments } from '../comments/queries/place.ts'
import {
  mayAnswerDifficulty,
  mayCloseDifficulty,
  maySeeDifficulties,
  maySeeDifficulty,
} from '../difficulties/policy.ts'
import { findDifficulty } from '../difficulties/queries/find.ts'
import { placeOfDifficulty } from '../difficulties/queries/place.ts'
import {
  mayAnswerFinding,
  mayPlanInspections,
  mayRunInspection,
  maySeeInspection,
  maySeeInspections,
} from '../inspections/policy.ts'
import { findFinding, findInspection } from '../inspections/queries/find.ts'
import { placeOfFinding, placeOfInspection } from '../inspections/queries/place.ts'
import { findTask } from '../queries/tasks.ts'

export const steeringSubjects = [
  subject<undefined>({
    kind: 'steering',
    path: null,
    find: async () => ({ name: '', thing: undefined }),
    permissions: [maySeeDifficulties, maySeeInspections, mayPlanInspections],
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
  subject({
    kind: 'inspection',
    path: /^\/inspections\/([0-9a-f-]{36})/,
    find: async (tx, id) => {
      const inspection = await findInspection(tx, id)
      const place = await placeOfInspection(tx, id)
      return inspection && place ? { name: inspection.title, thing: place } : undefined
    },
    permissions: [maySeeInspection, mayRunInspection],
  }),
  subject({
    kind: 'finding',
    path: /^\/findings\/([0-9a-f-]{36})/,
    find: async (tx, id) => {
      const finding = await findFinding(tx, id)
      const place = await placeOfFinding(tx, id)
      return finding && place ? { name: finding.what, thing: place } : undefined
    },
    permissions: [mayAnswerFinding],
  }),
  subject({
    kind: 'comments',
    path: /^\/tasks\/([0-9a-f-]{36})\/comments/,
    find: async (tx, id) => {
      const task = await findTask(tx, id)
      const place = await placeOfComments(tx, id)
      return task && place ? { name: task.text, thing: place } : undefined
    },
    permissions: [maySeeComments, mayComment],
  }),
  subject({
    kind: 'comment',
    path: /^\/comments\/([0-9a-f-]{36})/,
    find: async (tx, id) => {
      const place = await placeOfComment(tx, id)
      return place ? { name: id.slice(-6), thing: place } : undefined
    },
    permissions: [mayEditComment, mayHideComment],
  }),
]
