/** The door of this room. */
export { findReading } from './queries.ts'
