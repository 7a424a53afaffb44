-- What becomes of a message to a customer; a job claims it, sends it and tries again.
ALTER TABLE outbox_message ADD COLUMN state VARCHAR(16) DEFAULT 'WAITING' NOT NULL; -- SENT, LOGGED (nothing could send it), DEAD
ALTER TABLE outbox_message ADD COLUMN attempts INT DEFAULT 0 NOT NULL; -- those that failed
-- Not before then; while it is being sent: when another node may try.
ALTER TABLE outbox_message ADD COLUMN due_at DATETIME(3) DEFAULT '2000-01-01 00:00:00.000' NOT NULL;
ALTER TABLE outbox_message ADD COLUMN claimed_by VARCHAR(36); -- whoever sends it now
ALTER TABLE outbox_message ADD COLUMN done_at DATETIME(3); -- sent, logged or given up
ALTER TABLE outbox_message ADD COLUMN failure VARCHAR(500); -- of the last attempt
UPDATE outbox_message SET due_at = written_at;
CREATE INDEX outbox_message_due ON outbox_message (state, due_at);
