-- sessions get a name that has nothing to do with their token; those of before have none and log in anew
delete from CARD_SESSION;

alter table CARD_SESSION add column HANDLE varchar(32) ${ascii} default '' not null;

alter table CARD_SESSION add constraint CARD_SESSION_ONE_HANDLE unique (HANDLE);
