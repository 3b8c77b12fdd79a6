-- What happened, for ever: facts in one chain, each holding the hash of the one before.
create table audit_facts (
  number bigint primary key check (number > 0),
  at timestamptz not null,
  actor jsonb not null,
  kind text not null,
  subject text not null,
  details jsonb not null,
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$')
);
create index audit_facts_by_subject on audit_facts (subject, number);

create function audit_facts_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit facts are only ever added' using errcode = 'restrict_violation';
end $$;

create trigger audit_facts_append_only before update or delete on audit_facts
  for each row execute function audit_facts_refuse_change();
create trigger audit_facts_no_truncate before truncate on audit_facts
  for each statement execute function audit_facts_refuse_change();
