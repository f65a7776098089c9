-- which codes wait for customs' answer, and which differences are open, without a look at all that are over
create index AGREEMENT_BY_STATE on AGREEMENT (STATE, CUSTOMS_CODE);

create index DIFFERENCE_BY_END on DIFFERENCE (CLOSED_AT, CONNECTOR);
