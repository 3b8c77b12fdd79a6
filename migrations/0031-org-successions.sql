-- X4: what became of units. Only ever added to: what stood before is read as it stood.
create table org_successions (
  id uuid primary key,
  kind text not null check (kind in ('merge', 'split', 'dissolve', 'rename', 'transfer', 'reorganisation')),
  -- The first day of the new order.
  effective_on date not null,
  -- The resolution, law or decision; a reform without one is not recorded.
  legal_basis text not null check (legal_basis <> ''),
  note text not null default '',
  -- A command sent twice is one succession.
  request_key text not null unique,
  carried_out_at timestamptz not null,
  carried_out_by uuid not null references org_people (id)
);
create index org_successions_by_day on org_successions (effective_on, id);

-- From which unit to which; of those that take from one unit exactly one is the main successor.
create table org_succession_lines (
  succession_id uuid not null references org_successions (id),
  position integer not null check (position >= 0),
  from_id uuid not null references org_units (id),
  to_id uuid not null references org_units (id),
  -- Takes whatever no rule sends elsewhere.
  main boolean not null,
  -- Set when only this function moves and the unit itself goes on.
  function_id uuid references org_functions (id),
  primary key (succession_id, position),
  check (from_id <> to_id or function_id is null)
);
create index org_succession_lines_from on org_succession_lines (from_id);
create index org_succession_lines_to on org_succession_lines (to_id);
create unique index org_succession_main on org_succession_lines
  (succession_id, from_id, coalesce(function_id, '00000000-0000-0000-0000-000000000000')) where main;
