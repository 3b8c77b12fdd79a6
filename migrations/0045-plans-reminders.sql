-- Reminding of the work of plans: how each plan wants it, and what was said already.

-- How a plan's work is reminded of; a plan without a row as the program has it (plans/reminders/rules/settings.ts).
create table plan_reminder_settings (
  plan_id uuid primary key references plans (id),
  -- Off: nobody is reminded of this plan's work; notices of what was done to it are still sent.
  active boolean not null,
  -- Working days before the last day, and after it.
  before_days integer[] not null,
  after_days integer[] not null,
  -- Working days late after which the units above and the plan's own are told; null: never.
  escalate_after integer check (escalate_after > 0),
  version integer not null check (version > 0),
  changed_at timestamptz not null,
  changed_by uuid not null references org_people (id)
);

-- What was said of a work item, once for a step and a last day; rows are only ever added.
create table plan_reminders (
  item_id uuid not null references plan_work_items (id),
  -- `assigned`; `before-7`, `on`, `after-3`, `week-2026-11-23` (its Monday): of plans/reminders/rules/steps.ts;
  -- `escalated`.
  step text not null check (step <> ''),
  -- The item's last day when it was said: with another one, it is said anew. `infinity` for one without.
  due_on date not null,
  plan_id uuid not null references plans (id),
  -- Who answered for it then.
  unit_id uuid not null references org_units (id),
  -- Whom it was said to, by the keys of their messages; empty where nobody could be reached.
  message_keys text[] not null,
  said_at timestamptz not null,
  primary key (item_id, step, due_on)
);
create index plan_reminders_of_plan on plan_reminders (plan_id, said_at desc);

-- Changes of work that those concerned are still to be told of: written with the change, taken away by the job that
-- puts their messages in, so that what was done to many items at once is told in one message.
create table plan_work_notices (
  item_id uuid not null references plan_work_items (id),
  -- Of `plan_work_changes`.
  version integer not null,
  made_at timestamptz not null,
  primary key (item_id, version)
);
create index plan_work_notices_in_order on plan_work_notices (made_at);
