export { type CellSchedule, readCellSchedule } from './cell.ts'
export { type FoundDate, findDates } from './dates.ts'
export { readPeriod } from './period.ts'
export { readProseSchedule } from './prose.ts'
