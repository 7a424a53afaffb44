-- Every form as it was filled in; append-only. A field that only the step right after the form reads is kept nowhere else.
CREATE TABLE form_record (
  id                 BIGINT AUTO_INCREMENT PRIMARY KEY,
  process_instance   VARCHAR(64)  NOT NULL, -- the engine's id
  process            VARCHAR(64)  NOT NULL, -- the model's id
  element            VARCHAR(64)  NOT NULL, -- the user task or start event, by its id in the model
  task               VARCHAR(64),           -- the engine's id; null for a start form
  submitted_at       DATETIME(3)  NOT NULL,
  submitted_by       VARCHAR(64),           -- the engine's user id
  content            MEDIUMTEXT   NOT NULL  -- JSON by field; a file or a text above 10 000 characters as its SHA-256 and length
);
CREATE INDEX form_record_by_instance ON form_record (process_instance);
