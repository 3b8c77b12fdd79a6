/** Facts are added, read and checked; never changed. Each holds the hash of the one before. */
import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { now } from '../platform/clock.ts'
import type { Tx } from '../platform/db/index.ts'
import { canonicalJson, type Json } from './canonical.ts'
import type { AuditFactRow, AuditTables } from './tables.ts'

/** Who did it: a person by id, or the program itself by the name of what it was doing. */
export type Actor =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'system'; readonly name: string }

/** What happened. */
export interface Fact {
  /** Room and deed: `plan.issued`, `person.signed-in`. */
  readonly kind: string
  /** What it happened to: the noun and its id, `plan:0198…`. */
  readonly subject: string
  /** What one must know to understand it later. Never a secret: nothing can be taken out again. */
  readonly details: { readonly [key: string]: Json }
}

export interface RecordedFact extends Fact {
  readonly number: number
  readonly at: Date
  readonly actor: Actor
  readonly previousHash: string
  readonly hash: string
}

/** The end of the chain; kept elsewhere, it shows later that nothing was cut off. */
export interface ChainHead {
  /** 0 when there is no fact. */
  readonly number: number
  readonly hash: string
}

export type ChainCheck =
  | { readonly whole: true; readonly head: ChainHead }
  | { readonly whole: false; readonly brokenAt: number; readonly why: 'missing' | 'changed' | 'cut-off' }

const beginning: ChainHead = { number: 0, hash: '0'.repeat(64) }

/** Any constant that no other lock of ours uses; facts are added one after the other. */
const advisoryLock = 8700_0002

const pageRows = 1000

/**
 * Waits until no other transaction is adding facts, and holds the turn until this one ends. Who must look
 * before writing (is there such a unit yet?) takes the turn first: with one lock for all, none waits for
 * another in a circle.
 */
export async function takeTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${advisoryLock})`.execute(tx)
}

/** Adds a fact in the transaction of what it tells of. Gives its number. */
export async function appendFact(tx: Tx, actor: Actor, fact: Fact): Promise<number> {
  await takeTurn(tx)
  const head = await readHead(tx)
  const number = head.number + 1
  const at = now()
  const hash = hashOf({ ...fact, number, at, actor, previousHash: head.hash })
  await tx
    .withTables<AuditTables>()
    .insertInto('audit_facts')
    .values({
      number,
      at,
      actor: JSON.stringify(actor),
      kind: fact.kind,
      subject: fact.subject,
      details: JSON.stringify(fact.details),
      previous_hash: head.hash,
      hash,
    })
    .execute()
  return number
}

/** The newest fact's number and hash. */
export async function readHead(tx: Tx): Promise<ChainHead> {
  const row = await tx
    .withTables<AuditTables>()
    .selectFrom('audit_facts')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? beginning
}

/** What happened to one subject, the oldest first. */
export async function listFactsAbout(tx: Tx, subject: string): Promise<readonly RecordedFact[]> {
  const rows = await tx
    .withTables<AuditTables>()
    .selectFrom('audit_facts')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('number')
    .execute()
  return rows.map(factOf)
}

/**
 * Reads every fact and works its hash out anew. `known` is a head that was kept elsewhere: without it a
 * chain whose end was cut off looks whole.
 */
export async function verifyChain(tx: Tx, known: ChainHead = beginning): Promise<ChainCheck> {
  let head = beginning
  for (let page = await readPage(tx, 0); page.length > 0; page = await readPage(tx, head.number)) {
    for (const fact of page) {
      const number = head.number + 1
      if (fact.number !== number) return { whole: false, brokenAt: number, why: 'missing' }
      const changed =
        fact.previousHash !== head.hash ||
        fact.hash !== hashOf(fact) ||
        (number === known.number && fact.hash !== known.hash)
      if (changed) return { whole: false, brokenAt: number, why: 'changed' }
      head = { number, hash: fact.hash }
    }
  }
  if (head.number < known.number) return { whole: false, brokenAt: head.number + 1, why: 'cut-off' }
  return { whole: true, head }
}

async function readPage(tx: Tx, after: number): Promise<readonly RecordedFact[]> {
  const rows = await tx
    .withTables<AuditTables>()
    .selectFrom('audit_facts')
    .selectAll()
    .where('number', '>', after)
    .orderBy('number')
    .limit(pageRows)
    .execute()
  return rows.map(factOf)
}

function factOf(row: Selectable<AuditFactRow>): RecordedFact {
  return {
    number: row.number,
    at: row.at,
    actor: row.actor as Actor,
    kind: row.kind,
    subject: row.subject,
    details: row.details as RecordedFact['details'],
    previousHash: row.previous_hash,
    hash: row.hash,
  }
}

function hashOf(fact: Omit<RecordedFact, 'hash'>): string {
  const { number, at, actor, kind, subject, details, previousHash } = fact
  const text = canonicalJson({
    number,
    at: at.toISOString(),
    actor,
    kind,
    subject,
    details,
    previousHash,
  })
  return createHash('sha256').update(text).digest('hex')
}
