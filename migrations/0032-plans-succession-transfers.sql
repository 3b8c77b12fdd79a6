-- X4: who answers now for what a plan gave to a unit that is no more. Rows are only ever added: the assignment
-- keeps the unit of the document, and on a day the latest transfer begun by then tells who answers.
create table plan_assignment_transfers (
  task_id uuid not null,
  position integer not null,
  -- The first day on which the new unit answers.
  since date not null,
  succession_id uuid not null references org_successions (id),
  from_id uuid not null references org_units (id),
  to_id uuid not null references org_units (id),
  -- What sent it there: the main successor takes it, the place or the function that its words name, or an officer.
  why text not null check (why in ('main', 'place', 'function', 'chosen')),
  -- One owner a day.
  primary key (task_id, position, since),
  foreign key (task_id, position) references plan_assignments (task_id, position),
  check (from_id <> to_id)
);
create index plan_assignment_transfers_to on plan_assignment_transfers (to_id, since);
create index plan_assignment_transfers_of on plan_assignment_transfers (succession_id);

-- The same for who reports, and to whom.
create table plan_reporting_transfers (
  duty_id uuid not null,
  side text not null,
  position integer not null,
  since date not null,
  succession_id uuid not null references org_successions (id),
  from_id uuid not null references org_units (id),
  to_id uuid not null references org_units (id),
  why text not null check (why in ('main', 'place', 'function', 'chosen')),
  primary key (duty_id, side, position, since),
  foreign key (duty_id, side, position) references plan_reporting_units (duty_id, side, position),
  check (from_id <> to_id)
);
create index plan_reporting_transfers_to on plan_reporting_transfers (to_id, since);
create index plan_reporting_transfers_of on plan_reporting_transfers (succession_id);

-- A unit may end without a successor, when nothing is left that is open.
alter table org_succession_lines
  alter column to_id drop not null,
  add check (to_id is not null or (main and function_id is null));

-- A succession while it is written: kept as it is filled in, so that nothing is lost in between.
create table org_succession_drafts (
  -- Of the draft and of the succession that it becomes.
  id uuid primary key,
  -- SuccessionDraft of org/rules/succession/draft.ts.
  draft jsonb not null,
  made_by uuid not null references org_people (id),
  changed_at timestamptz not null,
  carried_out_at timestamptz
);

-- Where an officer sent a single thing, against the rules.
create table org_succession_choices (
  -- Of a draft or of a succession.
  succession_id uuid not null,
  -- Which mover's, and the thing by the mover's own key.
  mover text not null,
  item text not null,
  -- A unit that is there or that the succession makes.
  to_id uuid not null,
  primary key (succession_id, mover, item)
);

-- How much moved when it was carried out; later plans that name an old unit add to it.
create table org_succession_moves (
  succession_id uuid not null references org_successions (id),
  mover text not null,
  from_id uuid not null references org_units (id),
  to_id uuid not null references org_units (id),
  why text not null,
  moved integer not null check (moved > 0),
  primary key (succession_id, mover, from_id, to_id, why)
);
