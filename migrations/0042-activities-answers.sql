-- What units say they did, and the proof of it.

-- A signed link that opens the form of one work item, once, for somebody without an account.
create table activity_answer_links (
  id uuid primary key,
  -- Links that were made together: one mail tells them all.
  batch_id uuid not null,
  item_id uuid not null references plan_work_items (id),
  -- Whom it is for.
  email text not null check (length(email) between 3 and 254),
  -- Language of the mail.
  locale text not null check (locale in ('vi', 'en')),
  -- SHA-256 of the secret that was shown once to whoever made the link.
  token_hash bytea not null unique,
  -- SHA-256 of the secret in the mail: made when the mail goes out, so that it lies nowhere in the clear.
  mailed_token_hash bytea unique,
  made_at timestamptz not null,
  made_by uuid not null references org_people (id),
  expires_at timestamptz not null,
  mailed_at timestamptz,
  -- Once used or revoked, neither secret opens anything.
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid references org_people (id)
);
create index activity_answer_links_of_item on activity_answer_links (item_id);
create index activity_answer_links_of_batch on activity_answer_links (batch_id);

-- What somebody says of a work item; a draft is its sender's alone, and what was sent never changes.
create table activity_answers (
  -- Made where the form was drawn: the same answer sent twice is one.
  id uuid primary key,
  item_id uuid not null references plan_work_items (id),
  -- claim: it is done; progress: how it goes.
  kind text not null check (kind in ('claim', 'progress')),
  state text not null check (state in ('draft', 'sent')),
  -- What was done, in the sender's words.
  said text not null check (length(said) <= 5000),
  -- The item's version that the sender saw when the form was drawn: who was quicker is told by it.
  seen_version integer not null check (seen_version >= 0),
  -- The item's version that the claim made; null for a draft and for a word on how it goes.
  item_version integer,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  -- Either a person or a signed link.
  made_by uuid references org_people (id),
  made_by_link uuid references activity_answer_links (id),
  check ((made_by is null) <> (made_by_link is null)),
  check ((state = 'sent') = (sent_at is not null))
);
create index activity_answers_of_item on activity_answers (item_id, state);
create index activity_answers_drafts on activity_answers (made_by, item_id) where state = 'draft';
create index activity_answers_of_link on activity_answers (made_by_link) where made_by_link is not null;

-- One piece of proof of an answer.
create table activity_evidence (
  id uuid primary key,
  answer_id uuid not null references activity_answers (id),
  -- Order within the answer.
  position integer not null,
  kind text not null check (kind in ('photo', 'file', 'link', 'figure')),
  -- Of a photo or file: SHA-256 of the bytes as they were sent, before anything was taken out of them.
  sent_hash text check (sent_hash ~ '^[0-9a-f]{64}$'),
  -- Of a photo or file: SHA-256 of the stored bytes; a photo is stored upright and without place and camera.
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  size_bytes bigint check (size_bytes >= 0),
  media_type text,
  -- As the sender calls it, without what a screen cannot show.
  file_name text,
  -- Of a photo: SHA-256 of the copy that pages show, and of the small one, both WebP.
  shown_hash text check (shown_hash ~ '^[0-9a-f]{64}$'),
  thumbnail_hash text check (thumbnail_hash ~ '^[0-9a-f]{64}$'),
  -- Of a photo, upright, in pixels.
  width integer,
  height integer,
  -- Of a photo: whether it keeps its place and camera, because the sender wished so.
  details_kept boolean,
  -- Of a link: an http or https address.
  address text check (length(address) <= 2000),
  -- Of a figure: how much, of what unit, and what was counted.
  amount numeric,
  unit text check (length(unit) <= 60),
  label text check (length(label) <= 300),
  added_at timestamptz not null,
  check (
    case kind
      when 'photo' then num_nonnulls(sent_hash, hash, size_bytes, media_type, file_name, shown_hash,
        thumbnail_hash, width, height, details_kept) = 10
      when 'file' then num_nonnulls(sent_hash, hash, size_bytes, media_type, file_name) = 5
      when 'link' then address is not null
      else amount is not null and unit is not null and label is not null
    end
  ),
  unique (answer_id, position),
  -- The same photo sent twice for one answer is one.
  unique (answer_id, sent_hash)
);
-- The same bytes elsewhere, and which stored files are still needed.
create index activity_evidence_sent on activity_evidence (sent_hash) where sent_hash is not null;
create index activity_evidence_stored on activity_evidence (hash) where hash is not null;

-- Every try to keep a dated copy of what a link leads to; rows are only ever added.
create table activity_link_copies (
  id uuid primary key,
  evidence_id uuid not null references activity_evidence (id),
  tried_at timestamptz not null,
  state text not null check (state in ('kept', 'failed')),
  -- Of a copy that could not be made: why, as a code with arguments.
  failure text,
  failure_args jsonb not null default '{}',
  -- Where the redirects led, and what the last answer was.
  final_address text,
  http_status integer,
  media_type text,
  -- SHA-256 of the stored bytes, and their number.
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  size_bytes bigint,
  -- Of a page: its title, as text.
  title text,
  check (case state when 'kept' then num_nonnulls(hash, size_bytes, final_address, http_status) = 4
    else failure is not null end)
);
create index activity_link_copies_of_evidence on activity_link_copies (evidence_id, tried_at);
create index activity_link_copies_stored on activity_link_copies (hash) where hash is not null;
