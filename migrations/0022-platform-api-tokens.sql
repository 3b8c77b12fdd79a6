-- Tokens by which programs use the API in a person's name: only the hash is kept.
create table auth_api_tokens (
  id uuid primary key,
  account_id uuid not null,
  -- What the person calls it: "máy tổng hợp của Sở".
  name text not null check (name <> ''),
  token_hash bytea not null unique,
  scopes text[] not null,
  created_at timestamptz not null,
  used_at timestamptz,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index auth_api_tokens_by_account on auth_api_tokens (account_id, created_at desc);
