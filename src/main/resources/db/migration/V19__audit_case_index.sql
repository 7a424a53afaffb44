-- By which cases are found (歷程): a copy of what the engine and the procedures keep, made anew from them whenever a case changes.
CREATE TABLE audit_case (
  id       VARCHAR(64)  PRIMARY KEY, -- the engine's process instance
  number   VARCHAR(255) NOT NULL,    -- business number; empty where there is none
  process  VARCHAR(64)  NOT NULL,
  state    VARCHAR(16)  NOT NULL,    -- CaseState
  outcome  VARCHAR(128),             -- end event
  begun_at DATETIME(3)  NOT NULL,
  begun_by VARCHAR(64),
  ended_at DATETIME(3),
  customer VARCHAR(200),
  customer_words VARCHAR(800) NOT NULL, -- the name as it is compared
  amount   DECIMAL(15,2)
);
CREATE INDEX audit_case_by_begin ON audit_case (begun_at, id);
CREATE INDEX audit_case_by_number ON audit_case (number, begun_at, id);
CREATE INDEX audit_case_by_process ON audit_case (process, begun_at, id);
CREATE INDEX audit_case_by_state ON audit_case (state, begun_at, id);
CREATE INDEX audit_case_by_outcome ON audit_case (outcome, begun_at, id);
CREATE INDEX audit_case_by_amount ON audit_case (amount, begun_at, id);

-- Persons, clauses, numbers that it names, and pieces of its texts: two characters of Chinese, three letters or digits
CREATE TABLE audit_case_term (
  kind     VARCHAR(8)   NOT NULL, -- TermKind
  term     VARCHAR(128) NOT NULL,
  begun_at DATETIME(3)  NOT NULL, -- of the case, so that the latest come first without sorting
  id       VARCHAR(64)  NOT NULL,
  PRIMARY KEY (kind, term, begun_at, id)
);
CREATE INDEX audit_case_term_by_case ON audit_case_term (id);

-- All that is searched as text, as it is compared
CREATE TABLE audit_case_text (
  id    VARCHAR(64) PRIMARY KEY,
  words MEDIUMTEXT  NOT NULL
);

-- Cases that changed since they were last indexed; written in the transaction that changed them
CREATE TABLE audit_case_change (
  seq BIGINT AUTO_INCREMENT PRIMARY KEY,
  id  VARCHAR(64) NOT NULL
);
