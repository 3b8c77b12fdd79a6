/** The door of `documents`: what rooms and the command line may use. */
export { applyCorrections, describeFinding, type Finding, type FindingCode, lintPlan } from './lint/index.ts'
export * from './model.ts'
export * from './read/index.ts'
export { kindOf, spellOut, unitKey } from './read/names/index.ts'
export { type ParagraphReading, readParagraphAgain } from './read/plan/paragraph-again.ts'
export * from './write/index.ts'
