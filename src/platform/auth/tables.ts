/** Tables of signing in. An account is any id that a room gives: who it is, the room knows. */
import type { JSONColumnType } from 'kysely'

export interface PasswordRow {
  account_id: string
  /** Argon2id in its own text form, with its salt and cost. */
  hash: string
  changed_at: Date
}

export interface SessionRow {
  id: string
  account_id: string
  /** SHA-256 of the token; the token itself is only in the person's browser. */
  token_hash: Buffer
  created_at: Date
  seen_at: Date
  /** When the person last proved who they are. */
  confirmed_at: Date
  expires_at: Date
  address: string | null
  user_agent: string | null
}

export interface SignInAttemptRow {
  /** SHA-256 of the kind and the name, `account:…`: people type passwords into the wrong field. */
  subject: Buffer
  failures: number
  last_failed_at: Date
  blocked_until: Date | null
}

/** One row at most: how far the first set-up has come. */
export interface SetupRow {
  id: number
  /** SHA-256 of the token; null once set-up is finished. */
  token_hash: Buffer | null
  finished_at: Date | null
}

export interface ApiTokenRow {
  id: string
  account_id: string
  name: string
  /** SHA-256 of the token, which only the person has. */
  token_hash: Buffer
  scopes: string[]
  created_at: Date
  used_at: Date | null
  expires_at: Date
  revoked_at: Date | null
}

export const linkPurposes = ['invitation', 'password'] as const

/** What a link is for: to begin, or to begin anew. */
export type LinkPurpose = (typeof linkPurposes)[number]

export interface LinkRow {
  id: string
  account_id: string
  purpose: LinkPurpose
  /** Null while the message that will carry it waits to be sent. */
  token_hash: Buffer | null
  created_at: Date
  created_by: string | null
  expires_at: Date
  ended_at: Date | null
}

export interface DeviceRow {
  id: string
  account_id: string
  token_hash: Buffer
  created_at: Date
  seen_at: Date
}

export interface ChallengeRow {
  id: string
  kind: string
  token_hash: Buffer
  account_id: string | null
  data: JSONColumnType<Record<string, unknown>>
  created_at: Date
  expires_at: Date
}

export interface TotpRow {
  account_id: string
  /** Base32. */
  secret: string
  created_at: Date
  confirmed_at: Date | null
  /** Number of the 30 seconds whose code was taken last. */
  last_step: number | null
}

export interface RecoveryCodeRow {
  id: string
  account_id: string
  code_hash: Buffer
  created_at: Date
  used_at: Date | null
}

export interface PasskeyRow {
  id: string
  account_id: string
  name: string
  /** base64url. */
  credential_id: string
  /** COSE. */
  public_key: Buffer
  counter: number
  transports: string[]
  created_at: Date
  used_at: Date | null
}

export interface AuthTables {
  auth_passwords: PasswordRow
  auth_sessions: SessionRow
  auth_sign_in_attempts: SignInAttemptRow
  auth_setup: SetupRow
  auth_api_tokens: ApiTokenRow
  auth_links: LinkRow
  auth_devices: DeviceRow
  auth_challenges: ChallengeRow
  auth_totp: TotpRow
  auth_recovery_codes: RecoveryCodeRow
  auth_passkeys: PasskeyRow
}
