-- What happened in a negotiation beside typing, never shortened (shared/negotiation/events.ts): `event` is the JSON of one.
create table negotiation_events (
  draft_id text not null references drafts (id),
  seq integer not null,
  event text not null,
  person_id text references people (id),
  at integer not null,
  primary key (draft_id, seq)
) strict;

-- A delegation without a row has the mode of its role; 'reader' is a seat withdrawn.
create table draft_modes (
  draft_id text not null references drafts (id),
  delegation text not null,
  role text not null check (role in ('editor', 'reader')),
  primary key (draft_id, delegation)
) strict;
insert into draft_modes (draft_id, delegation, role) select draft_id, delegation, role from draft_roles;
drop table draft_roles;
alter table draft_modes rename to draft_roles;
-- Who was an editor before there were events.
insert into negotiation_events (draft_id, seq, event, person_id, at)
  select r.draft_id, row_number() over (partition by r.draft_id order by r.delegation),
    json_object(
      'by', json_object('personId', null, 'name', 'Penholder', 'delegation', null),
      'change', json_object('kind', 'appointed', 'delegation', r.delegation, 'mode', r.role)),
    null, d.created_at
  from draft_roles r join drafts d on d.id = r.draft_id;

-- `about` quotes what a thread is about as it stood when the thread was opened: the thread outlives it.
create table threads (
  id text primary key,
  draft_id text not null references drafts (id),
  target text not null,
  about text not null,
  thread_group text not null check (thread_group in ('all', 'sponsors')),
  resolved_at integer,
  resolved_by text,
  created_at integer not null
) strict;

create table thread_messages (
  id text primary key,
  thread_id text not null references threads (id),
  seq integer not null,
  author text not null,
  body text not null,
  mentions text not null,
  person_id text references people (id),
  at integer not null
) strict;

create index threads_draft on threads (draft_id);
create index thread_messages_thread on thread_messages (thread_id);
