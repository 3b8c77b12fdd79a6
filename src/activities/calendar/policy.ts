/** Who may do what with the calendar. */
import { holding, permission, type UnitLine } from '../../platform/permission/index.ts'

/** Whose an event is: the unit with whatever it stands under; an empty line for the whole office. */
export interface EventPlace {
  readonly unit: UnitLine
}

const own = (event: EventPlace): readonly UnitLine[] => [event.unit]

/** Whoever holds a role sees the calendar: public events, and of the work what they may see anyway. */
export const maySeeCalendar = permission('see-calendar', holding().anywhere)

/** Whoever holds a role on an event's unit sees it also when it is internal. */
export const maySeeInternalEvent = permission<EventPlace>('see-internal-event', holding().for(own))

/** Officers enter events for their units. */
export const mayEnterEvents = permission('enter-events', holding('officer').anywhere)

/** Officers of an event's unit enter it, change it and cancel it. */
export const mayChangeEvent = permission<EventPlace>('change-event', holding('officer').for(own))
