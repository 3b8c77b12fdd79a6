-- F4: a unit makes its own plan from what a plan above gives it. A draft is composed here, then becomes an upload with
-- its reading, so that review and issue are those of any plan.
create table plan_drafts (
  id uuid primary key,
  parent_id uuid not null references plans (id),
  -- Whose plan it will be.
  unit_id uuid not null references org_units (id),
  -- DraftHead of plans/cascade/rules/model.ts: title, period, purpose, reporting, recipients …
  head jsonb not null,
  -- DraftBasis[]: what the plan stands on, in its order, left-out ones too.
  bases jsonb not null,
  -- Goes up by one with every change; the head's is the version of its own last change.
  version integer not null check (version > 0),
  head_version integer not null check (head_version > 0),
  head_changed_by uuid not null references org_people (id),
  -- What it became; null while it is composed. A deleted upload leaves the draft to be composed on.
  upload_id uuid references plan_uploads (id),
  begun_at timestamptz not null,
  begun_by uuid not null references org_people (id),
  changed_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid references org_people (id)
);
create index plan_drafts_of_parent on plan_drafts (parent_id, unit_id);
create index plan_drafts_of_unit on plan_drafts (unit_id);
create index plan_drafts_by_upload on plan_drafts (upload_id);

create table plan_draft_tasks (
  draft_id uuid not null references plan_drafts (id),
  -- Names the task for good; never used again.
  number integer not null check (number > 0),
  -- Order in the plan: that of the parent's task, own ones behind; equal places by number.
  place integer not null,
  -- DraftTask of plans/cascade/rules/model.ts.
  value jsonb not null,
  -- Taken out; it can be put back.
  removed boolean not null default false,
  -- The draft's version of its last change, and whose it was.
  version integer not null check (version > 0),
  changed_by uuid not null references org_people (id),
  primary key (draft_id, number)
);

-- What became of a share of the parent's task: one row for each task that takes it up, in a draft and then in the
-- issued plan, or one with the reason why the unit leaves it out.
create table plan_task_sources (
  id uuid primary key,
  parent_plan_id uuid not null references plans (id),
  parent_task_id uuid not null references plan_tasks (id),
  -- The unit that the parent meant (`plan_work_items.planned_unit_id`): its share stays the same after a reform.
  planned_unit_id uuid not null references org_units (id),
  draft_id uuid references plan_drafts (id),
  draft_task integer,
  -- Why it is left out; null where it is taken up.
  reason text check (reason <> ''),
  -- The task of the issued plan that takes it up; null before.
  child_plan_id uuid references plans (id),
  child_task_id uuid references plan_tasks (id),
  -- Taken back: no longer counted, kept for who looks back.
  dropped boolean not null default false,
  made_at timestamptz not null,
  made_by uuid not null references org_people (id),
  foreign key (draft_id, draft_task) references plan_draft_tasks (draft_id, number),
  check ((child_plan_id is null) = (child_task_id is null)),
  check ((reason is null) = (draft_task is not null or child_task_id is not null))
);
-- Coverage of a plan reads its shares in this order; so does that of one task.
create index plan_task_sources_of_parent on plan_task_sources (parent_plan_id, parent_task_id, planned_unit_id)
  where not dropped;
create index plan_task_sources_of_task on plan_task_sources (parent_task_id) where not dropped;
create index plan_task_sources_of_draft on plan_task_sources (draft_id);
create index plan_task_sources_of_child on plan_task_sources (child_task_id) where child_task_id is not null;
create index plan_task_sources_of_child_plan on plan_task_sources (child_plan_id) where child_plan_id is not null;

-- How far each unit took up what a plan gives it: counted again whenever its work, its drafts or its plans change, so
-- that thousands of units with a hundred tasks each are shown at once.
create table plan_coverage (
  plan_id uuid not null references plans (id),
  -- Who answers today.
  unit_id uuid not null references org_units (id),
  -- `plan_tasks.number` of its tasks today; of those that a plan of its own has, that one being composed has (and no
  -- plan yet), and that it leaves out. Each task stands in one of the last three at the most.
  tasks integer[] not null,
  issued integer[] not null,
  drafted integer[] not null,
  left_out integer[] not null,
  counted_at timestamptz not null,
  primary key (plan_id, unit_id)
);
