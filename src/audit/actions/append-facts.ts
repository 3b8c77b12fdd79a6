import { sql } from 'kysely'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { searchColumn } from '../../platform/text/search-column.ts'
import { type Actor, beginning, type ChainHead, type Fact, hashedText, sha256 } from '../facts.ts'
import { committed, type KeptValue } from '../rules/commitment.ts'

/** Any constant that no other lock of ours uses; facts are added one after the other. `audit_take_turn` has it, too. */
const advisoryLock = 8700_0002

/** A statement takes so many facts at most: its one parameter stays some hundred kilobytes. */
const factsAtOnce = 500

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
  return (await appendFacts(tx, actor, [fact])).number
}

/**
 * Adds many facts in their order, at the cost of a few statements; with none it changes nothing. Gives the head
 * of the chain afterwards.
 */
export async function appendFacts(tx: Tx, actor: Actor, facts: readonly Fact[]): Promise<ChainHead> {
  let head = await headInTurn(tx)
  for (let from = 0; from < facts.length; from += factsAtOnce) {
    head = await insertFacts(tx, actor, facts.slice(from, from + factsAtOnce), head)
  }
  return head
}

async function headInTurn(tx: Tx): Promise<ChainHead> {
  const { rows } = await sql<ChainHead>`select number, hash from audit_take_turn()`.execute(tx)
  return rows[0] ?? beginning
}

interface NewFact {
  readonly number: number
  readonly at: string
  readonly kind: string
  readonly subject: string
  readonly details: object
  readonly previous_hash: string
  readonly hash: string
}

async function insertFacts(
  tx: Tx,
  actor: Actor,
  facts: readonly Fact[],
  before: ChainHead,
): Promise<ChainHead> {
  let head = before
  const rows: NewFact[] = []
  const values: (KeptValue & { readonly search: string; readonly fact_number: number })[] = []
  const at = now().toISOString()
  for (const { kind, subject, details: told } of facts) {
    const { details, kept } = committed(told)
    const number = head.number + 1
    const hash = sha256(hashedText({ number, at, actor, kind, subject, details, previousHash: head.hash }))
    rows.push({ number, at, kind, subject, details, previous_hash: head.hash, hash })
    values.push(...kept.map(one => ({ ...one, search: searchColumn(one.value), fact_number: number })))
    head = { number, hash }
  }
  await sql`
    insert into audit_facts (number, at, actor, kind, subject, details, previous_hash, hash)
    select number, at, ${JSON.stringify(actor)}::jsonb, kind, subject, details, previous_hash, hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fact
      (number bigint, at timestamptz, kind text, subject text, details jsonb, previous_hash text, hash text)
  `.execute(tx)
  if (values.length > 0) {
    await sql`
      insert into audit_personal_values (commitment, salt, value, search, about, fact_number)
      select commitment, salt, value, search, about, fact_number
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as kept
        (commitment text, salt text, value text, search text, about text, fact_number bigint)
    `.execute(tx)
  }
  return head
}
