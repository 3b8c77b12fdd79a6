/** The door of the audit room. */
export { appendFact, appendFacts, takeTurn } from './actions/append-facts.ts'
export type { Actor, ChainHead, Fact, RecordedFact } from './facts.ts'
export { listFactsAbout, readHead } from './queries/facts.ts'
export type { ChainCheck } from './rules/chain.ts'
export { type Detail, PersonalValue, personalValue } from './rules/commitment.ts'
export { type VerifyOptions, verifyChain, verifyWholeChain } from './verify.ts'
