-- Official documents: issued here, or cited by what was issued here.
create table registry_documents (
  id uuid primary key,
  -- As printed, without the spaces inside; null for a document that goes by its name alone.
  symbol text,
  symbol_key text,
  type text not null,
  issuer text,
  issuer_key text,
  -- ISO date cut to what is known: "2018", "2018-05", "2018-05-15".
  issued_on text,
  subject text,
  -- Folded symbol, type, issuer and subject, for finding.
  search text not null,
  created_at timestamptz not null,
  check ((symbol is null) = (symbol_key is null))
);
create index registry_documents_by_symbol on registry_documents (symbol_key);

create table registry_relations (
  from_id uuid not null references registry_documents (id),
  to_id uuid not null references registry_documents (id),
  kind text not null check (kind in ('based-on', 'mentions', 'lists', 'implements', 'amends', 'replaces')),
  created_at timestamptz not null,
  primary key (from_id, to_id, kind),
  check (from_id <> to_id)
);
create index registry_relations_back on registry_relations (to_id, kind);
