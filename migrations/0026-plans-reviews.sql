-- What officers made of a reading, before the plan is issued.
create table plan_reviews (
  upload_id uuid primary key references plan_uploads (id),
  -- Goes up by one with every change, undo and redo.
  version integer not null check (version >= 0),
  changed_at timestamptz not null
);

-- The things of a reading that can be corrected, one row each; the reading itself stays as it was read.
create table plan_review_items (
  upload_id uuid not null references plan_reviews (upload_id),
  kind text not null check (kind in ('task', 'reporting', 'reference', 'document')),
  -- Names the item for good: the reading's own by their index, new ones by the next free number.
  number integer not null check (number >= 0),
  -- Order on the page: where it stands in the text (UTF-16 offset); equal places by number.
  place integer not null,
  -- Task, Reporting, Reference of documents/model.ts, or DocumentFacts of rules/review/model.ts.
  value jsonb not null,
  state text not null check (state in ('open', 'accepted', 'removed')),
  -- The review's version when the item last changed: what two officers at once are told apart by.
  version integer not null check (version >= 0),
  primary key (upload_id, kind, number)
);

-- Every change with the items before and after, so that it can be undone and done again.
create table plan_review_changes (
  upload_id uuid not null references plan_reviews (upload_id),
  number integer not null check (number > 0),
  -- The command's kind: `edit-task`, `split-task`, `merge-task` …
  command text not null,
  -- ItemChange[] of rules/review/model.ts.
  items jsonb not null,
  made_by uuid not null references org_people (id),
  made_at timestamptz not null,
  -- The version that its maker had seen, and SHA-256 of the command: the same sent twice is done once.
  seen_version integer not null,
  command_hash text not null check (command_hash ~ '^[0-9a-f]{64}$'),
  -- The review's version that the change made; a later undo or redo of it sets it anew.
  version integer not null,
  -- Null while it holds.
  undone_at timestamptz,
  -- Undone, and its maker went on otherwise: it cannot be done again.
  dropped boolean not null default false,
  primary key (upload_id, number)
);
create index plan_review_changes_by_maker on plan_review_changes (upload_id, made_by, number desc);
-- Who changed an item last: every version but 0 is one change's.
create unique index plan_review_changes_by_version on plan_review_changes (upload_id, version);
