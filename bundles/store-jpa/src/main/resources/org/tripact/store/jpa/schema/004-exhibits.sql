-- never deleted: authorities' answers and lists; one stands by many signatures
create table EXHIBIT (
  DIGEST varchar(64) ${ascii} not null,
  KIND varchar(32) not null,
  CONTENT ${bytes} not null,
  constraint EXHIBIT_KEY primary key (DIGEST)
);

create table EVIDENCE_EXHIBIT (
  STATEMENT varchar(64) ${ascii} not null,
  DIGEST varchar(64) ${ascii} not null,
  constraint EVIDENCE_EXHIBIT_KEY primary key (STATEMENT, DIGEST),
  constraint EVIDENCE_EXHIBIT_OF_EVIDENCE foreign key (STATEMENT) references EVIDENCE (STATEMENT),
  constraint EVIDENCE_EXHIBIT_IS_KEPT foreign key (DIGEST) references EXHIBIT (DIGEST)
);
