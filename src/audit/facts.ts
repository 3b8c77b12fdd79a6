/** What a fact is, and the text of it that is hashed. */
import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { canonicalJson, type Json } from './canonical.ts'
import type { Detail } from './rules/commitment.ts'
import type { AuditFactRow } from './tables.ts'

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
  /**
   * What one must know to understand it later: `before` and `after` of what changed, each by the names of its
   * fields. Never a secret: nothing can be taken out again. What is personal only as a `personalValue`.
   */
  readonly details: { readonly [key: string]: Detail | undefined }
}

export interface RecordedFact {
  readonly number: number
  readonly at: Date
  readonly actor: Actor
  readonly kind: string
  readonly subject: string
  /** As it is hashed: a personal value is there by its commitment, `{"personal": "3f…"}`. */
  readonly details: { readonly [key: string]: Json }
  readonly previousHash: string
  readonly hash: string
}

/** The end of the chain; kept elsewhere, it shows later that nothing was cut off. */
export interface ChainHead {
  /** 0 when there is no fact. */
  readonly number: number
  readonly hash: string
}

/** Before the first fact. */
export const beginning: ChainHead = { number: 0, hash: '0'.repeat(64) }

/** The text of a fact that is hashed: the canonical JSON of all but the hash itself. */
export function hashedText(fact: Omit<RecordedFact, 'hash' | 'at'> & { readonly at: string }): string {
  const { number, at, actor, kind, subject, details, previousHash } = fact
  return canonicalJson({ number, at, actor, kind, subject, details, previousHash })
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The row under the names that the rest uses. */
export function factOf(row: Selectable<AuditFactRow>): RecordedFact {
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
