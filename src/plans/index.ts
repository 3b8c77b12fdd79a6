/** The door of this room. */

export { importPlan } from './actions/import-plan.ts'
export { issuingUnits, openWork } from './queries/open-work.ts'
export { findReading } from './queries/uploads.ts'
export { planMovers } from './succession/movers.ts'
