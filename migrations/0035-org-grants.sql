-- Roles on units, with their days: [valid_from, valid_to), the first day and the first on which it is no longer so.

-- A role that a person holds on a unit and on whatever stands below it, or on the whole office.
create table org_grants (
  id uuid primary key,
  person_id uuid not null references org_people (id),
  role text not null check (role in
    ('officer', 'editor', 'leader', 'finance', 'press', 'screens', 'auditor', 'administrator')),
  -- Null for the whole office.
  unit_id uuid references org_units (id),
  valid_from date not null,
  -- Null until further notice. The same day as valid_from: taken back before it ever held.
  valid_to date,
  -- Null for the first person of the office, and for roles from before this table.
  granted_by uuid references org_people (id),
  granted_at timestamptz not null,
  -- The grant of somebody who is away; it must hold itself for this one to hold.
  delegated_from_id uuid references org_grants (id),
  -- Why, as whoever gave it wrote: a decision, a leave. May be empty.
  reason text not null default '',
  check (valid_from <= valid_to),
  -- A delegation always ends by itself.
  check (delegated_from_id is null or valid_to is not null)
);
create index org_grants_of_person on org_grants (person_id);
create index org_grants_on_unit on org_grants (unit_id);
create index org_grants_delegated on org_grants (delegated_from_id) where delegated_from_id is not null;

insert into org_grants (id, person_id, role, unit_id, valid_from, granted_at)
  select gen_random_uuid(), person.id, case held.role when 'focal-officer' then 'officer' else held.role end, null,
    (person.created_at at time zone 'Asia/Ho_Chi_Minh')::date, person.created_at
  from org_people person cross join lateral unnest(person.roles) held (role);

alter table org_people drop column roles;

-- For which unit a plan was sent: who holds a role on it (or above it) works on the plan. Null for the whole office.
alter table plan_uploads add column unit_id uuid references org_units (id);
create index plan_uploads_of_unit on plan_uploads (unit_id);
