-- What steers the work beside its course: what stands in its way (difficulties), what is looked at on the spot
-- (inspections and grassroots supervision), and what the units of a task say to each other (comments).

-- What stands in the way of a unit's work (khó khăn, vướng mắc), and who owes it an answer by when.
create table plan_difficulties (
  id uuid primary key,
  plan_id uuid not null references plans (id),
  -- Null where it is about the plan as a whole; a work item's is the item's task.
  task_id uuid references plan_tasks (id),
  work_item_id uuid references plan_work_items (id),
  -- The unit in whose way it stands.
  raised_by_unit_id uuid not null references org_units (id),
  -- Who owes the answer today; null for the whole office.
  owner_unit_id uuid references org_units (id),
  what text not null check (what <> ''),
  -- What the unit asks for.
  asks_for text not null check (asks_for <> ''),
  -- The day since which it stands in the way, as the unit says.
  since date not null,
  -- open → answered → closed by who raised it, or open again; withdrawn: it is asked no more.
  -- `plans/difficulties/rules.ts` says what leads where.
  state text not null check (state in ('open', 'answered', 'closed', 'withdrawn')),
  state_since timestamptz not null,
  -- The owner's last day to answer.
  due_on date not null,
  -- The day of the last final answer, in Viet Nam: whether it came late is told by it. Null until there is one.
  answered_on date,
  -- Goes up by one with every change: who saw an older one is told.
  version integer not null check (version > 0),
  -- searchColumn (platform/text) of its words and the names of its units.
  search text not null,
  raised_at timestamptz not null,
  raised_by uuid not null references org_people (id),
  found tsvector not null generated always as (to_tsvector('simple', search)) stored,
  check (work_item_id is null or task_id is not null)
);
create index plan_difficulties_of_plan on plan_difficulties (plan_id, task_id);
create index plan_difficulties_of_raiser on plan_difficulties (raised_by_unit_id);
create index plan_difficulties_of_owner on plan_difficulties (owner_unit_id);
create index plan_difficulties_open on plan_difficulties (due_on) where state = 'open';
create index plan_difficulties_found on plan_difficulties using gin (found);

-- What was done to a difficulty, in order, its answers among it; rows are only ever added.
create table plan_difficulty_changes (
  difficulty_id uuid not null references plan_difficulties (id),
  -- The difficulty's version that came of it.
  version integer not null check (version > 0),
  kind text not null check (kind in ('raise', 'answer', 'pass-on', 'close', 'reopen', 'withdraw')),
  -- An answer, or why; empty where nothing was said.
  text text not null,
  -- Whether an answer is meant to be the last.
  final boolean not null,
  to_state text not null,
  -- Who owed the answer before and afterwards; null for the whole office.
  from_unit_id uuid references org_units (id),
  to_unit_id uuid references org_units (id),
  -- The owner's last day that came of it.
  due_on date not null,
  made_at timestamptz not null,
  made_by uuid not null references org_people (id),
  primary key (difficulty_id, version)
);
create index plan_difficulty_changes_of_unit on plan_difficulty_changes (to_unit_id);

-- An inspection (kiểm tra), or supervision at the grassroots (giám sát ở cơ sở). It is about units and their work.
create table plan_inspections (
  id uuid primary key,
  kind text not null check (kind in ('inspection', 'supervision')),
  title text not null check (title <> ''),
  plan_id uuid not null references plans (id),
  -- The day for which it is planned, and on which it was held.
  planned_on date not null,
  held_on date,
  -- planned → held → concluded → closed; cancelled, with a reason, before it is concluded.
  state text not null check (state in ('planned', 'held', 'concluded', 'closed', 'cancelled')),
  state_since timestamptz not null,
  -- What was concluded, in the words of who held it; empty before.
  conclusions text not null,
  version integer not null check (version > 0),
  -- searchColumn (platform/text) of the title and the names of its units.
  search text not null,
  made_at timestamptz not null,
  made_by uuid not null references org_people (id),
  found tsvector not null generated always as (to_tsvector('simple', search)) stored
);
create index plan_inspections_of_plan on plan_inspections (plan_id);
create index plan_inspections_by_day on plan_inspections (planned_on desc, id desc);
create index plan_inspections_found on plan_inspections using gin (found);

create table plan_inspection_units (
  inspection_id uuid not null references plan_inspections (id),
  -- `by`: it inspects; `of`: it is inspected.
  side text not null check (side in ('by', 'of')),
  unit_id uuid not null references org_units (id),
  position integer not null check (position >= 0),
  primary key (inspection_id, side, unit_id)
);
create index plan_inspection_units_of_unit on plan_inspection_units (unit_id);

-- The tasks that an inspection is about; none where it is about the plan as a whole.
create table plan_inspection_tasks (
  inspection_id uuid not null references plan_inspections (id),
  task_id uuid not null references plan_tasks (id),
  primary key (inspection_id, task_id)
);
create index plan_inspection_tasks_of_task on plan_inspection_tasks (task_id);

-- What was done to an inspection, in order; rows are only ever added.
create table plan_inspection_changes (
  inspection_id uuid not null references plan_inspections (id),
  version integer not null check (version > 0),
  kind text not null check (kind in ('plan', 'hold', 'conclude', 'close', 'cancel')),
  -- The conclusions, or why; empty where nothing was said.
  text text not null,
  to_state text not null,
  made_at timestamptz not null,
  made_by uuid not null references org_people (id),
  primary key (inspection_id, version)
);

-- What an inspection found about a unit's work.
create table plan_inspection_findings (
  id uuid primary key,
  inspection_id uuid not null references plan_inspections (id),
  -- Order within its inspection, from 1.
  number integer not null check (number > 0),
  unit_id uuid not null references org_units (id),
  task_id uuid references plan_tasks (id),
  what text not null check (what <> ''),
  weight text not null check (weight in ('remark', 'shortcoming', 'serious')),
  -- The last day for remedy; null where nothing is to be remedied.
  due_on date,
  -- open → answered by its unit → closed by who inspects, or open again; withdrawn: it was none.
  state text not null check (state in ('open', 'answered', 'closed', 'withdrawn')),
  version integer not null check (version > 0),
  unique (inspection_id, number)
);
create index plan_inspection_findings_of_unit on plan_inspection_findings (unit_id, state, due_on);

-- What was said and done about a finding, in order; rows are only ever added.
create table plan_finding_changes (
  finding_id uuid not null references plan_inspection_findings (id),
  version integer not null check (version > 0),
  kind text not null check (kind in ('add', 'answer', 'close', 'reopen', 'withdraw')),
  text text not null,
  to_state text not null,
  made_at timestamptz not null,
  made_by uuid not null references org_people (id),
  primary key (finding_id, version)
);

-- What people of a task's units say about it.
create table plan_comments (
  id uuid primary key,
  task_id uuid not null references plan_tasks (id),
  text text not null check (text <> ''),
  made_at timestamptz not null,
  made_by uuid not null references org_people (id),
  edited_at timestamptz,
  -- Taken out of sight, when and by whom; it can be shown again.
  hidden_at timestamptz,
  hidden_by uuid references org_people (id),
  version integer not null check (version > 0),
  check ((hidden_at is null) = (hidden_by is null))
);
create index plan_comments_of_task on plan_comments (task_id, id);

-- How a comment read before it was edited.
create table plan_comment_versions (
  comment_id uuid not null references plan_comments (id),
  version integer not null check (version > 0),
  text text not null,
  replaced_at timestamptz not null,
  primary key (comment_id, version)
);

-- Who is mentioned in a comment, and told of it.
create table plan_comment_mentions (
  comment_id uuid not null references plan_comments (id),
  person_id uuid not null references org_people (id),
  primary key (comment_id, person_id)
);
create index plan_comment_mentions_of_person on plan_comment_mentions (person_id);
