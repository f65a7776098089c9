create table OUTBOX (
  ID bigint generated always as identity,
  MESSAGE_ID varchar(64) ${ascii} not null,
  KIND varchar(32) not null,
  CUSTOMS_CODE varchar(10) ${ascii} not null,
  STATEMENT varchar(64) ${ascii} not null,
  OCCURRED_AT bigint not null,
  STATUS varchar(16) not null,
  OWNER varchar(200),
  LEASED_UNTIL bigint,
  NEXT_ATTEMPT_AT bigint not null,
  ATTEMPTS integer not null,
  MAY_HAVE_ARRIVED smallint not null,
  REASON varchar(4000) not null,
  CONNECTOR varchar(200),
  SEALED_BYTES ${bytes},
  DELIVERED_AT bigint,
  constraint OUTBOX_KEY primary key (ID),
  constraint OUTBOX_ONE_MESSAGE unique (MESSAGE_ID),
  constraint OUTBOX_OF_STATEMENT foreign key (STATEMENT) references EVIDENCE (STATEMENT)
);

create index OUTBOX_BY_STATUS on OUTBOX (STATUS, ID);

create index OUTBOX_OF_CODE on OUTBOX (CUSTOMS_CODE, ID);

create table RECEIPT (
  ID bigint generated always as identity,
  CONNECTOR varchar(200) ${ascii} not null,
  RECEIPT_ID varchar(128) ${ascii} not null,
  MESSAGE_ID varchar(128) ${ascii} not null,
  KIND varchar(32) not null,
  OCCURRED_AT bigint not null,
  REASON varchar(1000) not null,
  RECEIVED_AT bigint not null,
  FATE varchar(16) not null,
  WHY varchar(4000) not null,
  MARKED_AT bigint,
  constraint RECEIPT_KEY primary key (ID),
  constraint RECEIPT_ONCE unique (CONNECTOR, RECEIPT_ID)
);

create index RECEIPT_BY_FATE on RECEIPT (FATE, ID);
