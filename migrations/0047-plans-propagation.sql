-- Documents that units are to spread and study, what each unit did about it; the yearly review of the documents that
-- a plan stands on; and the documents that came of tasks.

-- A campaign: these documents, to these units, by this day.
create table plan_propagations (
  id uuid primary key,
  title text not null check (title <> ''),
  -- How it is to be done, in words; may be empty.
  instructions text not null,
  due_on date not null,
  -- Whose officers lead it; null for the whole office.
  keeper_id uuid references org_units (id),
  -- The plan that asks for it; null where none does.
  plan_id uuid references plans (id),
  created_at timestamptz not null,
  created_by uuid not null references org_people (id),
  -- Nobody is asked any more since then; null while it goes on.
  closed_at timestamptz,
  closed_by uuid references org_people (id)
);

create table plan_propagation_documents (
  propagation_id uuid not null references plan_propagations (id),
  document_id uuid not null references registry_documents (id),
  -- In the order in which they were chosen.
  position integer not null,
  primary key (propagation_id, document_id)
);

-- Each unit that is asked, and what it said.
create table plan_propagation_units (
  propagation_id uuid not null references plan_propagations (id),
  unit_id uuid not null references org_units (id),
  added_at timestamptz not null,
  -- All of these are null until the unit says that it was done.
  held_on date,
  people_count integer check (people_count >= 0),
  acknowledged_at timestamptz,
  acknowledged_by uuid references org_people (id),
  note text not null default '',
  -- Where the proof is found; empty for none.
  link text not null default '',
  primary key (propagation_id, unit_id),
  check ((held_on is null) = (acknowledged_at is null) and (held_on is null) = (people_count is null))
);
create index plan_propagation_units_of_unit on plan_propagation_units (unit_id);

-- What officers decided each year about a document that a plan cites.
create table plan_basis_reviews (
  plan_id uuid not null references plans (id),
  document_id uuid not null references registry_documents (id),
  year integer not null check (year between 1900 and 2199),
  -- kept: it still holds; replaced: another document takes its place; dropped: the plan no longer stands on it.
  decision text not null check (decision in ('kept', 'replaced', 'dropped')),
  -- What takes its place; null unless replaced.
  replaced_by_id uuid references registry_documents (id),
  note text not null,
  reviewed_at timestamptz not null,
  reviewed_by uuid not null references org_people (id),
  primary key (plan_id, document_id, year),
  check ((decision = 'replaced') = (replaced_by_id is not null))
);

-- Documents that came of a task: the regulation that it was to make or to amend.
create table plan_task_documents (
  task_id uuid not null references plan_tasks (id),
  document_id uuid not null references registry_documents (id),
  linked_at timestamptz not null,
  linked_by uuid not null references org_people (id),
  primary key (task_id, document_id)
);
