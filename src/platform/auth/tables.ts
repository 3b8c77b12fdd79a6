/** Tables of signing in. An account is any id that a room gives: who it is, the room knows. */

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
  expires_at: Date
  address: string | null
  user_agent: string | null
}

export interface SignInAttemptRow {
  /** SHA-256 of `account:…` or `address:…`: people type passwords into the wrong field. */
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

export interface AuthTables {
  auth_passwords: PasswordRow
  auth_sessions: SessionRow
  auth_sign_in_attempts: SignInAttemptRow
  auth_setup: SetupRow
  auth_api_tokens: ApiTokenRow
}
