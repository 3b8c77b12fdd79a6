-- Personal data that facts tell of, apart from the chain: the fact holds only the commitment, so that the value can
-- be erased (Decree 13/2023/NĐ-CP, Article 16) and the chain stays whole.
create table audit_personal_values (
  -- SHA-256 over the salt's 64 letters and the value, hexadecimal, as the fact has it.
  commitment text primary key check (commitment ~ '^[0-9a-f]{64}$'),
  -- 32 random bytes, hexadecimal: without it nobody can find the value by guessing names.
  salt text not null check (salt ~ '^[0-9a-f]{64}$'),
  value text not null,
  -- What it is found by, with and without marks.
  search text not null,
  words tsvector generated always as (to_tsvector('simple', search)) stored,
  -- Whom it is about, as a subject of facts: person:0198…
  about text not null,
  fact_number bigint not null references audit_facts (number)
);
create index audit_personal_values_words on audit_personal_values using gin (words);
create index audit_personal_values_by_fact on audit_personal_values (fact_number);
create index audit_personal_values_by_person on audit_personal_values (about, fact_number);

-- A value is there as it was, or it is erased; never another.
create trigger audit_personal_values_unchanged before update on audit_personal_values
  for each row execute function audit_facts_refuse_change();

-- When the chain was checked from a page, and what came of it.
create table audit_checks (
  id uuid primary key,
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- Both null until it has ended.
  finished_at timestamptz,
  -- What was found: whole with its head and its remarks, or the first broken link.
  outcome jsonb,
  check ((finished_at is null) = (outcome is null))
);
create index audit_checks_by_time on audit_checks (asked_at desc, id desc);

-- The turn to append and the newest fact in one question. A statement sees the facts that were there when it
-- began, so the wait for the turn and the reading must be two; in a function they are.
create function audit_take_turn() returns table (number bigint, hash text) language plpgsql as $$
begin
  perform pg_advisory_xact_lock(87000002);
  return query select f.number, f.hash from audit_facts f order by f.number desc limit 1;
end $$;

-- Filters of the auditor's list, the newest first.
create index audit_facts_by_kind on audit_facts (kind, number);
create index audit_facts_by_actor on audit_facts ((actor ->> 'id'), number);
create index audit_facts_by_time on audit_facts (at, number);
