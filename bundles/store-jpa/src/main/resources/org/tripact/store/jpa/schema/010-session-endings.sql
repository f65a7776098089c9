-- how a session ended, so that its page can say why, on whichever node it asks; forgotten after a day
create table SESSION_ENDING (
  TOKEN_HASH varchar(128) ${ascii} not null,
  HOW varchar(32) not null,
  ENDED_AT bigint not null,
  constraint SESSION_ENDING_KEY primary key (TOKEN_HASH)
);

create index SESSION_ENDING_BY_TIME on SESSION_ENDING (ENDED_AT);
