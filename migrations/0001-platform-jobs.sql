-- Background jobs: one row for a name and a key, so that a job runs once for what it is for.
create table jobs (
  id uuid primary key,
  name text not null,
  key text not null,
  payload jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  tries int not null default 0,
  tries_max int not null check (tries_max > 0),
  run_after timestamptz not null,
  leased_until timestamptz,
  lease uuid,
  cancel_requested boolean not null default false,
  progress jsonb,
  last_error jsonb,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  unique (name, key),
  check ((state = 'running') = (lease is not null and leased_until is not null)),
  check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null))
);

-- What a worker asks for: the open jobs in the order of their time.
create index jobs_open on jobs (run_after, id) where state in ('queued', 'running');
-- What the state page asks for: the newest first.
create index jobs_by_time on jobs (created_at desc, id desc);
