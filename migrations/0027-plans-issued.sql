-- What is being decided for the issue of a plan: kept as it is chosen, so that nothing is lost in between.
create table plan_issue_drafts (
  upload_id uuid primary key references plan_uploads (id),
  -- Null until an officer chose; then the guess no longer counts.
  kind text check (kind in ('annual', 'stage', 'directive', 'communication', 'coordination', 'other')),
  -- The draft's version when the kind was chosen, and by whom: what two officers at once are told apart by.
  kind_version integer not null default 0,
  kind_by uuid references org_people (id),
  -- Names of the issuers, the first one first; null while they are those of the reading.
  issuers jsonb,
  -- LinkDraft[] of rules/issue/model.ts.
  links jsonb not null default '[]',
  -- Goes up by one with every choice.
  version integer not null check (version >= 0),
  changed_at timestamptz not null
);

-- Which unit a name of the plan means.
create table plan_name_choices (
  upload_id uuid not null references plan_uploads (id),
  name_key text not null check (name_key <> ''),
  -- `unit`: one that is there; `new`: to be made; `collective`: many named as one, kept so; `words`: no unit
  -- at all ("cấp trên"), which only those that are reported to can be.
  choice text not null check (choice in ('unit', 'new', 'collective', 'words')),
  unit_id uuid references org_units (id),
  -- NewUnit of the org room, for `new` and `collective` without a unit yet.
  new_unit jsonb,
  -- The draft's version when it was chosen.
  version integer not null check (version > 0),
  chosen_by uuid not null references org_people (id),
  chosen_at timestamptz not null,
  primary key (upload_id, name_key),
  check (choice <> 'unit' or unit_id is not null)
);

create table plans (
  id uuid primary key,
  -- An upload is issued once: twice gives the same plan.
  upload_id uuid not null unique references plan_uploads (id),
  kind text not null check (kind in ('annual', 'stage', 'directive', 'communication', 'coordination', 'other')),
  document_type text not null,
  title text not null check (title <> ''),
  symbol text,
  -- ISO, cut to what is known.
  issued_on text,
  period_from text,
  -- Null with a beginning: no end is set.
  period_to text,
  -- The reading as corrected: PlanDocument, the contract.
  document jsonb not null,
  -- Finding[] of the lint over the corrected document.
  findings jsonb not null,
  registry_document_id uuid not null references registry_documents (id),
  task_count integer not null check (task_count >= 0),
  -- searchColumn (platform/text) of title, symbol and the names of the issuers.
  search text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references org_people (id)
);
create index plans_newest on plans (recorded_at desc, id desc);

create table plan_issuers (
  plan_id uuid not null references plans (id),
  position integer not null check (position >= 0),
  unit_id uuid not null references org_units (id),
  primary key (plan_id, position)
);

create table plan_tasks (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  -- Order in the document, from 0.
  number integer not null check (number >= 0),
  path text not null,
  kind text not null check (kind in ('measure', 'assignment')),
  -- F97: an order to one's own units, or a request to bodies that one does not command.
  modality text not null check (modality in ('order', 'request')),
  text text not null,
  output text,
  span_start integer not null,
  span_end integer not null,
  -- Path and title of the heading that it stands under; empty without one.
  section_path text not null,
  section_title text not null,
  -- Schedule of documents/model.ts.
  schedule jsonb,
  -- The days between which it is to be done, as far as the schedule says; both included.
  begins_on date,
  due_on date,
  -- searchColumn (platform/text) of text, output, and the names of the units, official and as written.
  search text not null,
  -- Stored, because ordering by it a hundred thousand times must not cut the words anew.
  found tsvector not null generated always as (to_tsvector('simple', search)) stored,
  unique (plan_id, number)
);
create index plan_tasks_due on plan_tasks (due_on, plan_id desc, number);
create index plan_tasks_found on plan_tasks using gin (found);

create table plan_assignments (
  task_id uuid not null references plan_tasks (id),
  position integer not null check (position >= 0),
  unit_id uuid not null references org_units (id),
  role text not null check (role in ('lead', 'assigned', 'coordinate', 'advise')),
  -- The name as the plan writes it.
  written text not null,
  primary key (task_id, position)
);
create index plan_assignments_by_unit on plan_assignments (unit_id, task_id);

-- Who reports to whom, and when.
create table plan_reporting_duties (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  number integer not null check (number >= 0),
  text text not null,
  span_start integer not null,
  span_end integer not null,
  -- YYYY-MM-DD once, --MM-DD every year, ---DD every month.
  due text[] not null,
  unique (plan_id, number)
);

create table plan_reporting_units (
  duty_id uuid not null references plan_reporting_duties (id),
  side text not null check (side in ('who', 'to', 'onward')),
  position integer not null check (position >= 0),
  -- Null for a receiver that is no unit here ("cấp trên").
  unit_id uuid references org_units (id),
  written text not null,
  primary key (duty_id, side, position)
);
create index plan_reporting_units_by_unit on plan_reporting_units (unit_id, duty_id);

-- F8: the programmes and plans that a plan is integrated with, carries out or follows.
create table plan_links (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  kind text not null check (kind in ('integrates-with', 'implements', 'continues')),
  linked_plan_id uuid references plans (id),
  linked_document_id uuid references registry_documents (id),
  created_at timestamptz not null,
  created_by uuid not null references org_people (id),
  check ((linked_plan_id is null) <> (linked_document_id is null)),
  check (linked_plan_id <> plan_id)
);
create unique index plan_links_once on plan_links
  (plan_id, kind, coalesce(linked_plan_id, linked_document_id));
