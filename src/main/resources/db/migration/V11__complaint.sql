-- Messages to customers, in the transaction of what they tell of; a job sends them.
CREATE TABLE outbox_message (
  message_key    VARCHAR(150) PRIMARY KEY,
  recipient_kind VARCHAR(16)  NOT NULL, -- email, sms
  address        VARCHAR(200) NOT NULL,
  template       VARCHAR(100) NOT NULL, -- key in the message files
  arguments      MEDIUMTEXT   NOT NULL, -- JSON, a list of texts
  written_at     DATETIME(3)  NOT NULL
);
