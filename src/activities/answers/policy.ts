import type { WorkPlace } from '../../plans/index.ts'
import { holding, permission, type UnitLine } from '../../platform/permission/index.ts'

const doneFor = (work: WorkPlace): readonly UnitLine[] => [...work.leads, ...work.keepers]

/** Officers of a unit that leads the task, or of the plan's, send links by which a unit answers without an account. */
export const maySendLinks = permission<WorkPlace>('send-answer-links', holding('officer').for(doneFor))

/** Officers and leaders see what waits to be accepted, each what their units may judge. */
export const maySeeClaims = permission('see-claims', holding('officer', 'leader').anywhere)
