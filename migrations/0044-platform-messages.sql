-- Messages to people. A message is written with the change that it tells of; a job makes parcels of what is to leave
-- the application and hands them over. Accounts belong to a room; here they are ids.

create table messages (
  id uuid primary key,
  -- What it tells of, and to whom: put in twice, it is one message.
  key text not null unique check (key <> ''),
  -- Whom it is for: an account, or an address of somebody without one.
  account_id uuid,
  address text check (address <> ''),
  -- Of whoever wrote it: `work-returned`.
  kind text not null check (kind <> ''),
  -- In words, in the language of whoever reads it.
  title text not null check (title <> ''),
  text text not null,
  -- Path of our own page; empty where there is none.
  href text not null,
  locale text not null check (locale in ('vi', 'en')),
  -- `urgent` leaves the application at night and on holidays too.
  urgency text not null check (urgency in ('normal', 'urgent')),
  -- Before that nobody sees it; null where it is seen at once, whatever the clock says.
  not_before timestamptz,
  created_at timestamptz not null,
  read_at timestamptz,
  -- When it was decided by which channels it leaves the application; null until then.
  sorted_at timestamptz,
  check ((account_id is null) <> (address is null))
);
create index messages_of_account on messages (account_id, id desc) where account_id is not null;
-- What the bell of the frame counts.
create index messages_unread on messages (account_id) where read_at is null and account_id is not null;
create index messages_unsorted on messages (id) where sorted_at is null;
create index messages_old on messages (read_at) where read_at is not null;

-- How a person wants to be told; who has no row has chosen nothing.
create table message_choices (
  account_id uuid primary key,
  email text not null check (email in ('at-once', 'daily', 'none')),
  -- By the office's gateway for SMS or Zalo.
  text text not null check (text in ('at-once', 'none')),
  -- For the gateway, +84…; null where nobody gave one.
  phone text check (phone ~ '^\+[0-9]{8,15}$'),
  locale text not null check (locale in ('vi', 'en')),
  changed_at timestamptz not null,
  check (text = 'none' or phone is not null)
);

-- One row a channel: who makes parcels or takes one holds it, so that several processes take turns.
create table message_channels (
  channel text primary key check (channel in ('email', 'text')),
  -- The server could not be reached: nothing is tried for so many seconds from then on.
  failed_at timestamptz,
  wait_seconds integer not null default 0 check (wait_seconds >= 0),
  fault text
);
insert into message_channels (channel) values ('email'), ('text');

-- What is handed over at once: one message, or several that waited for one person.
create table message_parcels (
  -- Its Message-ID: handed over again after a kill, it is the same mail.
  id uuid primary key,
  channel text not null references message_channels (channel),
  account_id uuid,
  address text,
  urgent boolean not null,
  -- waiting; sent; refused: the server does not take the address or the words; nowhere: there was no address any more.
  state text not null check (state in ('waiting', 'sent', 'refused', 'nowhere')),
  -- Where it was handed to; null before the first try.
  sent_to text,
  made_at timestamptz not null,
  tries integer not null default 0,
  next_try_at timestamptz not null,
  tried_at timestamptz,
  -- The try that holds it: a worker that lost it writes nothing any more.
  lease uuid,
  ended_at timestamptz,
  -- What the server said last.
  fault text,
  check ((account_id is null) <> (address is null)),
  check ((state = 'waiting') = (ended_at is null))
);
create index message_parcels_waiting on message_parcels (channel, id) where state = 'waiting';
create index message_parcels_tried on message_parcels (channel, tried_at);
create index message_parcels_of on message_parcels (channel, coalesce(account_id::text, address), made_at);
create index message_parcels_refused on message_parcels (ended_at desc) where state in ('refused', 'nowhere');

-- That a message leaves by a channel, and in which parcel.
create table message_deliveries (
  message_id uuid not null references messages (id) on delete cascade,
  channel text not null references message_channels (channel),
  -- When it may go into a parcel.
  ready_at timestamptz not null,
  parcel_id uuid references message_parcels (id),
  -- It was read in the application before it left.
  dropped_at timestamptz,
  primary key (message_id, channel)
);
create index message_deliveries_waiting on message_deliveries (channel, ready_at)
  where parcel_id is null and dropped_at is null;
create index message_deliveries_of_parcel on message_deliveries (parcel_id) where parcel_id is not null;
