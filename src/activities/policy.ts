/** Who may do what in this room. The work itself is asked about by the policy of `plans`. */
export {
  type EventPlace,
  mayChangeEvent,
  mayEnterEvents,
  maySeeCalendar,
  maySeeInternalEvent,
} from './calendar/policy.ts'
