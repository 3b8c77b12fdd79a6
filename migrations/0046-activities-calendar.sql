-- The calendar: what officers enter of events and campaigns, and the secret links by which a calendar program follows.

create table activity_events (
  id uuid primary key,
  -- event: it takes place; campaign: goes on from a day to a day (election, congress); observance: a day that is kept.
  kind text not null check (kind in ('event', 'campaign', 'observance')),
  title text not null check (title <> ''),
  place text not null,
  note text not null,
  -- Both included; of what comes every year, the first time.
  begins_on date not null,
  ends_on date not null check (ends_on >= begins_on),
  -- Comes again every year on the same day of the civil or of the lunar calendar; null for once.
  recurs text check (recurs in ('solar', 'lunar')),
  -- Whose it is; null for the whole office.
  unit_id uuid references org_units (id),
  -- public: whoever holds a role sees it; internal: those who hold one on its unit.
  visibility text not null check (visibility in ('public', 'internal')),
  created_at timestamptz not null,
  created_by uuid not null references org_people (id),
  changed_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_by uuid references org_people (id),
  -- Why it does not take place; null while it does.
  cancel_reason text,
  -- Goes up by one with every change.
  version integer not null default 0 check (version >= 0)
);
create index activity_events_days on activity_events (begins_on, ends_on);

-- A secret link to a person's calendar; what it shows is what that person may see at that moment.
create table activity_calendar_feeds (
  id uuid primary key,
  person_id uuid not null references org_people (id),
  -- Only what concerns this unit and those below it; null for all that the person may see.
  unit_id uuid references org_units (id),
  -- Language of the entries.
  locale text not null check (locale in ('vi', 'en')),
  -- SHA-256 of the secret, which was shown once.
  token_hash bytea not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index activity_calendar_feeds_of_person on activity_calendar_feeds (person_id);
