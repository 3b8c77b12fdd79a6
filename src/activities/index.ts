/** The door of this room. */
export type { ActivityTables } from './tables.ts'
