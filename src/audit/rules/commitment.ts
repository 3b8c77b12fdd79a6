/**
 * Personal data in facts (Decree 13/2023/NĐ-CP gives a person the right to have it erased; the chain must stay whole):
 * a fact holds a commitment, the value and its salt stand in a table of their own.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Json } from '../canonical.ts'

/** A name, an e-mail, a phone, an address, free words about a person: on its way into a fact. */
export class PersonalValue {
  readonly about: string
  readonly value: string
  constructor(about: string, value: string) {
    this.about = about
    this.value = value
  }
}

/** What the details of a new fact are made of: JSON, with personal values in it. */
export type Detail = Json | PersonalValue | readonly Detail[] | { readonly [key: string]: Detail | undefined }

/** A personal value as it is kept beside the fact. */
export interface KeptValue {
  readonly commitment: string
  readonly salt: string
  readonly value: string
  readonly about: string
}

/**
 * Marks a value in the details of a fact as personal, so that it can be erased. `about` is whom it tells of, as a
 * subject of facts (`person:0198…`): all values about one are erased together. Null stays null.
 */
export function personalValue(about: string, value: string | null): PersonalValue | null {
  return value === null ? null : new PersonalValue(about, value)
}

/** SHA-256 over the salt's 64 letters followed by the value, in UTF-8; hexadecimal. */
export function commitmentOf(salt: string, value: string): string {
  return createHash('sha256').update(salt).update(value).digest('hex')
}

/** The details as the chain holds them, and what is to be kept beside it. */
export function committed(details: { readonly [key: string]: Detail | undefined }): {
  readonly details: { readonly [key: string]: Json }
  readonly kept: readonly KeptValue[]
} {
  const kept: KeptValue[] = []
  return { details: commitMembers(details, kept), kept }
}

function commitMembers(
  members: { readonly [key: string]: Detail | undefined },
  kept: KeptValue[],
): { readonly [key: string]: Json } {
  const pairs = Object.entries(members).flatMap(([key, member]) =>
    member === undefined ? [] : [[key, commitDetail(member, kept)] as const],
  )
  return Object.fromEntries(pairs)
}

function commitDetail(detail: Detail, kept: KeptValue[]): Json {
  if (detail instanceof PersonalValue) {
    const { about, value } = detail
    const salt = randomBytes(32).toString('hex')
    const commitment = commitmentOf(salt, value)
    kept.push({ commitment, salt, value, about })
    return { personal: commitment }
  }
  if (isList(detail)) return detail.map(member => commitDetail(member, kept))
  return typeof detail === 'object' && detail !== null ? commitMembers(detail, kept) : detail
}

function isList(detail: Detail): detail is readonly Detail[] {
  return Array.isArray(detail)
}

const commitmentShape = /^[0-9a-f]{64}$/u

/** The commitment that a part of the details is; null for any other part. */
export function commitmentIn(detail: Json): string | null {
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) return null
  const [first, ...more] = Object.entries(detail)
  if (first?.[0] !== 'personal' || more.length > 0) return null
  const [, value] = first
  return typeof value === 'string' && commitmentShape.test(value) ? value : null
}

/** Every commitment in the details, in their order. */
export function commitmentsIn(detail: Json | undefined): readonly string[] {
  if (typeof detail !== 'object' || detail === null) return []
  const own = commitmentIn(detail)
  return own === null ? Object.values(detail).flatMap(commitmentsIn) : [own]
}
