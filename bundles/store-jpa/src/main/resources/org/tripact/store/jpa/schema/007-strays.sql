-- what came from customs' side and is no receipt; the bytes go when a person has looked, the line stays
create table STRAY (
  ID bigint generated always as identity,
  CONNECTOR varchar(200) ${ascii} not null,
  SHA256 varchar(64) ${ascii} not null,
  REASON varchar(32) not null,
  DETAIL varchar(200) not null,
  BYTES_HELD integer not null,
  SEALED_BYTES ${bytes},
  STATUS varchar(16) not null,
  RECEIVED_AT bigint not null,
  DISMISSED_AT bigint,
  constraint STRAY_KEY primary key (ID),
  constraint STRAY_ONCE unique (CONNECTOR, SHA256)
);

create index STRAY_BY_STATUS on STRAY (STATUS, ID);

-- what waits of one connector, so that two who bring at once cannot both have the last place
create table STRAY_ROOM (
  CONNECTOR varchar(200) ${ascii} not null,
  HELD integer not null,
  BYTES_HELD bigint not null,
  constraint STRAY_ROOM_KEY primary key (CONNECTOR)
);
