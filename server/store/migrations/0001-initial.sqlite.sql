-- Times are milliseconds since 1970. Every statement ends with a semicolon at the end of its line (see migrate.ts).

-- masthead: what the drafts of the meeting start from.
create table meetings (
  id text primary key,
  name text not null,
  masthead text not null,
  created_at integer not null
) strict;

-- A person of the secretariat serves all meetings and has none; everybody else belongs to one.
create table people (
  id text primary key,
  name text not null,
  role text not null check (role in ('secretariat', 'delegate', 'observer')),
  delegation text,
  meeting_id text references meetings (id),
  created_at integer not null
) strict;

-- Tokens are kept as SHA-256: whoever reads the store cannot sign in with it.
create table invitations (
  token_hash text primary key,
  person_id text not null references people (id),
  created_at integer not null,
  expires_at integer not null
) strict;

create table sessions (
  token_hash text primary key,
  person_id text not null references people (id),
  created_at integer not null,
  expires_at integer not null
) strict;

-- head: number of the last update in the log. epoch: raised when rights are withdrawn, so that appends judged before are refused.
create table drafts (
  id text primary key,
  meeting_id text not null references meetings (id),
  masthead text not null,
  head integer not null,
  epoch integer not null,
  state text not null check (state in ('open', 'closed')),
  title text not null,
  title_seq integer not null,
  created_at integer not null,
  changed_at integer not null
) strict;

create table draft_roles (
  draft_id text not null references drafts (id),
  delegation text not null,
  role text not null check (role in ('editor')),
  primary key (draft_id, delegation)
) strict;

-- Who writes under a Yjs client id: one owner for ever. person_id is null for what the program itself wrote.
create table draft_clients (
  draft_id text not null references drafts (id),
  client_id integer not null,
  person_id text references people (id),
  at integer not null,
  primary key (draft_id, client_id)
) strict;

create table log (
  draft_id text not null references drafts (id),
  seq integer not null,
  bytes blob not null,
  person_id text references people (id),
  connection text not null,
  at integer not null,
  primary key (draft_id, seq)
) strict;

-- Rows of the log that a snapshot contains: the drafting record, never deleted.
create table log_history (
  draft_id text not null references drafts (id),
  seq integer not null,
  bytes blob not null,
  person_id text references people (id),
  connection text not null,
  at integer not null,
  primary key (draft_id, seq)
) strict;

create table snapshots (
  draft_id text primary key references drafts (id),
  seq integer not null,
  bytes blob not null,
  sha256 text not null
) strict;

create table sponsor_events (
  draft_id text not null references drafts (id),
  seq integer not null,
  event text not null,
  person_id text references people (id),
  at integer not null,
  primary key (draft_id, seq)
) strict;

create table issues (
  draft_id text not null references drafts (id),
  number integer not null,
  symbol text not null unique,
  content text not null,
  hash text not null,
  seq integer not null,
  person_id text not null references people (id),
  at integer not null,
  primary key (draft_id, number)
) strict;

create table audit (
  id integer primary key,
  at integer not null,
  person_id text,
  draft_id text,
  action text not null,
  details text not null
) strict;

create index invitations_person on invitations (person_id);
create index sessions_person on sessions (person_id);
create index drafts_meeting on drafts (meeting_id);
