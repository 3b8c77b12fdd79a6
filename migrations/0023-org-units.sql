-- Units that plans give work to: agencies, committees, and collectives that are kept as one.
create table org_units (
  id uuid primary key,
  -- The official name in full.
  name text not null check (name <> ''),
  -- Vietnamese dictionary order (platform/text sortKey), to be compared as bytes.
  sort_key text collate "C" not null,
  -- What sort of body: `department`, `peoples-committee`, `party-committee` … (documents kindOf), or `other`.
  kind text not null,
  level text check (level in ('central', 'province', 'district', 'commune')),
  -- "các sở, ban, ngành": many bodies named as one, until somebody expands it.
  collective boolean not null default false,
  parent_id uuid references org_units (id),
  created_at timestamptz not null,
  created_by uuid references org_people (id),
  check (parent_id <> id)
);
create index org_units_sorted on org_units (sort_key, id);
create index org_units_by_parent on org_units (parent_id);

-- Every name that a unit goes by, the official one included; plans find their units by these.
create table org_unit_names (
  unit_id uuid not null references org_units (id),
  -- unitKey of the name: two spellings of one name have one key. Several units may share a name.
  name_key text not null check (name_key <> ''),
  name text not null check (name <> ''),
  -- searchColumn (platform/text) of the name: the same words are the same name, however they are set.
  search text not null check (search <> ''),
  words tsvector generated always as (to_tsvector('simple', search)) stored,
  primary key (unit_id, search)
);
create index org_unit_names_by_key on org_unit_names (name_key);
create index org_unit_names_found on org_unit_names using gin (words);
