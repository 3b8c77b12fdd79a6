/** Checks the chain in the database, a page at a time, so that nobody waits for it. */
import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Database, Tx } from '../platform/db/index.ts'
import type { FileFact } from './export/format.ts'
import { beginning, type ChainHead } from './facts.ts'
import { findFacts } from './queries/facts.ts'
import { readLinks, readValues } from './queries/links.ts'
import { type ChainCheck, walkChain } from './rules/chain.ts'

export interface VerifyOptions {
  /** A head that was kept elsewhere. */
  readonly known?: ChainHead | undefined
  /** Ends the check between two pages. */
  readonly signal?: AbortSignal
  /** Called after each page with the number of the last fact looked at. */
  readonly onProgress?: (checked: number) => void
}

/** What came of a check of the database, with the facts around the broken one. */
export interface ChainReport {
  readonly check: ChainCheck
  /** The one before, the broken one and the one after, as far as they are there; none for a whole chain. */
  readonly around: readonly FileFact[]
}

/**
 * Reads every fact, each page in a transaction of its own, and works its hash out anew; personal values that are
 * still there are held against their commitments. Throws the signal's reason when it is aborted.
 */
export async function verifyWholeChain(
  database: Database,
  { known, signal, onProgress }: VerifyOptions = {},
): Promise<ChainCheck> {
  signal?.throwIfAborted()
  const steps = checkPages(work => database.transaction(work), known)
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
    onProgress?.(step.value)
    signal?.throwIfAborted()
  }
}

/** A step of a check that is told of as it goes on: how far it is, and at last what came of it. */
export type InspectStep = { readonly checked: number } | { readonly report: ChainReport }

/** As `verifyWholeChain`, step by step, with what stands around the first broken link. */
export async function* inspectChain(database: Database, known?: ChainHead): AsyncGenerator<InspectStep> {
  const steps = checkPages(work => database.transaction(work), known)
  let step = await steps.next()
  while (!step.done) {
    yield { checked: step.value }
    step = await steps.next()
  }
  const check = step.value
  if (check.whole) {
    yield { report: { check, around: [] } }
    return
  }
  const facts = await database.transaction(tx => findFacts(tx, check.brokenAt - 1, check.brokenAt + 1))
  yield { report: { check, around: facts.map(({ at, ...fact }) => ({ ...fact, at: at.toISOString() })) } }
}

/** The same inside one transaction, for a short chain. */
export async function verifyChain(tx: Tx, known?: ChainHead): Promise<ChainCheck> {
  const steps = checkPages(work => work(tx), known)
  let step = await steps.next()
  while (!step.done) step = await steps.next()
  return step.value
}

type InTransaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** Gives the number of the last fact after each page, and at the end what was found. */
async function* checkPages(
  inTransaction: InTransaction,
  known: ChainHead = beginning,
): AsyncGenerator<number, ChainCheck> {
  const walk = walkChain([known])
  for (;;) {
    const { links, values } = await inTransaction(async tx => {
      const links = await readLinks(tx, walk.head().number)
      return { links, values: await readValues(tx, links) }
    })
    if (links.length === 0) return walk.end()
    for (const link of links) {
      const why = walk.step(link, values)
      if (why) return { whole: false, brokenAt: walk.head().number + 1, why }
    }
    yield walk.head().number
    await letOthersRun()
  }
}
