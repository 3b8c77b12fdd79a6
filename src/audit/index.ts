/** The door of the audit room. */
export {
  type Actor,
  appendFact,
  type ChainCheck,
  type Fact,
  listFactsAbout,
  type RecordedFact,
  readHead,
  takeTurn,
  verifyChain,
} from './facts.ts'
