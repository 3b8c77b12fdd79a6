import { holding, permission, type UnitLine } from '../../platform/permission/index.ts'
import type { PlanPlace } from '../policy.ts'

/** Whose a difficulty is, and whom it concerns; each unit with whatever it stands under. */
export interface DifficultyPlace {
  /** In whose way it stands. */
  readonly raiser: UnitLine
  /** Who owes the answer today; an empty line for the whole office. */
  readonly owner: UnitLine
  /** Those who owed it before, the units that lead its task, and the plan's own. */
  readonly involved: readonly UnitLine[]
}

/** Officers and leaders of a unit of the plan raise what stands in its way. */
export const mayRaiseDifficulty = permission<PlanPlace>(
  'raise-difficulty',
  holding('officer', 'leader').for(({ keeper, involved }) => [keeper, ...involved]),
)

/** Whoever holds a role sees the list of difficulties, each those that concern their units. */
export const maySeeDifficulties = permission('see-difficulties', holding().anywhere)

/** Whoever holds a role on the unit that raised it, that answers or once had to, that leads the task or keeps the plan sees a difficulty. */
export const maySeeDifficulty = permission<DifficultyPlace>(
  'see-difficulty',
  holding().for(({ raiser, owner, involved }) => [raiser, owner, ...involved]),
)

/** Officers and leaders of the unit that owes it answer a difficulty, or pass it on. */
export const mayAnswerDifficulty = permission<DifficultyPlace>(
  'answer-difficulty',
  holding('officer', 'leader').for(({ owner }) => [owner]),
)

/** Officers and leaders of the unit that raised it close a difficulty, open it again, or withdraw it. */
export const mayCloseDifficulty = permission<DifficultyPlace>(
  'close-difficulty',
  holding('officer', 'leader').for(({ raiser }) => [raiser]),
)
