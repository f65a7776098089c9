-- the connector that a message waits for because it was away, held or busy; null: for none
alter table OUTBOX add column WAITS_FOR varchar(200);
