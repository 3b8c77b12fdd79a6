-- Plans as they were sent, and what was read in them.
create table plan_uploads (
  id uuid primary key,
  -- As the sender's machine calls the file: shown, never used as a path.
  file_name text not null,
  size_bytes bigint not null check (size_bytes > 0),
  -- SHA-256 of the bytes: the name in the file store. Null once the file was removed as a secret.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  format text not null,
  state text not null check (state in ('received', 'reading', 'read', 'refused', 'cancelled')),
  -- Why it cannot be read: a code and its arguments, for a refused one only.
  refusal_code text,
  refusal_args jsonb,
  uploaded_by uuid not null references org_people (id),
  uploaded_at timestamptz not null,
  finished_at timestamptz,
  -- Set when a person deletes it; it can be restored.
  deleted_at timestamptz,
  deleted_by uuid references org_people (id),
  check ((state = 'refused') = (refusal_code is not null))
);
create index plan_uploads_newest on plan_uploads (uploaded_at desc, id desc);
create index plan_uploads_by_file on plan_uploads (sha256);

create table plan_readings (
  upload_id uuid primary key references plan_uploads (id),
  -- Which reader read it: a later one may read better.
  reader_version text not null,
  -- PlanDocument, the contract that `nhipcau plan read --json` prints.
  document jsonb not null,
  task_count integer not null,
  unit_count integer not null,
  read_at timestamptz not null
);
