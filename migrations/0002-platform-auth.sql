-- Signing in. Accounts belong to a room; here they are ids.
create table auth_passwords (
  account_id uuid primary key,
  hash text not null,
  changed_at timestamptz not null
);

create table auth_sessions (
  id uuid primary key,
  account_id uuid not null,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text,
  user_agent text
);
create index auth_sessions_by_account on auth_sessions (account_id);
create index auth_sessions_by_expiry on auth_sessions (expires_at);

create table auth_sign_in_attempts (
  subject bytea primary key,
  failures int not null check (failures >= 0),
  last_failed_at timestamptz not null,
  blocked_until timestamptz
);

-- One row at most: the token that lets the first person be set up, until that is done.
create table auth_setup (
  id int primary key check (id = 1),
  token_hash bytea,
  finished_at timestamptz,
  check ((token_hash is null) = (finished_at is not null))
);
