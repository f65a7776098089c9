-- rows that are updated to let one transaction in after the other
create table TURN (
  NAME varchar(32) not null,
  TAKEN bigint not null,
  constraint TURN_KEY primary key (NAME)
);

insert into TURN (NAME, TAKEN) values ('challenges', 0);

create table CHALLENGE (
  ID varchar(128) ${ascii} not null,
  BROWSER_HASH varchar(128) not null,
  ORIGIN varchar(500) not null,
  BODY varchar(8000) not null,
  EXPIRES_AT bigint not null,
  constraint CHALLENGE_KEY primary key (ID)
);

create index CHALLENGE_BY_END on CHALLENGE (EXPIRES_AT);

create table CARD_SESSION (
  TOKEN_HASH varchar(128) ${ascii} not null,
  CARD varchar(13) ${ascii} not null,
  HOLDER varchar(500) not null,
  VALID_UNTIL bigint not null,
  ORIGIN varchar(500) not null,
  OPENED_AT bigint not null,
  LAST_USED_AT bigint not null,
  LOCKED smallint not null,
  constraint CARD_SESSION_KEY primary key (TOKEN_HASH)
);

create index CARD_SESSION_BY_USE on CARD_SESSION (LAST_USED_AT);

create index CARD_SESSION_BY_OPENING on CARD_SESSION (OPENED_AT);

create table REGISTERED_ENTERPRISE (
  USCC varchar(18) ${ascii} not null,
  NAME varchar(1000) not null,
  constraint REGISTERED_ENTERPRISE_KEY primary key (USCC)
);

create table REGISTERED_CARD (
  NUMBER varchar(13) ${ascii} not null,
  ORGANISATION_CODE varchar(9) ${ascii} not null,
  USCC varchar(18) ${ascii} not null,
  KIND varchar(32) not null,
  STATUS varchar(32) not null,
  constraint REGISTERED_CARD_KEY primary key (NUMBER),
  constraint REGISTERED_CARD_OF_ENTERPRISE foreign key (USCC) references REGISTERED_ENTERPRISE (USCC)
);

create table REGISTERED_CODE (
  CODE varchar(10) ${ascii} not null,
  USCC varchar(18) ${ascii} not null,
  ROLES varchar(200) not null,
  DISTRICT_CODE varchar(4) ${ascii} not null,
  DISTRICT_NAME varchar(200) not null,
  constraint REGISTERED_CODE_KEY primary key (CODE),
  constraint REGISTERED_CODE_OF_ENTERPRISE foreign key (USCC) references REGISTERED_ENTERPRISE (USCC)
);

create index REGISTERED_CODE_BY_ENTERPRISE on REGISTERED_CODE (USCC, CODE);
