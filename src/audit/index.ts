/** The door of the audit room. */
export { appendFact, appendFacts, takeTurn } from './actions/append-facts.ts'
export {
  auditExportLines,
  auditInspectLines,
  headAsText,
  readHeadText,
  readSince,
} from './commands.ts'
export type { ExportHeader, FileFact } from './export/format.ts'
export { linesOf } from './export/lines.ts'
export { type FileOptions, type FileReport, verifyExport } from './export/verify.ts'
export { exportChain } from './export/write.ts'
export type { Actor, ChainHead, Fact, RecordedFact } from './facts.ts'
export { listFactsAbout, readHead } from './queries/facts.ts'
export type { ChainCheck, ChainRemarks } from './rules/chain.ts'
export { type Detail, PersonalValue, personalValue } from './rules/commitment.ts'
export {
  type ChainReport,
  type InspectStep,
  inspectChain,
  type VerifyOptions,
  verifyChain,
  verifyWholeChain,
} from './verify.ts'
