/** Tables of this room; no other room writes them. */
import type { AnswerTables } from './answers/tables.ts'
import type { CalendarTables } from './calendar/tables.ts'

/** A type and not an interface: `withTables` asks for it. */
export type ActivityTables = AnswerTables & CalendarTables
