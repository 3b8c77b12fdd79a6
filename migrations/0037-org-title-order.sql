-- Lists "as of" a day are in the order of the names that the units had on that day.
alter table org_unit_titles add column sort_key text collate "C" not null default '';
update org_unit_titles set sort_key = org_units.sort_key from org_units where org_units.id = org_unit_titles.unit_id;
-- Vietnamese dictionary order (platform/text sortKey) of the name, to be compared as bytes.
alter table org_unit_titles alter column sort_key drop default;
create index org_unit_titles_sorted on org_unit_titles (sort_key, unit_id);
