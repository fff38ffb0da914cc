-- stage: where the draft stands (shared/revisions/stage.ts); before_stage: where it stood before it was adopted, withdrawn or lapsed.
-- deadlines: JSON of Deadlines.
alter table drafts add column stage text not null default 'drafting';
alter table drafts add column before_stage text not null default 'drafting';
alter table drafts add column deadlines text not null default '{}';
update drafts set stage = 'tabled' where exists (select 1 from issues i where i.draft_id = drafts.id);
update drafts set stage = 'revised' where exists (select 1 from issues i where i.draft_id = drafts.id and i.symbol like '%/Rev.%');

-- members: JSON, the codes of the delegations on the roll of a meeting's body; null: all States Members.
alter table meetings add column members text;

-- A reissue bears its predecessor's symbol, and so does a text as orally revised: `variant` is '*', '**' or 'oral 1', '' of any other.
create table issues_by_form (
  draft_id text not null references drafts (id),
  number integer not null,
  symbol text not null,
  variant text not null,
  form text not null check (form in ('first', 'revision', 'addendum', 'corrigendum', 'reissue', 'orally-revised', 'adopted')),
  content text not null,
  hash text not null,
  seq integer not null,
  person_id text not null references people (id),
  at integer not null,
  primary key (draft_id, number),
  unique (symbol, variant)
) strict;
insert into issues_by_form
  select draft_id, number, symbol, '', case when symbol like '%/Add.%' then 'addendum' when symbol like '%/Corr.%' then 'corrigendum'
    when symbol like '%/Rev.%' then 'revision' else 'first' end, content, hash, seq, person_id, at from issues;
drop table issues;
alter table issues_by_form rename to issues;

-- The record of a draft's life (shared/record/life-entry.ts): `entry` is the canonical JSON of one without its hash.
create table life (
  draft_id text not null references drafts (id),
  seq integer not null,
  entry text not null,
  hash text not null,
  kind text not null,
  person_id text references people (id),
  at integer not null,
  primary key (draft_id, seq)
) strict;
