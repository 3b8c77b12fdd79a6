-- How the source of a reading was laid out: SourceLayout of documents/model.ts, and a picture of each page.
create table plan_sources (
  upload_id uuid primary key references plan_uploads (id),
  layout jsonb not null,
  made_at timestamptz not null
);

create table plan_page_pictures (
  upload_id uuid not null references plan_uploads (id),
  -- Pages count from 1.
  page integer not null check (page > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  width_pixels integer not null check (width_pixels > 0),
  height_pixels integer not null check (height_pixels > 0),
  primary key (upload_id, page)
);
create index plan_page_pictures_by_file on plan_page_pictures (sha256);
