-- Words in ${} differ by database. All times are microseconds since 1970-01-01T00:00:00Z.

create table AUDIT (
  ID bigint generated always as identity,
  OCCURRED_AT bigint not null,
  EVENT varchar(64) not null,
  ACTOR varchar(128) not null,
  SUBJECT varchar(256) not null,
  OUTCOME varchar(64) not null,
  DETAIL varchar(500) not null,
  constraint AUDIT_KEY primary key (ID)
);

create table AGREEMENT (
  NUMBER varchar(40) ${ascii} not null,
  CUSTOMS_CODE varchar(10) ${ascii} not null,
  USCC varchar(18) ${ascii} not null,
  ENTERPRISE_NAME varchar(1000) not null,
  DISTRICT_CODE varchar(4) ${ascii} not null,
  DISTRICT_NAME varchar(200) not null,
  TEXT_VERSION varchar(100) not null,
  TEXT_DIGEST varchar(64) ${ascii} not null,
  -- the customs code while the agreement is open, else null: at most one open agreement a code
  OPEN_CODE varchar(10) ${ascii},
  STATE varchar(32) not null,
  REASON varchar(4000) not null,
  SIGNED_AT bigint not null,
  SENT_AT bigint,
  STORED_AT bigint,
  DECIDED_AT bigint,
  TERMINATED_AT bigint,
  VERSION bigint not null,
  constraint AGREEMENT_KEY primary key (NUMBER),
  constraint AGREEMENT_ONE_OPEN unique (OPEN_CODE)
);

create index AGREEMENT_OF_CODE on AGREEMENT (CUSTOMS_CODE, SIGNED_AT desc, NUMBER);

create index AGREEMENT_OF_ENTERPRISE on AGREEMENT (USCC, SIGNED_AT desc, NUMBER);

create table TIMELINE (
  ID bigint generated always as identity,
  AGREEMENT varchar(40) ${ascii} not null,
  OCCURRED_AT bigint not null,
  STATE varchar(32) not null,
  CAUSE varchar(32) not null,
  -- null where the line has none: at most one line an agreement and reference
  REFERENCE varchar(400) ${ascii},
  DETAIL varchar(4000) not null,
  constraint TIMELINE_KEY primary key (ID),
  constraint TIMELINE_ONE_LINE unique (AGREEMENT, REFERENCE),
  constraint TIMELINE_OF_AGREEMENT foreign key (AGREEMENT) references AGREEMENT (NUMBER)
);

create table STATEMENT (
  ID varchar(64) ${ascii} not null,
  ACTION varchar(16) not null,
  NUMBER varchar(40) ${ascii} not null,
  CUSTOMS_CODE varchar(10) ${ascii} not null,
  USCC varchar(18) ${ascii} not null,
  ENTERPRISE_NAME varchar(1000) not null,
  DISTRICT_CODE varchar(4) ${ascii} not null,
  DISTRICT_NAME varchar(200) not null,
  TEXT_VERSION varchar(100) not null,
  TEXT_DIGEST varchar(64) ${ascii} not null,
  CARD varchar(13) ${ascii} not null,
  BODY varchar(16000) not null,
  ISSUED_AT bigint not null,
  EXPIRES_AT bigint not null,
  CONSUMED smallint not null,
  constraint STATEMENT_KEY primary key (ID)
);

-- never deleted: what a court would ask for
create table EVIDENCE (
  STATEMENT varchar(64) ${ascii} not null,
  AGREEMENT varchar(40) ${ascii} not null,
  SIGNED_AT bigint not null,
  SIGNATURE ${bytes} not null,
  SEALED_CERTIFICATE ${bytes} not null,
  constraint EVIDENCE_KEY primary key (STATEMENT),
  constraint EVIDENCE_OF_STATEMENT foreign key (STATEMENT) references STATEMENT (ID),
  constraint EVIDENCE_OF_AGREEMENT foreign key (AGREEMENT) references AGREEMENT (NUMBER)
);

-- one row: the key that everything sealed here was sealed with
create table SEAL_KEY (
  ID smallint not null,
  FINGERPRINT varchar(64) not null,
  constraint SEAL_KEY_ONE primary key (ID)
);
