create table RECONCILIATION (
  ID bigint generated always as identity,
  CONNECTOR varchar(200) ${ascii} not null,
  ON_DAY varchar(10) ${ascii} not null,
  ROUND_NO integer not null,
  STATUS varchar(16) not null,
  ASKED_AT bigint not null,
  STATUS_AT bigint not null,
  constraint RECONCILIATION_KEY primary key (ID),
  constraint RECONCILIATION_ONE_A_DAY unique (CONNECTOR, ON_DAY)
);

create index RECONCILIATION_BY_STATUS on RECONCILIATION (STATUS, ON_DAY);

create table HELD_SHEET (
  ID bigint generated always as identity,
  CONNECTOR varchar(200) ${ascii} not null,
  ON_DAY varchar(10) ${ascii} not null,
  ROUND_NO integer not null,
  SHEET_NO integer not null,
  SHEETS integer not null,
  MADE_AT bigint not null,
  BODY ${bytes} not null,
  RECEIVED_AT bigint not null,
  constraint HELD_SHEET_KEY primary key (ID),
  constraint HELD_SHEET_ONCE unique (CONNECTOR, ON_DAY, ROUND_NO, SHEET_NO)
);

create table DIFFERENCE (
  ID bigint generated always as identity,
  CONNECTOR varchar(200) ${ascii} not null,
  ON_DAY varchar(10) ${ascii} not null,
  KIND varchar(32) not null,
  SUBJECT varchar(128) ${ascii} not null,
  DETAIL varchar(200) not null,
  FOUND_AT bigint not null,
  -- connector, kind and subject while it is open, else null: open at most once
  OPEN_KEY varchar(400) ${ascii},
  CLOSED_AT bigint,
  BY_HAND smallint not null default 0,
  WHY varchar(500) not null default '',
  constraint DIFFERENCE_KEY primary key (ID),
  constraint DIFFERENCE_OPEN_ONCE unique (OPEN_KEY)
);

create index DIFFERENCE_OF_SUBJECT on DIFFERENCE (CONNECTOR, SUBJECT);

create index OUTBOX_BY_DELIVERY on OUTBOX (CONNECTOR, DELIVERED_AT);
