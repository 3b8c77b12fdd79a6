-- The office that runs this installation, and the people who sign in. Passwords are the platform's.
create table org_offices (
  id uuid primary key,
  -- One installation is one office: the second row finds the place taken.
  only_one boolean not null default true unique check (only_one),
  name text not null check (name <> ''),
  -- Where the office is, as it stands before the date of a document; empty when it was not given.
  place text not null,
  created_at timestamptz not null
);

create table org_people (
  id uuid primary key,
  name text not null check (name <> ''),
  -- Lower case, NFC: typed in any case it is the same name.
  sign_in_name text not null unique check (sign_in_name <> ''),
  roles text[] not null,
  created_at timestamptz not null,
  -- From then on the person may not sign in; the row stays, because deeds name it.
  left_at timestamptz
);
