-- Units over time. A day range is [valid_from, valid_to): the first day, and the first day on which it is no longer so.
-- Null at the beginning: longer ago than anybody said; null at the end: until further notice.

-- What a unit is now stands in org_units (name and parent_id as they were last); what it was stands below.
alter table org_units
  -- Code of the agency in electronic documents (Decision 20/2020/QĐ-TTg), such as H25.13; null where it has none.
  add column code text check (code <> ''),
  add column valid_from date,
  add column valid_to date,
  add check (valid_from < valid_to);
-- A code passes on to a successor, but two units never have it at once.
create unique index org_units_by_code on org_units (code) where valid_to is null;
create index org_units_ended on org_units (valid_to) where valid_to is not null;

-- What a unit was officially called, on which days. Every name ever used stays in org_unit_names too, to be found by.
create table org_unit_titles (
  id uuid primary key,
  unit_id uuid not null references org_units (id),
  name text not null check (name <> ''),
  -- The official short form ("Sở VHTTDL"); empty where it has none.
  abbreviation text not null default '',
  valid_from date,
  valid_to date,
  -- The document that gave the name; empty where nobody said.
  legal_basis text not null default '',
  check (valid_from < valid_to)
);
create index org_unit_titles_of_unit on org_unit_titles (unit_id, valid_from);

-- Under whom a unit stood, on which days, in each hierarchy: a police force answers to two.
create table org_unit_parents (
  id uuid primary key,
  unit_id uuid not null references org_units (id),
  hierarchy text not null check (hierarchy in ('administrative', 'party', 'committee')),
  parent_id uuid not null references org_units (id),
  valid_from date,
  valid_to date,
  check (valid_from < valid_to),
  check (parent_id <> unit_id)
);
create index org_unit_parents_of_unit on org_unit_parents (unit_id, hierarchy, valid_from);
create index org_unit_parents_below on org_unit_parents (parent_id, hierarchy);

insert into org_unit_titles (id, unit_id, name) select gen_random_uuid(), id, name from org_units;
insert into org_unit_parents (id, unit_id, hierarchy, parent_id)
  select gen_random_uuid(), id, 'administrative', parent_id from org_units where parent_id is not null;

-- F17: who sits on a committee, in person or for a unit.
create table org_committee_members (
  id uuid primary key,
  committee_id uuid not null references org_units (id),
  -- The unit that the member speaks for; null for a person alone.
  unit_id uuid references org_units (id),
  -- Empty where the unit sits as such.
  person_name text not null default '',
  post text not null default '',
  role text not null check (role in ('head', 'deputy-head', 'standing', 'member', 'secretary')),
  valid_from date,
  valid_to date,
  check (valid_from < valid_to),
  check (unit_id is not null or person_name <> '')
);
create index org_committee_members_of on org_committee_members (committee_id);
create index org_committee_members_for on org_committee_members (unit_id);

-- F16: duties of state management that a unit holds ("thông tin đối ngoại"), apart from the unit itself.
create table org_functions (
  id uuid primary key,
  name text not null check (name <> ''),
  -- searchColumn (platform/text) of the name: the same words are the same function.
  search text not null unique
);

create table org_function_holders (
  id uuid primary key,
  function_id uuid not null references org_functions (id),
  -- The administration within which it is held: the province's or the commune's people's committee.
  area_id uuid not null references org_units (id),
  unit_id uuid not null references org_units (id),
  valid_from date,
  valid_to date,
  legal_basis text not null default '',
  check (valid_from < valid_to)
);
create index org_function_holders_in on org_function_holders (function_id, area_id, valid_from);
create index org_function_holders_of on org_function_holders (unit_id);

-- F18: the leader in charge and the officer of a unit, with the days; people who never sign in may be among them.
create table org_focal_points (
  id uuid primary key,
  unit_id uuid not null references org_units (id),
  role text not null check (role in ('leader', 'officer')),
  person_id uuid references org_people (id),
  -- What the office was given for this purpose and no more (Decree 13/2023/NĐ-CP).
  name text not null check (name <> ''),
  post text not null default '',
  phone text not null default '',
  email text not null default '',
  valid_from date,
  valid_to date,
  check (valid_from < valid_to)
);
create index org_focal_points_of on org_focal_points (unit_id, role);
create index org_focal_points_person on org_focal_points (person_id);

-- Who signs for a unit and by what authority (Decree 30/2020/NĐ-CP, Annex I, part II, box 7a).
create table org_signers (
  id uuid primary key,
  unit_id uuid not null references org_units (id),
  name text not null check (name <> ''),
  -- The post under which the name stands: CHỦ TỊCH, PHÓ GIÁM ĐỐC.
  post text not null check (post <> ''),
  -- On behalf of the body, acting, in place of, by order of, by authorisation; empty for a head who signs alone.
  authority text not null check (authority in ('', 'TM', 'Q', 'KT', 'TL', 'TUQ')),
  -- For whom, where the authority names somebody: "CHỦ TỊCH" of "KT. CHỦ TỊCH"; empty for TM. (the body itself).
  principal text not null default '',
  valid_from date,
  valid_to date,
  legal_basis text not null default '',
  check (valid_from < valid_to)
);
create index org_signers_of on org_signers (unit_id);
