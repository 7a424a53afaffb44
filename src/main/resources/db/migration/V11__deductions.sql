-- What persons bear of bad debts and how it is taken from their wages (3-4.1, 3-4.2, 3-deduct). Amounts in yuan. Whoever books
-- on a case locks its row, then the accounts of its persons by their ids; a month's run locks one person's account only.

CREATE TABLE deduction_account (
  person VARCHAR(64) PRIMARY KEY, -- the engine's user id, or company
  turn   BIGINT      NOT NULL     -- counts up with every lock
);

CREATE TABLE deduction_case (
  case_number     VARCHAR(32)  PRIMARY KEY,
  shipment        VARCHAR(32),
  invoice         VARCHAR(64),
  clause          VARCHAR(16)  NOT NULL,
  legal_reference VARCHAR(200),          -- rights reserved (3-4.2)
  ordered_at      DATETIME(3)  NOT NULL,
  ordered_by      VARCHAR(64)  NOT NULL
);

CREATE TABLE deduction_part (
  case_number   VARCHAR(32)   NOT NULL,
  part_no       INT           NOT NULL,
  person        VARCHAR(64)   NOT NULL,
  role          VARCHAR(64)   NOT NULL,
  share_percent DECIMAL(9,6)  NOT NULL,
  amount        DECIMAL(15,2) NOT NULL,
  signature     VARCHAR(500),            -- what he signed
  PRIMARY KEY (case_number, part_no),
  UNIQUE (case_number, person, role),
  FOREIGN KEY (case_number) REFERENCES deduction_case (case_number)
);
CREATE INDEX deduction_part_by_person ON deduction_part (person);

-- The personal ledger: append-only, amounts signed. due = taken - given-back + remaining
CREATE TABLE deduction_entry (
  id          BIGINT AUTO_INCREMENT PRIMARY KEY,
  case_number VARCHAR(32)   NOT NULL,
  part_no     INT           NOT NULL,
  kind        VARCHAR(16)   NOT NULL, -- EntryKind
  amount      DECIMAL(15,2) NOT NULL,
  period      CHAR(7),                -- yyyy-MM of taken, paid-out, carried-over
  of_period   CHAR(7),                -- of given-back: when it had been taken
  receipt     VARCHAR(80),            -- as the case books it
  booked_at   DATETIME(3)   NOT NULL,
  booked_by   VARCHAR(64)   NOT NULL,
  UNIQUE (case_number, part_no, kind, period), -- a month takes from a part once
  FOREIGN KEY (case_number, part_no) REFERENCES deduction_part (case_number, part_no)
);

CREATE TABLE deduction_receipt (
  case_number VARCHAR(32)   NOT NULL,
  receipt     VARCHAR(80)   NOT NULL, -- its number, with a count where it paid more than once
  amount      DECIMAL(15,2) NOT NULL,
  recorded_at DATETIME(3)   NOT NULL,
  recorded_by VARCHAR(64)   NOT NULL,
  reversed_at DATETIME(3),
  reversed_by VARCHAR(64),
  PRIMARY KEY (case_number, receipt),
  FOREIGN KEY (case_number) REFERENCES deduction_case (case_number)
);

CREATE TABLE payroll_figure (
  period  CHAR(7)       NOT NULL, -- yyyy-MM
  person  VARCHAR(64)   NOT NULL,
  wage    DECIMAL(15,2) NOT NULL,
  told_at DATETIME(3)   NOT NULL,
  told_by VARCHAR(64)   NOT NULL,
  PRIMARY KEY (period, person)
);

-- 3-deduct: the month-end run
CREATE TABLE deduction_run (
  period      CHAR(7)     PRIMARY KEY, -- yyyy-MM of the wages
  state       VARCHAR(16) NOT NULL,    -- Run.State
  computed_at DATETIME(3) NOT NULL,
  approved_at DATETIME(3),
  approved_by VARCHAR(64),
  locked_at   DATETIME(3)
);

-- A person is in a month once. What the figures were computed with is kept with them.
CREATE TABLE deduction_line (
  period        CHAR(7)       NOT NULL,
  person        VARCHAR(64)   NOT NULL,
  wage          DECIMAL(15,2),
  limit_percent DECIMAL(5,2)  NOT NULL,
  minimum_wage  DECIMAL(15,2) NOT NULL,
  most          DECIMAL(15,2) NOT NULL, -- that the limits allow
  remaining     DECIMAL(15,2) NOT NULL, -- at the month's end
  taken         DECIMAL(15,2) NOT NULL, -- planned; once booked, what was
  paid_out      DECIMAL(15,2) NOT NULL,
  carried       DECIMAL(15,2) NOT NULL,
  problem       VARCHAR(16),
  booked_at     DATETIME(3),
  PRIMARY KEY (period, person),
  FOREIGN KEY (period) REFERENCES deduction_run (period)
);
