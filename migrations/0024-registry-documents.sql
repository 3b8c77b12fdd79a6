-- Official documents: issued here, or cited by what was issued here.
create table registry_documents (
  id uuid primary key,
  -- As printed, without the spaces inside; null for a document that goes by its name alone.
  symbol text,
  -- symbolKey of the registry: two spellings of one symbol have one key. Several documents may share a symbol.
  symbol_key text,
  type text not null,
  issuer text,
  issuer_key text,
  -- ISO date cut to what is known: "2018", "2018-05", "2018-05-15".
  issued_on text,
  subject text,
  -- nameKey of type and subject: what a document without a symbol goes by; null without a subject.
  name_key text,
  -- searchColumn (platform/text) of symbol, type, issuer, subject and date.
  search text not null,
  words tsvector generated always as (to_tsvector('simple', search)) stored,
  created_at timestamptz not null,
  check ((symbol is null) = (symbol_key is null))
);
create index registry_documents_by_symbol on registry_documents (symbol_key);
create index registry_documents_by_name on registry_documents (name_key);
create index registry_documents_found on registry_documents using gin (words);
create index registry_documents_newest on registry_documents (issued_on desc nulls last, id desc);

create table registry_relations (
  from_id uuid not null references registry_documents (id),
  to_id uuid not null references registry_documents (id),
  kind text not null check (kind in ('based-on', 'mentions', 'lists', 'implements', 'amends', 'replaces')),
  created_at timestamptz not null,
  primary key (from_id, to_id, kind),
  check (from_id <> to_id)
);
create index registry_relations_back on registry_relations (to_id, kind);
