-- The work itself. A task is done once, or at several times: each time is an instance with its own last day. What
-- one unit owes in an instance is a work item: it is what an inbox lists, what is claimed, proved and accepted.
create table plan_task_instances (
  id uuid primary key,
  task_id uuid not null references plan_tasks (id),
  plan_id uuid not null references plans (id),
  -- Which time it is: `YYYY`, `YYYY-Qn`, `YYYY-MM`, a day of several as `YYYY-MM-DD`; empty for a task that is done
  -- once or goes on as long as its plan.
  period text not null,
  -- Both included; null where nothing says so.
  begins_on date,
  due_on date,
  made_at timestamptz not null,
  unique (task_id, period)
);
create index plan_task_instances_of_plan on plan_task_instances (plan_id);

create table plan_work_items (
  id uuid primary key,
  instance_id uuid not null references plan_task_instances (id),
  -- Of the instance, never another: lists go by them.
  task_id uuid not null references plan_tasks (id),
  plan_id uuid not null references plans (id),
  -- Which assignment of the task it comes from, and the unit that the plan meant by it: the one it names, or a
  -- member of the class that it names.
  position integer not null,
  planned_unit_id uuid not null references org_units (id),
  -- Whom the plan's officers handed it to, where they did.
  handed_to_id uuid references org_units (id),
  -- Who answers for it today: the same, or whoever succeeded it (`plan_assignment_transfers` and
  -- `plan_work_changes` tell since when).
  unit_id uuid not null references org_units (id),
  role text not null check (role in ('lead', 'assigned', 'coordinate', 'advise')),
  -- issued → received → in-progress → claimed → accepted; refused: the unit gave it back; returned: what was
  -- claimed was sent back; cancelled: nobody is to do it any more. `plans/work/rules/life.ts` says what leads where.
  state text not null check (state in
    ('issued', 'received', 'refused', 'in-progress', 'claimed', 'accepted', 'returned', 'cancelled')),
  -- Since when it is in this state.
  state_since timestamptz not null,
  begins_on date,
  -- Its own last day: the instance's, or an earlier one that the lead set for its helpers.
  due_on date,
  -- The day of the last claim, in Viet Nam: what was late when it was claimed is told by it.
  claimed_on date,
  -- Pieces of evidence with its claim; a claim with none is shown as such.
  evidence_count integer not null default 0 check (evidence_count >= 0),
  -- Goes up by one with every change: who saw an older one is told.
  version integer not null default 0 check (version >= 0),
  foreign key (task_id, position) references plan_assignments (task_id, position),
  unique (instance_id, position, planned_unit_id)
);
create index plan_work_items_of_unit on plan_work_items (unit_id, state, due_on);
create index plan_work_items_of_plan on plan_work_items (plan_id, unit_id);
create index plan_work_items_of_task on plan_work_items (task_id);
-- Who answers in place of whom: whoever took over is not given the same work again.
create index plan_work_items_moved on plan_work_items (instance_id, position, unit_id)
  where unit_id <> planned_unit_id;
-- Units that a plan concerns though it does not name them.
create index plan_work_items_elsewhere on plan_work_items (plan_id, unit_id)
  where unit_id <> planned_unit_id;
-- What is not done yet, by its last day: what is late on a day and what falls due soon are its beginning.
create index plan_work_items_open on plan_work_items (due_on, unit_id, plan_id)
  where state in ('issued', 'received', 'refused', 'in-progress', 'returned');
-- What waits for somebody to accept it.
create index plan_work_items_claimed on plan_work_items (plan_id, unit_id) where state = 'claimed';

-- What was done to a work item, in order; rows are only ever added.
create table plan_work_changes (
  item_id uuid not null references plan_work_items (id),
  -- The item's version that came of it.
  version integer not null check (version > 0),
  -- WorkCommand's kind of `plans/work/rules/model.ts`.
  kind text not null,
  from_state text not null,
  to_state text not null,
  -- Why, in the words of whoever did it; null where none is asked for.
  reason text,
  -- WorkChangeDetails: what else changed (a day, a unit), before and after.
  details jsonb not null default '{}',
  made_at timestamptz not null,
  -- Null where the program did it (a reform, an amendment) or somebody without an account.
  made_by uuid references org_people (id),
  -- Who did it without an account, by a signed link: its id.
  made_by_link uuid,
  primary key (item_id, version)
);
