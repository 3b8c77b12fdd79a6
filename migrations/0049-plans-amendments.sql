-- F5: an issued plan is amended. `plan_tasks`, `plan_assignments` and `plan_reporting_duties` hold the plan as it is
-- now; what an amendment took out stays there with the version that is without it, because work hangs on it.
alter table plans
  -- 1 as issued; one more with every amendment.
  add column version integer not null default 1 check (version > 0);

alter table plan_tasks
  -- The version that is without it; null while it is in the plan.
  add column dropped_in integer check (dropped_in > 1),
  drop constraint plan_tasks_plan_id_number_key;
create index plan_tasks_of_plan on plan_tasks (plan_id, number);
create unique index plan_tasks_in_order on plan_tasks (plan_id, number) where dropped_in is null;

alter table plan_assignments
  -- The version in which the unit has this part no more; null while it has it.
  add column ended_in integer check (ended_in > 1);

alter table plan_reporting_duties
  -- The version that is without it; null while it is in the plan.
  add column dropped_in integer check (dropped_in > 1),
  drop constraint plan_reporting_duties_plan_id_number_key;
create index plan_reporting_duties_of_plan on plan_reporting_duties (plan_id, number);
create unique index plan_reporting_duties_in_order on plan_reporting_duties (plan_id, number)
  where dropped_in is null;

alter table plan_task_instances
  -- The version that is without this time of the task, or in which it was over already; null while it counts.
  add column dropped_in integer check (dropped_in > 1);

-- A plan as it was issued and as every amendment left it; rows are only ever added. A plan that was never amended has
-- none: it is as its own tables have it.
create table plan_versions (
  plan_id uuid not null references plans (id),
  -- From 1, the plan as issued: the baseline that every later one is compared with.
  number integer not null check (number > 0),
  issued_at timestamptz not null,
  issued_by uuid not null references org_people (id),
  -- The document that decided it; of version 1 the plan itself.
  document_id uuid not null references registry_documents (id),
  -- The file that it came as; null where the change was written here.
  upload_id uuid references plan_uploads (id),
  -- PlanDocument, the contract: the whole text with its places.
  document jsonb not null,
  -- VersionTask[] of plans/amendments/rules/model.ts, with the units by name as they were called then.
  tasks jsonb not null,
  primary key (plan_id, number)
);
-- A file is one version of one plan.
create unique index plan_versions_by_upload on plan_versions (upload_id) where number > 1;

-- The next version while it is composed: kept as it is written, so that nothing is lost in between.
create table plan_amendment_drafts (
  plan_id uuid primary key references plans (id),
  -- The plan's version that it changes: after another amendment it is begun anew, and told apart by it.
  base_version integer not null check (base_version > 0),
  -- DraftChange[] of plans/amendments/rules/draft.ts.
  changes jsonb not null default '[]',
  -- Goes up by one with every change: what two officers at once are told apart by.
  version integer not null check (version > 0),
  changed_at timestamptz not null,
  changed_by uuid not null references org_people (id)
);

-- Somebody with a part in a plan asks for a change.
create table plan_amendment_requests (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  -- The unit that asks.
  unit_id uuid not null references org_units (id),
  what text not null check (what in ('words', 'day', 'unit', 'drop', 'add', 'other')),
  -- Other words, the words of a task to add, or the name of the other unit; null where none are proposed.
  proposed text,
  -- The other last day.
  proposed_day date,
  reason text not null check (reason <> ''),
  -- asked → agreed, partly or declined, by the plan's officers and leaders; or withdrawn by who asked.
  state text not null check (state in ('asked', 'agreed', 'partly', 'declined', 'withdrawn')),
  -- What was answered: always there when partly agreed or declined.
  answer text,
  asked_at timestamptz not null,
  asked_by uuid not null references org_people (id),
  decided_at timestamptz,
  decided_by uuid references org_people (id),
  -- The version that carried it out.
  done_in integer check (done_in > 1),
  check ((state = 'asked') = (decided_at is null)),
  check (answer is not null or state not in ('partly', 'declined'))
);
create index plan_amendment_requests_of_plan on plan_amendment_requests (plan_id, asked_at desc);
create index plan_amendment_requests_of_unit on plan_amendment_requests (unit_id, plan_id);

-- Which tasks a request is about; none for the plan as a whole.
create table plan_amendment_request_tasks (
  request_id uuid not null references plan_amendment_requests (id),
  task_id uuid not null references plan_tasks (id),
  primary key (request_id, task_id)
);

-- An amended plan that came as a file: which task of the plan each of its tasks is, where an officer said so.
create table plan_amendment_matches (
  upload_id uuid not null references plan_uploads (id),
  -- The task's place in the reviewed reading, from 0.
  number integer not null check (number >= 0),
  -- Null: a new one.
  task_id uuid references plan_tasks (id),
  chosen_at timestamptz not null,
  chosen_by uuid not null references org_people (id),
  primary key (upload_id, number)
);

alter table plan_links
  drop constraint plan_links_kind_check,
  add check (kind in ('integrates-with', 'implements', 'continues', 'amends'));
