-- Parts of a reading that pages ask for at every step, cut out once: the whole document of a big plan is
-- megabytes, and to take a title out of it the database would unpack all of it each time.
alter table plan_readings
  add column title text generated always as (document -> 'document' ->> 'title') stored,
  add column symbol text generated always as (document -> 'document' ->> 'symbol') stored,
  add column text text generated always as (document ->> 'text') stored,
  add column outline jsonb generated always as (document -> 'outline') stored,
  add column period jsonb generated always as (document -> 'period') stored;
