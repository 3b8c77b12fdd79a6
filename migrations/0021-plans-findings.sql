-- Mistakes that the check of a plan found, gravest first: Finding[] of documents/lint, kept with the reading.
-- Readings of reader version 1 were never checked; theirs stay empty, and pages say so.
alter table plan_readings add column findings jsonb not null default '[]';
