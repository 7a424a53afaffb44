-- Repair service, clauses 1-3.1 to 1-3.8 and 1-5.x. Amounts in yuan, DECIMAL(15,2).

-- 1-5.2 fee standard: dated versions; the one with the latest effective_from not after a day is in force that day.
CREATE TABLE fee_standard (
  version        VARCHAR(36)  PRIMARY KEY,
  effective_from DATE         NOT NULL,
  file_name      VARCHAR(200) NOT NULL,
  file_sha256    CHAR(64)     NOT NULL,
  imported_at    DATETIME(3)  NOT NULL,
  imported_by    VARCHAR(64)  NOT NULL,
  UNIQUE (effective_from)
);

CREATE TABLE fee_item (
  version    VARCHAR(36)   NOT NULL,
  code       VARCHAR(32)   NOT NULL,
  category   VARCHAR(32)   NOT NULL, -- a specialty
  name       VARCHAR(100)  NOT NULL,
  unit       VARCHAR(16)   NOT NULL,
  unit_price DECIMAL(15,2) NOT NULL,
  note       VARCHAR(200),
  PRIMARY KEY (version, code),
  FOREIGN KEY (version) REFERENCES fee_standard (version)
);

-- Numbers WX-yyyymmdd-nnnn: a ticket per report from the database's own counter, less the day's first one. No report waits
-- for another, a ticket of a rolled-back report is a gap, and tickets never repeat.
CREATE TABLE repair_order_ticket (
  id  BIGINT AUTO_INCREMENT PRIMARY KEY,
  reported_on DATE NOT NULL
);

CREATE TABLE repair_order_day (
  reported_on DATE PRIMARY KEY,
  base BIGINT NOT NULL -- number = ticket id - base
);

CREATE TABLE repair_order (
  number           VARCHAR(32)   PRIMARY KEY,
  caller_reference VARCHAR(100),           -- the online channel's own key: the same report twice is one order
  channel          VARCHAR(16)   NOT NULL, -- front-desk, verbal, phone, online (1-3.1)
  reported_at      DATETIME(3)   NOT NULL,
  reported_by      VARCHAR(64)   NOT NULL, -- engine user who recorded it
  customer_id      VARCHAR(36)   NOT NULL,
  customer_name    VARCHAR(100)  NOT NULL, -- as on the day of the report
  phone            VARCHAR(32),
  building_id      VARCHAR(32)   NOT NULL,
  room             VARCHAR(32)   NOT NULL,
  specialty        VARCHAR(32)   NOT NULL,
  description      VARCHAR(2000) NOT NULL,
  state            VARCHAR(24)   NOT NULL, -- RepairState
  appointment_at   DATETIME(3),            -- the one that counts (1-3.2)
  technician       VARCHAR(64),
  arrived_at       DATETIME(3),
  late_minutes     INT,                    -- whole minutes past the appointment when late, 0 when on time (1-3.2)
  grace_minutes    INT,                    -- the tolerance in force on arrival
  late_cause       VARCHAR(500),
  fault_found      VARCHAR(2000),
  fee_version      VARCHAR(36),            -- fee standard in force when the customer consented (1-3.6)
  consented_amount DECIMAL(15,2),          -- 1-3.4
  bill_revision    INT           NOT NULL, -- counts up with every change of the bill; a signature holds for one
  bill_amount      DECIMAL(15,2),
  work_done        VARCHAR(2000),          -- 維修情況欄 (1-3.7)
  signed_at        DATETIME(3),
  archived_at      DATETIME(3),
  archived_by      VARCHAR(64),
  handed_over_at   DATETIME(3),
  handed_over_by   VARCHAR(64),
  ended_at         DATETIME(3),
  end_reason       VARCHAR(500),           -- of a declined, cancelled or reversed order
  version          INT           NOT NULL,
  UNIQUE (caller_reference)
);
CREATE INDEX repair_order_by_report ON repair_order (reported_at);
CREATE INDEX repair_order_by_signature ON repair_order (signed_at);
CREATE INDEX repair_order_by_arrival ON repair_order (arrived_at);
CREATE INDEX repair_order_by_technician ON repair_order (technician, state);

CREATE TABLE repair_appointment (
  order_number VARCHAR(32) NOT NULL,
  seq          INT         NOT NULL,
  appointment_at DATETIME(3) NOT NULL,     -- the time asked for
  reason       VARCHAR(500),               -- of a reschedule
  consented    BOOLEAN     NOT NULL,       -- without consent the earlier appointment keeps counting
  consented_by VARCHAR(100),
  recorded_at  DATETIME(3) NOT NULL,
  recorded_by  VARCHAR(64) NOT NULL,
  PRIMARY KEY (order_number, seq),
  FOREIGN KEY (order_number) REFERENCES repair_order (number)
);

CREATE TABLE repair_assignment (
  order_number VARCHAR(32) NOT NULL,
  seq          INT         NOT NULL,
  technician   VARCHAR(64) NOT NULL,
  rank_shown   INT         NOT NULL,       -- place in the ranking that the supervisor saw (1-3.3)
  reason       VARCHAR(500),               -- why not the first, or why reassigned
  assigned_at  DATETIME(3) NOT NULL,
  assigned_by  VARCHAR(64) NOT NULL,
  ended_at     DATETIME(3),
  end_reason   VARCHAR(500),
  PRIMARY KEY (order_number, seq),
  FOREIGN KEY (order_number) REFERENCES repair_order (number)
);

CREATE TABLE repair_fee_line (
  order_number VARCHAR(32)   NOT NULL,
  kind         VARCHAR(8)    NOT NULL,     -- quote, bill
  revision     INT           NOT NULL,
  line_no      INT           NOT NULL,
  fee_version  VARCHAR(36)   NOT NULL,
  item_code    VARCHAR(32)   NOT NULL,
  item_name    VARCHAR(100)  NOT NULL,
  unit         VARCHAR(16)   NOT NULL,
  quantity     DECIMAL(9,2)  NOT NULL,
  unit_price   DECIMAL(15,2) NOT NULL,
  amount       DECIMAL(15,2) NOT NULL,
  PRIMARY KEY (order_number, kind, revision, line_no),
  FOREIGN KEY (order_number) REFERENCES repair_order (number)
);

-- 1-3.4: what the customer was asked and answered
CREATE TABLE repair_consent (
  order_number VARCHAR(32)   NOT NULL,
  seq          INT           NOT NULL,
  kind         VARCHAR(8)    NOT NULL,     -- quote, bill (asked again above the quote)
  revision     INT           NOT NULL,
  amount       DECIMAL(15,2) NOT NULL,
  agreed       BOOLEAN       NOT NULL,
  name         VARCHAR(100)  NOT NULL,     -- who answered
  answered_at  DATETIME(3)   NOT NULL,
  recorded_by  VARCHAR(64)   NOT NULL,
  PRIMARY KEY (order_number, seq),
  FOREIGN KEY (order_number) REFERENCES repair_order (number)
);

-- work, pauses for parts, trial runs, site checklist (1-3.5, 1-3.6)
CREATE TABLE repair_work_log (
  order_number VARCHAR(32)   NOT NULL,
  seq          INT           NOT NULL,
  kind         VARCHAR(16)   NOT NULL,     -- work, pause, resume, trial-passed, trial-failed, sign-refused
  note         VARCHAR(2000),
  checklist    VARCHAR(200),               -- items kept, comma-separated
  logged_at    DATETIME(3)   NOT NULL,
  logged_by    VARCHAR(64)   NOT NULL,
  PRIMARY KEY (order_number, seq),
  FOREIGN KEY (order_number) REFERENCES repair_order (number)
);

-- 1-3.5: a compensation is settled apart from the bill
CREATE TABLE repair_damage (
  id           VARCHAR(36)   PRIMARY KEY,
  order_number VARCHAR(32)   NOT NULL,
  item         VARCHAR(200)  NOT NULL,
  amount       DECIMAL(15,2) NOT NULL,     -- value of the broken thing
  apologised   BOOLEAN       NOT NULL,
  accepted_by  VARCHAR(100)  NOT NULL,     -- the owner
  recorded_at  DATETIME(3)   NOT NULL,
  recorded_by  VARCHAR(64)   NOT NULL,
  settled_at   DATETIME(3),
  settled_by   VARCHAR(64),
  settlement   VARCHAR(500),               -- how it was paid, with its voucher
  FOREIGN KEY (order_number) REFERENCES repair_order (number)
);

-- 1-3.6: a signature holds for one revision and amount of the bill
CREATE TABLE repair_signature (
  order_number VARCHAR(32)   NOT NULL,
  bill_revision INT          NOT NULL,
  amount       DECIMAL(15,2) NOT NULL,
  kind         VARCHAR(8)    NOT NULL,     -- drawn, typed
  image        LONGBLOB,                   -- PNG
  signer_name  VARCHAR(100)  NOT NULL,
  typed_reason VARCHAR(500),               -- why not drawn
  binding      CHAR(64)      NOT NULL,     -- SHA-256 over order, revision, amount, lines and signature
  signed_at    DATETIME(3)   NOT NULL,
  recorded_by  VARCHAR(64)   NOT NULL,
  PRIMARY KEY (order_number, bill_revision),
  FOREIGN KEY (order_number) REFERENCES repair_order (number)
);

-- 1-3.7: charge, receipts, reversals; append-only. Open amount = sum of amounts.
CREATE TABLE repair_ledger (
  id           VARCHAR(36)   PRIMARY KEY,
  order_number VARCHAR(32)   NOT NULL,
  seq          INT           NOT NULL,
  kind         VARCHAR(16)   NOT NULL,     -- CHARGE (+), RECEIPT (-), REVERSAL (-), REFUND (+)
  amount       DECIMAL(15,2) NOT NULL,     -- signed
  method       VARCHAR(16),                -- cash, card, transfer, mobile
  voucher      VARCHAR(64),
  reason       VARCHAR(500),               -- of a reversal or refund
  booked_at    DATETIME(3)   NOT NULL,
  booked_by    VARCHAR(64)   NOT NULL,
  UNIQUE (order_number, seq),
  FOREIGN KEY (order_number) REFERENCES repair_order (number)
);
CREATE INDEX repair_ledger_by_day ON repair_ledger (booked_at);
