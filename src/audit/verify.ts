/** Checks the chain in the database, a page at a time, so that nobody waits for it. */
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database, Tx } from '../platform/db/index.ts'
import type { Json } from './canonical.ts'
import { type Actor, beginning, type ChainHead, hashedText } from './facts.ts'
import { type ChainCheck, type KeptValues, type Link, walkChain } from './rules/chain.ts'
import { commitmentsIn } from './rules/commitment.ts'
import { erasedIn } from './rules/erasure.ts'
import type { AuditTables } from './tables.ts'

/** Facts of a page: few enough that the embedded database is busy for some hundredths of a second. */
const pageFacts = 2000

export interface VerifyOptions {
  /** A head that was kept elsewhere. */
  readonly known?: ChainHead
  /** Ends the check between two pages. */
  readonly signal?: AbortSignal
  /** Called after each page with the number of the last fact looked at. */
  readonly onProgress?: (checked: number) => void
}

type InTransaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/**
 * Reads every fact, each page in a transaction of its own, and works its hash out anew; personal values that are
 * still there are held against their commitments. Throws the signal's reason when it is aborted.
 */
export function verifyWholeChain(database: Database, options: VerifyOptions = {}): Promise<ChainCheck> {
  return verifyPages(work => database.transaction(work), options)
}

/** The same inside one transaction, for a short chain. */
export function verifyChain(tx: Tx, known: ChainHead = beginning): Promise<ChainCheck> {
  return verifyPages(work => work(tx), { known })
}

async function verifyPages(
  inTransaction: InTransaction,
  { known, signal, onProgress }: VerifyOptions,
): Promise<ChainCheck> {
  const walk = walkChain(known)
  for (;;) {
    signal?.throwIfAborted()
    const { links, values } = await inTransaction(tx => readPage(tx, walk.head().number))
    if (links.length === 0) return walk.end()
    for (const link of links) {
      const why = walk.step(link, values)
      if (why) return { whole: false, brokenAt: walk.head().number + 1, why }
    }
    onProgress?.(walk.head().number)
    await letOthersRun()
  }
}

interface PageRow {
  readonly number: number
  /** Since 1970; not whole where somebody set a finer time than we write. */
  readonly at_milliseconds: number
  readonly actor: Actor
  readonly kind: string
  readonly subject: string
  readonly details: { readonly [key: string]: Json }
  readonly previous_hash: string
  readonly hash: string
}

async function readPage(
  tx: Tx,
  after: number,
): Promise<{ readonly links: readonly Link[]; readonly values: KeptValues }> {
  const { rows } = await sql<PageRow>`
    select number, extract(epoch from at) * 1000 as at_milliseconds, actor, kind, subject, details, previous_hash, hash
    from audit_facts where number > ${after} order by number limit ${pageFacts}
  `.execute(tx)
  const links = rows.map(linkOf)
  return { links, values: await readValues(tx, links) }
}

function linkOf(row: PageRow): Link {
  const { number, actor, kind, subject, details, hash } = row
  const at = timeOf(row.at_milliseconds)
  const previousHash = row.previous_hash
  return {
    number,
    at,
    previousHash,
    hash,
    text: hashedText({ number, at, actor, kind, subject, details, previousHash }),
    commitments: commitmentsIn(details),
    erases: erasedIn(kind, details),
  }
}

/** As facts are hashed; a time that we cannot have written stays what it is, and no hash fits it. */
function timeOf(milliseconds: number): string {
  const time = new Date(milliseconds)
  return time.getTime() === milliseconds ? time.toISOString() : String(milliseconds)
}

async function readValues(tx: Tx, links: readonly Link[]): Promise<KeptValues> {
  const telling = links.filter(({ commitments }) => commitments.length > 0)
  const [first, last] = [telling.at(0), telling.at(-1)]
  if (!first || !last) return new Map()
  const rows = await tx
    .withTables<AuditTables>()
    .selectFrom('audit_personal_values')
    .select(['commitment', 'salt', 'value'])
    .where('fact_number', '>=', first.number)
    .where('fact_number', '<=', last.number)
    .execute()
  return new Map(rows.map(({ commitment, ...kept }) => [commitment, kept]))
}
