-- Files that come in parts: over a line that breaks, what has arrived once is not sent again. The bytes of each part
-- are in the file store under their own hash until the whole is put together; here stands what belongs together.
create table uploads (
  -- Whose it is, in the words of the route that takes it: an account, or the holder of a link.
  owner text not null check (owner <> ''),
  -- Made by the sender, so that a sender who heard no answer may ask again.
  id uuid not null,
  -- What the whole is said to be: SHA-256, lower-case hexadecimal; its size, name and media type.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes >= 0),
  name text not null,
  media_type text not null,
  -- How much of it has arrived, from the beginning, without a gap.
  received_bytes bigint not null check (received_bytes between 0 and size_bytes),
  created_at timestamptz not null,
  -- When its last part came; what nobody goes on with is removed after some days.
  changed_at timestamptz not null,
  -- When the whole was found to have its hash, and lay in the store; null before that.
  finished_at timestamptz,
  primary key (owner, id)
);
create index uploads_by_hash on uploads (hash);
create index uploads_by_age on uploads (changed_at);

-- The parts of those that are not whole yet.
create table upload_parts (
  owner text not null,
  upload_id uuid not null,
  -- Its place in the whole, in bytes from the beginning.
  starts_at bigint not null check (starts_at >= 0),
  size_bytes integer not null check (size_bytes > 0),
  -- Under which its bytes are in the store.
  hash text not null,
  primary key (owner, upload_id, starts_at),
  foreign key (owner, upload_id) references uploads (owner, id) on delete cascade
);
create index upload_parts_by_hash on upload_parts (hash);
