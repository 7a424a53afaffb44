-- Every look of an auditor at a case, written before he is answered; append-only.
CREATE TABLE audit_look (
  id          BIGINT AUTO_INCREMENT PRIMARY KEY,
  person      VARCHAR(64)  NOT NULL, -- the engine's user id
  looked_at   DATETIME(3)  NOT NULL,
  case_number VARCHAR(255),          -- the business number, where there is one
  instance    VARCHAR(64),           -- the engine's process instance
  subject     VARCHAR(255) NOT NULL, -- as the address names it; * for a list over many cases
  address     VARCHAR(500) NOT NULL, -- what was asked for: method and path
  conditions  VARCHAR(2000),         -- the query, cut where it is longer
  came_from   VARCHAR(64)  NOT NULL  -- the network address
);
CREATE INDEX audit_look_by_person ON audit_look (person, id);
CREATE INDEX audit_look_by_case ON audit_look (case_number, id);
CREATE INDEX audit_look_by_instance ON audit_look (instance, id);
CREATE INDEX audit_look_by_time ON audit_look (looked_at);

-- By which signs in the history a clause is seen to be carried out, kept or broken: filled anew at each start from the
-- deployed models and clause-signs.csv, so that history is counted where it lies.
CREATE TABLE audit_clause_sign (
  clause  VARCHAR(32)  NOT NULL,
  figure  VARCHAR(16)  NOT NULL, -- carried, or what it means and its number in the file: broken-2
  process VARCHAR(64)  NOT NULL, -- or the decision, where the sign is a rule
  element VARCHAR(128) NOT NULL, -- or the rule
  sign    VARCHAR(16)  NOT NULL, -- DONE, IN_TIME, LATE, RULE, ANSWER
  answer  VARCHAR(128) NOT NULL, -- as the form's record has it: "decision":"sendBack"; else empty
  PRIMARY KEY (clause, figure, process, element)
);

-- A period's forms, for the answers that tell a clause kept or broken.
CREATE INDEX form_record_by_time ON form_record (submitted_at);
