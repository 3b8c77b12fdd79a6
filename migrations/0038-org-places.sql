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
