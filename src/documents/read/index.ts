/**
 * The door of the reader: bytes of any format in, paragraphs and tables or a whole plan out. A file
 * that cannot be read is answered with a refusal; only `readSource` throws it.
 */
export type { Refusal, Refused } from './answer.ts'
export type { Drawing, DrawOptions } from './draw-pages.ts'
export type { OfficeKind } from './formats/office-texts.ts'
export {
  closeReadingWorkers,
  drawPagesInWorker,
  type InWorkerOptions,
  readPlanInWorker,
  screenInWorker,
  screenOfficeInWorker,
} from './in-worker.ts'
export { limits } from './limits.ts'
export { type PlanReading, readPlan } from './plan-file.ts'
export { describeRefusal, isRefusalCode, type RefusalWords } from './refusals.ts'
export { type OfficeScreening, type Screening, screenDocument } from './screen.ts'
export { type ReadSourceOptions, readSource } from './source.ts'
