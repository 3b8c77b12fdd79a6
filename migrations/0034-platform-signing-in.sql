-- More ways to sign in, and safer ones. Accounts belong to a room; here they are ids. Secrets are kept as hashes,
-- all but the one that an authenticator app shares with us.

-- By which a person signs in too, and where links are sent. Lower case, NFC; null when nobody gave one.
alter table org_people add column email text unique check (email <> '');

-- When the person last proved who they are: at sign-in, or again before a change of how they sign in.
alter table auth_sessions add column confirmed_at timestamptz;
update auth_sessions set confirmed_at = created_at;
alter table auth_sessions alter column confirmed_at set not null;

-- A link by which somebody chooses a password, once.
create table auth_links (
  id uuid primary key,
  account_id uuid not null,
  -- An invitation, or a new password in place of one that was forgotten.
  purpose text not null check (purpose in ('invitation', 'password')),
  -- SHA-256 of the token; null while the message that will carry it waits to be sent.
  token_hash bytea unique,
  created_at timestamptz not null,
  -- Who made it; null for the person's own request and for the command line.
  created_by uuid,
  expires_at timestamptz not null,
  -- Used or withdrawn: from then on it is worth nothing.
  ended_at timestamptz
);
create index auth_links_by_account on auth_links (account_id, created_at desc);

-- Browsers from which a person has signed in: what others do wrong elsewhere does not make them wait.
create table auth_devices (
  id uuid primary key,
  account_id uuid not null,
  -- SHA-256 of the token in the browser's cookie.
  token_hash bytea not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  unique (account_id, token_hash)
);
create index auth_devices_by_age on auth_devices (seen_at);

-- Something asked and not yet answered: a second step, a passkey's challenge, a way to the office's own sign-in.
create table auth_challenges (
  id uuid primary key,
  kind text not null,
  -- SHA-256 of the token in the browser's cookie.
  token_hash bytea not null unique,
  -- Whose it is; null before that is known.
  account_id uuid,
  -- What the answer is held against.
  data jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index auth_challenges_by_expiry on auth_challenges (expires_at);

-- Codes by time (RFC 6238), one secret for each account.
create table auth_totp (
  account_id uuid primary key,
  -- Base32, as the authenticator app has it: it must be known to check a code.
  secret text not null,
  created_at timestamptz not null,
  -- Null until a first code has shown that the app has it; only then is it asked for.
  confirmed_at timestamptz,
  -- The 30 seconds (since 1970) of the last code that was taken: none is taken twice.
  last_step bigint
);

-- Codes for the day when the authenticator app is lost; each is good once.
create table auth_recovery_codes (
  id uuid primary key,
  account_id uuid not null,
  code_hash bytea not null,
  created_at timestamptz not null,
  used_at timestamptz,
  unique (account_id, code_hash)
);

-- Passkeys (WebAuthn): the private half never leaves the person's device.
create table auth_passkeys (
  id uuid primary key,
  account_id uuid not null,
  -- What the person calls it: "điện thoại của tôi".
  name text not null check (name <> ''),
  -- As the authenticator names it, base64url.
  credential_id text not null unique,
  -- COSE.
  public_key bytea not null,
  -- How often it was used, as it counts itself; many always say 0.
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index auth_passkeys_by_account on auth_passkeys (account_id, created_at);
