/** People as they sign in: by which names, and under what account. */
import type { Tx } from '../../platform/db/index.ts'
import { normalSignInName } from '../rules/people.ts'
import type { OrgTables } from '../tables.ts'

/** A person who may sign in. */
export interface Account {
  readonly id: string
  readonly name: string
  readonly signInName: string
  /** Null when nobody gave one. */
  readonly email: string | null
}

/** Whoever signs in under this name or e-mail; undefined when nobody does. */
export async function findAccount(tx: Tx, typed: string): Promise<Account | undefined> {
  const name = normalSignInName(typed)
  return accounts(tx)
    .where(row => row.or([row('sign_in_name', '=', name), row('email', '=', name)]))
    .executeTakeFirst()
}

/** Whoever has this e-mail address; undefined when nobody does. */
export async function findAccountByEmail(tx: Tx, email: string): Promise<Account | undefined> {
  return accounts(tx).where('email', '=', normalSignInName(email)).executeTakeFirst()
}

/** The account of a person; undefined for one who has left. */
export async function readAccount(tx: Tx, id: string): Promise<Account | undefined> {
  return accounts(tx).where('id', '=', id).executeTakeFirst()
}

/** Accounts by their ids. */
export async function readAccounts(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Account>> {
  if (ids.length === 0) return new Map()
  const rows = await accounts(tx)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}

/**
 * Whether a sign-in name or an e-mail is somebody's already, in either place: one typed name must never mean
 * two people. Those who have left count: deeds of two people must never look like one's.
 */
export async function isNameTaken(tx: Tx, typed: string, besides?: string): Promise<boolean> {
  const name = normalSignInName(typed)
  let query = tx
    .withTables<OrgTables>()
    .selectFrom('org_people')
    .select('id')
    .where(row => row.or([row('sign_in_name', '=', name), row('email', '=', name)]))
  if (besides !== undefined) query = query.where('id', '!=', besides)
  return (await query.executeTakeFirst()) !== undefined
}

/** Words by which others would guess the person's password. */
export async function guessedBy(tx: Tx, account: Account): Promise<readonly string[]> {
  const office = await tx
    .withTables<OrgTables>()
    .selectFrom('org_offices')
    .select(['name', 'place'])
    .executeTakeFirst()
  return [account.name, account.signInName, account.email, office?.name, office?.place].filter(
    text => text !== null && text !== undefined,
  )
}

function accounts(tx: Tx) {
  return tx
    .withTables<OrgTables>()
    .selectFrom('org_people')
    .select(['id', 'name', 'sign_in_name as signInName', 'email'])
    .where('left_at', 'is', null)
}
