/** Tables of this room; no other room writes them. */
import type { AnswerTables } from './answers/tables.ts'

/** A type and not an interface: `withTables` asks for it. */
export type ActivityTables = AnswerTables
