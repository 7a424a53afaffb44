-- Who held which role when, and bad debts: clauses 3-3.x and 3-4.2. Amounts in yuan. Whoever changes a case locks the row of its
-- customer's credit_account first.

-- What is written here changes nothing but the last day of a tenure that is still open.
CREATE TABLE role_tenure (
  id          BIGINT AUTO_INCREMENT PRIMARY KEY,
  person      VARCHAR(64) NOT NULL,
  role        VARCHAR(64) NOT NULL, -- the engine group of the role
  area_id     VARCHAR(64) NOT NULL, -- of an area's own group; else empty
  from_day    DATE        NOT NULL, -- 1970-01-01: since before it was written down
  until_day   DATE,                 -- the first day that it no longer held
  recorded_at DATETIME(3) NOT NULL,
  recorded_by VARCHAR(64) NOT NULL
);
CREATE INDEX role_tenure_by_role ON role_tenure (role, area_id, from_day);
CREATE INDEX role_tenure_by_person ON role_tenure (person, until_day);

-- Numbers HZ-yyyymmdd-nnnn, drawn as those of repair orders
CREATE TABLE bad_debt_ticket (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  opened_on DATE NOT NULL
);

CREATE TABLE bad_debt_day (
  opened_on DATE PRIMARY KEY,
  base BIGINT NOT NULL
);

CREATE TABLE bad_debt (
  number          VARCHAR(32)   PRIMARY KEY,
  origin          VARCHAR(24)   NOT NULL, -- Origin
  account         VARCHAR(32)   NOT NULL,
  shipment        VARCHAR(32),
  invoice         VARCHAR(64),            -- of the ledger, or one written by hand
  goods           VARCHAR(500),           -- that left without release
  amount          DECIMAL(15,2) NOT NULL,
  debt_day        DATE          NOT NULL, -- who held a role that day bears
  release_route   VARCHAR(24)   NOT NULL, -- by the shipment's release record; none
  debt_class      VARCHAR(24),
  clause          VARCHAR(16),
  legal           BOOLEAN       NOT NULL, -- 3-4.2
  legal_reference VARCHAR(200),
  state           VARCHAR(16)   NOT NULL, -- CaseState
  revision        INT           NOT NULL, -- of the allocation that counts; 0 while there is none
  opened_at       DATETIME(3)   NOT NULL,
  opened_by       VARCHAR(64)   NOT NULL,
  FOREIGN KEY (account) REFERENCES credit_account (number)
);
CREATE INDEX bad_debt_by_invoice ON bad_debt (invoice, state);
CREATE INDEX bad_debt_by_shipment ON bad_debt (shipment, state);

-- What somebody found, proposed, answered, decided; append-only
CREATE TABLE bad_debt_step (
  number   VARCHAR(32)   NOT NULL,
  seq      INT           NOT NULL,
  kind     VARCHAR(16)   NOT NULL, -- CaseStep.Kind
  outcome  VARCHAR(24),
  note     VARCHAR(1000),
  taken_at DATETIME(3)   NOT NULL,
  taken_by VARCHAR(64)   NOT NULL,
  PRIMARY KEY (number, seq),
  FOREIGN KEY (number) REFERENCES bad_debt (number)
);

CREATE TABLE bad_debt_evidence (
  number       VARCHAR(32)  NOT NULL,
  seq          INT          NOT NULL,
  file_name    VARCHAR(200) NOT NULL,
  content_type VARCHAR(64)  NOT NULL,
  sha256       CHAR(64)     NOT NULL,
  content      LONGBLOB     NOT NULL,
  stored_at    DATETIME(3)  NOT NULL,
  stored_by    VARCHAR(64)  NOT NULL,
  PRIMARY KEY (number, seq),
  FOREIGN KEY (number) REFERENCES bad_debt (number)
);

-- Line by line; a later revision takes the place of the one before, which stays
CREATE TABLE bad_debt_part (
  number      VARCHAR(32)   NOT NULL,
  revision    INT           NOT NULL,
  line_no     INT           NOT NULL,
  role        VARCHAR(64)   NOT NULL, -- engine group, or signer
  person      VARCHAR(64),            -- null: nobody held the role that day
  borne_by    VARCHAR(16)   NOT NULL, -- Bearer
  share       VARCHAR(64)   NOT NULL, -- exact, in percent: 40 or 100/3
  amount      DECIMAL(15,2) NOT NULL,
  signature   VARCHAR(200),           -- what he signed
  PRIMARY KEY (number, revision, line_no),
  FOREIGN KEY (number) REFERENCES bad_debt (number)
);
CREATE INDEX bad_debt_part_by_person ON bad_debt_part (person, number);

CREATE TABLE bad_debt_hearing (
  number   VARCHAR(32) NOT NULL,
  revision INT         NOT NULL, -- of the allocation that he was heard about
  person   VARCHAR(64) NOT NULL,
  answer   VARCHAR(16) NOT NULL, -- accept, object
  silent   BOOLEAN     NOT NULL, -- said nothing in time; counted as the policy says
  reason   VARCHAR(1000),
  heard_at DATETIME(3) NOT NULL,
  heard_by VARCHAR(64) NOT NULL,
  PRIMARY KEY (number, revision, person),
  FOREIGN KEY (number) REFERENCES bad_debt (number)
);

-- Money that came in, or was taken back, after the deduction was ordered; append-only
CREATE TABLE bad_debt_recovery (
  id         BIGINT AUTO_INCREMENT PRIMARY KEY,
  number     VARCHAR(32)   NOT NULL,
  receipt    VARCHAR(64)   NOT NULL,
  booking    VARCHAR(80)   NOT NULL, -- in the deduction ledger
  amount     DECIMAL(15,2) NOT NULL, -- negative: taken back
  booked_at  DATETIME(3)   NOT NULL,
  FOREIGN KEY (number) REFERENCES bad_debt (number)
);
CREATE INDEX bad_debt_recovery_by_case ON bad_debt_recovery (number, receipt);
