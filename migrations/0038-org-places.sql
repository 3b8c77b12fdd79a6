-- Units that are the people's committees of places: brought in from the list of the country, or found there by name.
create table org_unit_places (
  unit_id uuid primary key references org_units (id),
  -- Which place, before or after the reform of 1 July 2025: before:commune:26881, after:province:52. An import that
  -- is sent again finds its units by it.
  place_key text not null unique,
  -- Code of the place in the State's list (Decision 19/2025/QĐ-TTg and those before it); null for old districts.
  place_code text
);
create index org_unit_places_by_code on org_unit_places (place_code);

-- Tables of units that somebody sent: read and looked at before anything of them is written.
create table org_unit_imports (
  id uuid primary key,
  file_name text not null,
  -- TableRow[] of org/import/table.ts: the cells as they were read, each with its line.
  lines jsonb not null,
  line_count integer not null check (line_count >= 0),
  -- What confirming would do, as it was last shown; confirming refuses when it would do something else by now.
  fingerprint text not null,
  sent_at timestamptz not null,
  sent_by uuid not null references org_people (id),
  -- Null until it is confirmed; then how many units were made and changed.
  confirmed_at timestamptz,
  confirmed_by uuid references org_people (id),
  made integer,
  changed integer,
  check ((confirmed_at is null) = (confirmed_by is null))
);
create index org_unit_imports_newest on org_unit_imports (sent_at desc, id desc);
