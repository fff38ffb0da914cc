-- Authors of tracked changes in files that were imported, by the names in the files, and the delegations that they are.
create table import_authors (
  meeting_id text not null references meetings (id),
  author text not null,
  delegation text not null,
  primary key (meeting_id, author)
) strict;
