import { holding, permission, type UnitLine } from '../../platform/permission/index.ts'

/** Whose a work item is, and whom it is done for; each unit with whatever it stands under. */
export interface WorkPlace {
  /** Who answers for it today. */
  readonly unit: UnitLine
  /** The units that lead the same instance; none for the lead's own item. */
  readonly leads: readonly UnitLine[]
  /** The unit for which the plan was sent (an empty line for the whole office), and those that issued it. */
  readonly keepers: readonly UnitLine[]
}

const own = (work: WorkPlace): readonly UnitLine[] => [work.unit]
const judges = (work: WorkPlace): readonly UnitLine[] => [...work.leads, ...work.keepers]
const keepers = (work: WorkPlace): readonly UnitLine[] => work.keepers
const concerned = (work: WorkPlace): readonly UnitLine[] => [work.unit, ...work.leads, ...work.keepers]

/** Whoever holds a role on the unit that answers for it, a unit that leads the task or one of the plan's sees a work item. */
export const maySeeWork = permission<WorkPlace>('see-work', holding().for(concerned))

/** Officers and leaders of the unit that answers for it say what is done about a work item. */
export const mayAnswerWork = permission<WorkPlace>('answer-work', holding('officer', 'leader').for(own))

/** Officers and leaders of a unit that leads the task, or of the plan's, accept what is claimed, or send it back. */
export const mayJudgeWork = permission<WorkPlace>('judge-work', holding('officer', 'leader').for(judges))

/** Officers of the plan's unit cancel a work item, hand it to another unit, and answer a refusal. */
export const maySteerWork = permission<WorkPlace>('steer-work', holding('officer').for(keepers))
