-- Which units a plan's name for many bodies ("UBND các xã") means: as the rule reads it on the plan's day, corrected
-- by an officer, offered again after a reform. A row is never taken away: who was a member reads as it was.
create table plan_class_members (
  plan_id uuid not null references plans (id),
  -- The collective unit that the plan names.
  class_id uuid not null references org_units (id),
  unit_id uuid not null references org_units (id),
  -- `rule`: its kind, level and area fit; `officer`: added by hand; `reform`: it came later and was accepted.
  why text not null check (why in ('rule', 'officer', 'reform')),
  -- An officer said that it does not belong, whatever the rule says.
  excluded boolean not null default false,
  -- Days on which it belongs: [since, until); null: from the plan's first day, until further notice.
  since date,
  until date,
  changed_at timestamptz not null,
  changed_by uuid not null references org_people (id),
  primary key (plan_id, class_id, unit_id),
  check (since < until)
);
create index plan_class_members_of_unit on plan_class_members (unit_id, plan_id);
