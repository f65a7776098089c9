-- an attempt that was begun and not ended: whoever crashed in between cannot tell whether it arrived
alter table OUTBOX add column ATTEMPT_OPEN smallint not null default 0;

-- the message that a person says a receipt answers
alter table RECEIPT add column MATCHED_TO varchar(64) ${ascii};
