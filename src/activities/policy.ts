/** Who may do what in this room. The work itself is asked about by the policy of `plans`. */
export { maySeeClaims, maySendLinks } from './answers/policy.ts'
export {
  type EventPlace,
  mayChangeEvent,
  mayEnterEvents,
  maySeeCalendar,
  maySeeInternalEvent,
} from './calendar/policy.ts'
