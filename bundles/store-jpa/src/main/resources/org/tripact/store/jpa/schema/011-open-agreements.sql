-- What an agreement holds against all others: the customs code while it is open, its own number once it is over. It takes
-- the place of a code that was null once it was over: Derby's unique constraint on a column with nulls lets a value come
-- back to a row that had it before, though another row has it meanwhile.
alter table AGREEMENT add column HOLDS varchar(40) ${ascii} default '' not null;
update AGREEMENT set HOLDS = coalesce(OPEN_CODE, NUMBER);
alter table AGREEMENT alter column HOLDS drop default;
alter table AGREEMENT drop constraint AGREEMENT_ONE_OPEN;
alter table AGREEMENT drop column OPEN_CODE;
alter table AGREEMENT add constraint AGREEMENT_ONE_HOLDS unique (HOLDS);
