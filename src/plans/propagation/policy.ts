import { holding, permission, type UnitLine } from '../../platform/permission/index.ts'

/** Who leads a propagation, and who is asked; each unit with whatever it stands under. */
export interface PropagationPlace {
  /** An empty line for the whole office. */
  readonly keeper: UnitLine
  readonly units: readonly UnitLine[]
}

const keeper = (place: PropagationPlace): readonly UnitLine[] => [place.keeper]
const asked = (place: PropagationPlace): readonly UnitLine[] => place.units
const concerned = (place: PropagationPlace): readonly UnitLine[] => [place.keeper, ...place.units]

/** Whoever holds a role sees the list of propagations, each those of their units. */
export const maySeePropagations = permission('see-propagations', holding().anywhere)

/** Whoever holds a role on the unit that leads a propagation, or on one that is asked, sees it. */
export const maySeePropagation = permission<PropagationPlace>('see-propagation', holding().for(concerned))

/** Officers have documents spread by units. */
export const mayStartPropagation = permission('start-propagation', holding('officer').anywhere)

/** Officers of the unit that leads a propagation say which documents and units, remind, close it and open it again. */
export const maySteerPropagation = permission<PropagationPlace>(
  'steer-propagation',
  holding('officer').for(keeper),
)

/** Officers and leaders of a unit that is asked say that it was done. */
export const mayAcknowledgePropagation = permission<PropagationPlace>(
  'acknowledge-propagation',
  holding('officer', 'leader').for(asked),
)
