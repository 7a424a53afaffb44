-- Incentives (2-2 to 2-13, 2-signatures, 2-tax). Amounts in yuan. Whoever brings or withdraws evidence locks the books of the
-- settlements that it counts in, by their numbers; whoever works on a settlement locks its row.

-- Annex 1: points of trips (2-4.1)
CREATE TABLE project_coefficients (
  version        VARCHAR(36)  PRIMARY KEY,
  effective_from DATE         NOT NULL UNIQUE,
  file_name      VARCHAR(200) NOT NULL,
  file_sha256    CHAR(64)     NOT NULL,
  imported_at    DATETIME(3)  NOT NULL,
  imported_by    VARCHAR(64)  NOT NULL
);
CREATE TABLE project_coefficient (
  version     VARCHAR(36)  NOT NULL,
  project     VARCHAR(32)  NOT NULL,
  work_kind   VARCHAR(32)  NOT NULL,
  name        VARCHAR(100) NOT NULL,
  unit        VARCHAR(16)  NOT NULL,
  coefficient DECIMAL(9,4) NOT NULL, -- points a unit
  PRIMARY KEY (version, project, work_kind),
  FOREIGN KEY (version) REFERENCES project_coefficients (version)
);

-- Annex 2: commission on spare parts and service contracts (2-8)
CREATE TABLE sales_rates (
  version        VARCHAR(36)  PRIMARY KEY,
  effective_from DATE         NOT NULL UNIQUE,
  file_name      VARCHAR(200) NOT NULL,
  file_sha256    CHAR(64)     NOT NULL,
  imported_at    DATETIME(3)  NOT NULL,
  imported_by    VARCHAR(64)  NOT NULL
);
CREATE TABLE sales_rate (
  version      VARCHAR(36)  NOT NULL,
  category     VARCHAR(32)  NOT NULL,
  name         VARCHAR(100) NOT NULL,
  rate_percent DECIMAL(7,4) NOT NULL, -- of the money received
  PRIMARY KEY (version, category),
  FOREIGN KEY (version) REFERENCES sales_rates (version)
);

-- What incentives are computed from; never changed, only withdrawn. What a kind does not have is null.
CREATE TABLE incentive_evidence (
  id               BIGINT AUTO_INCREMENT PRIMARY KEY,
  kind             VARCHAR(16)   NOT NULL,            -- EvidenceKind
  reference        VARCHAR(80)   NOT NULL,
  withdrawal       VARCHAR(36)   NOT NULL DEFAULT '', -- while it counts the reference is its own
  person           VARCHAR(64)   NOT NULL,
  period           VARCHAR(7)    NOT NULL,            -- 2026-10, 2026-Q4, 2026-H2 or 2026
  from_day         DATE,
  to_day           DATE,
  item             VARCHAR(32),
  work_kind        VARCHAR(32),
  quantity         DECIMAL(12,2),
  amount           DECIMAL(15,2),
  refund_of        VARCHAR(80),
  basis            VARCHAR(500),
  recorded_at      DATETIME(3)   NOT NULL,
  recorded_by      VARCHAR(64)   NOT NULL,
  withdrawn_at     DATETIME(3),
  withdrawn_by     VARCHAR(64),
  withdrawn_reason VARCHAR(500),
  UNIQUE (kind, reference, withdrawal)
);
CREATE INDEX incentive_evidence_by_person ON incentive_evidence (period, kind, person);
CREATE INDEX incentive_evidence_by_refund ON incentive_evidence (refund_of);

-- Counts the changes of a settlement's evidence; closed when the settlement is locked.
CREATE TABLE incentive_book (
  settlement VARCHAR(32) PRIMARY KEY,
  changes    BIGINT      NOT NULL,
  closed     BOOLEAN     NOT NULL
);

CREATE TABLE incentive_settlement (
  number       VARCHAR(32) PRIMARY KEY, -- JL-<period>-<kind>
  kind         VARCHAR(16) NOT NULL,    -- SettlementKind
  first_month  CHAR(7)     NOT NULL,    -- of its period
  state        VARCHAR(16) NOT NULL,    -- Settlement.State
  payout_month CHAR(7),
  changes      BIGINT      NOT NULL,    -- of the book when it was computed
  computed_at  DATETIME(3),
  prepared_at  DATETIME(3),
  prepared_by  VARCHAR(64),
  reviewed_at  DATETIME(3),
  reviewed_by  VARCHAR(64),
  approved_at  DATETIME(3),
  approved_by  VARCHAR(64),
  taxed_at     DATETIME(3)
);

CREATE TABLE incentive_step (
  id          BIGINT AUTO_INCREMENT PRIMARY KEY,
  settlement  VARCHAR(32) NOT NULL,
  event       VARCHAR(20) NOT NULL,     -- Step.Event
  happened_at DATETIME(3) NOT NULL,
  happened_by VARCHAR(64) NOT NULL,
  reason      VARCHAR(1000),
  FOREIGN KEY (settlement) REFERENCES incentive_settlement (number)
);

-- What settlements leave to later ones of their kind; reserved by the one that computes with it.
CREATE TABLE incentive_adjustment (
  id         BIGINT AUTO_INCREMENT PRIMARY KEY,
  kind       VARCHAR(16)   NOT NULL,
  person     VARCHAR(64)   NOT NULL,
  rule       VARCHAR(20)   NOT NULL,    -- Rule: reversal, corrected, brought-forward
  amount     DECIMAL(15,2) NOT NULL,
  settlement VARCHAR(32)   NOT NULL,    -- whose line it is of
  line_no    INT           NOT NULL,
  reason     VARCHAR(500),
  taken_up   VARCHAR(32),               -- by which settlement
  UNIQUE (settlement, person, line_no, rule), -- a line is corrected once
  FOREIGN KEY (settlement) REFERENCES incentive_settlement (number),
  FOREIGN KEY (taken_up) REFERENCES incentive_settlement (number)
);

-- A person's pay of a settlement, with the tax and all that explains it (2-tax); always gross = net + tax
CREATE TABLE incentive_pay (
  settlement      VARCHAR(32)   NOT NULL,
  person          VARCHAR(64)   NOT NULL,
  gross           DECIMAL(15,2) NOT NULL,
  payout_month    CHAR(7),              -- this and all that follows: once the tax is withheld
  income_before   DECIMAL(15,2),        -- of the year, earlier payments of the month included
  deductions      DECIMAL(15,2),
  withheld_before DECIMAL(15,2),
  months          INT,
  basic_deduction DECIMAL(15,2),
  taxable         DECIMAL(15,2),
  bracket_up_to   DECIMAL(15,2),        -- null of the last bracket
  tax_percent     DECIMAL(5,2),
  quick_deduction DECIMAL(15,2),
  tax_due         DECIMAL(15,2),
  tax             DECIMAL(15,2),
  net             DECIMAL(15,2),
  carried         DECIMAL(15,2),
  taxed_at        DATETIME(3),
  PRIMARY KEY (settlement, person),
  FOREIGN KEY (settlement) REFERENCES incentive_settlement (number)
);
CREATE INDEX incentive_pay_by_person ON incentive_pay (person, payout_month);

CREATE TABLE incentive_line (
  settlement VARCHAR(32)   NOT NULL,
  person     VARCHAR(64)   NOT NULL,
  line_no    INT           NOT NULL,
  rule       VARCHAR(20)   NOT NULL,    -- Rule, which names the clause
  evidence   VARCHAR(500),
  quantity   DECIMAL(15,2),
  factor     DECIMAL(12,4),
  points     DECIMAL(12,2),
  amount     DECIMAL(15,2),
  note       VARCHAR(500),
  adjustment BIGINT,
  PRIMARY KEY (settlement, person, line_no),
  FOREIGN KEY (settlement, person) REFERENCES incentive_pay (settlement, person),
  FOREIGN KEY (adjustment) REFERENCES incentive_adjustment (id)
);

-- Payroll's figures of a person's tax year up to a month
CREATE TABLE tax_year_figure (
  period     CHAR(7)       NOT NULL,    -- yyyy-MM
  person     VARCHAR(64)   NOT NULL,
  income     DECIMAL(15,2) NOT NULL,
  deductions DECIMAL(15,2) NOT NULL,
  withheld   DECIMAL(15,2) NOT NULL,
  months     INT           NOT NULL,
  told_at    DATETIME(3)   NOT NULL,
  told_by    VARCHAR(64)   NOT NULL,
  PRIMARY KEY (period, person)
);

-- Whoever withholds tax, or tells its figures, locks this one row: what a payment finds withheld is what the one before left.
CREATE TABLE tax_turn (
  id   INT    PRIMARY KEY, -- 1
  turn BIGINT NOT NULL     -- counts up with every lock
);
INSERT INTO tax_turn (id, turn) VALUES (1, 0);

CREATE TABLE incentive_appeal (
  number      VARCHAR(120)  PRIMARY KEY, -- settlement, person and line
  settlement  VARCHAR(32)   NOT NULL,
  person      VARCHAR(64)   NOT NULL,
  line_no     INT           NOT NULL,
  objection   VARCHAR(1000) NOT NULL,
  opened_at   DATETIME(3)   NOT NULL,
  last_day    DATE          NOT NULL,    -- on which he could object
  upheld      BOOLEAN,                   -- null until it is answered
  answer      VARCHAR(1000),
  answered_at DATETIME(3),
  answered_by VARCHAR(64),
  FOREIGN KEY (settlement, person, line_no) REFERENCES incentive_line (settlement, person, line_no)
);
