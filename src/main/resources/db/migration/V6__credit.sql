-- Credit, ledger and shipments, clauses 3-1.x and 3-2.x. Amounts in yuan. Whoever changes anything of an account locks its
-- row of credit_account first, so that the limit is never computed beside a change.

CREATE TABLE credit_account_ticket (
  id BIGINT AUTO_INCREMENT PRIMARY KEY, -- KH-nnnn
  opened_on DATE NOT NULL
);

CREATE TABLE credit_account (
  number      VARCHAR(32)  PRIMARY KEY,
  name        VARCHAR(100) NOT NULL,
  area_id     VARCHAR(32)  NOT NULL,
  opener_name VARCHAR(100) NOT NULL,
  phone       VARCHAR(32),
  opened_at   DATETIME(3)  NOT NULL,
  opened_by   VARCHAR(64)  NOT NULL,
  credit_open BOOLEAN      NOT NULL, -- as last reviewed (3-1.1)
  missing     VARCHAR(100) NOT NULL, -- conditions that do not hold, comma-separated
  entry       BIGINT       NOT NULL, -- counts up with every entry of the ledgers below
  FOREIGN KEY (area_id) REFERENCES area (id)
);
CREATE INDEX credit_account_by_area ON credit_account (area_id, number);

-- 3-1.1.1: the newest copy counts, older ones stay
CREATE TABLE credit_id_copy (
  account      VARCHAR(32)  NOT NULL,
  seq          INT          NOT NULL,
  file_name    VARCHAR(200) NOT NULL,
  content_type VARCHAR(64)  NOT NULL,
  sha256       CHAR(64)     NOT NULL,
  content      LONGBLOB     NOT NULL,
  stored_at    DATETIME(3)  NOT NULL,
  stored_by    VARCHAR(64)  NOT NULL,
  PRIMARY KEY (account, seq),
  FOREIGN KEY (account) REFERENCES credit_account (number)
);

-- 3-1.1.2: the newest contract counts, older ones stay
CREATE TABLE credit_contract (
  account     VARCHAR(32)  NOT NULL,
  seq         INT          NOT NULL,
  kind        VARCHAR(16)  NOT NULL, -- distribution, direct
  valid_from  DATE         NOT NULL,
  valid_to    DATE         NOT NULL, -- its last day
  settlement_agreement BOOLEAN NOT NULL,
  reference   VARCHAR(100) NOT NULL, -- of the signed paper
  recorded_at DATETIME(3)  NOT NULL,
  recorded_by VARCHAR(64)  NOT NULL,
  PRIMARY KEY (account, seq),
  FOREIGN KEY (account) REFERENCES credit_account (number)
);

-- 3-1.1: every opening and closing
CREATE TABLE credit_standing (
  account     VARCHAR(32)  NOT NULL,
  seq         INT          NOT NULL,
  reviewed_on DATE         NOT NULL,
  credit_open BOOLEAN      NOT NULL,
  missing     VARCHAR(100) NOT NULL,
  reviewed_at DATETIME(3)  NOT NULL,
  reviewed_by VARCHAR(64)  NOT NULL,
  PRIMARY KEY (account, seq),
  FOREIGN KEY (account) REFERENCES credit_account (number)
);

-- Numbers FH-yyyymmdd-nnnn, drawn as those of repair orders
CREATE TABLE shipment_ticket (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  requested_on DATE NOT NULL
);

CREATE TABLE shipment_day (
  requested_on DATE PRIMARY KEY,
  base BIGINT NOT NULL
);

CREATE TABLE shipment (
  number         VARCHAR(32)   PRIMARY KEY,
  account        VARCHAR(32)   NOT NULL,
  revision       INT           NOT NULL, -- counts up with every change of the goods; a signature holds for one
  amount         DECIMAL(15,2) NOT NULL,
  requested_at   DATETIME(3)   NOT NULL,
  requested_by   VARCHAR(64)   NOT NULL,
  state          VARCHAR(16)   NOT NULL, -- ShipmentState
  snapshot_id    VARCHAR(36),            -- the figures last decided upon
  route          VARCHAR(24),            -- by which it was released
  over_limit     VARCHAR(8),             -- first, last (3-2.2)
  settled_on     DATE,                   -- of an over-limit shipment: invoiced and paid in full
  released_at    DATETIME(3),
  released_by    VARCHAR(64),
  shipped_at     DATETIME(3),
  shipped_by     VARCHAR(64),
  shipped_amount DECIMAL(15,2),
  carrier        VARCHAR(100),
  waybill        VARCHAR(64),
  carrier_at     DATETIME(3),
  carrier_by     VARCHAR(64),
  held_amount    DECIMAL(15,2) NOT NULL, -- released and not yet invoiced; sum of shipment_hold
  ended_at       DATETIME(3),
  end_reason     VARCHAR(500),
  FOREIGN KEY (account) REFERENCES credit_account (number)
);
CREATE INDEX shipment_by_hold ON shipment (account, held_amount);
CREATE INDEX shipment_by_over_limit ON shipment (account, over_limit, settled_on);
CREATE INDEX shipment_by_state ON shipment (state, account);

CREATE TABLE shipment_line (
  shipment         VARCHAR(32)   NOT NULL,
  revision         INT           NOT NULL,
  line_no          INT           NOT NULL,
  goods            VARCHAR(100)  NOT NULL,
  quantity         DECIMAL(12,3) NOT NULL,
  unit_price       DECIMAL(15,2) NOT NULL,
  amount           DECIMAL(15,2) NOT NULL,
  shipped_quantity DECIMAL(12,3),
  PRIMARY KEY (shipment, revision, line_no),
  FOREIGN KEY (shipment) REFERENCES shipment (number)
);

-- What a release holds of the limit until the invoice takes over; append-only
CREATE TABLE shipment_hold (
  id        BIGINT AUTO_INCREMENT PRIMARY KEY,
  account   VARCHAR(32)   NOT NULL,
  entry     BIGINT        NOT NULL,
  shipment  VARCHAR(32)   NOT NULL,
  amount    DECIMAL(15,2) NOT NULL, -- signed
  cause     VARCHAR(24)   NOT NULL, -- released, short, invoiced, invoice-reversed, withdrawn
  held_at   DATETIME(3)   NOT NULL,
  held_by   VARCHAR(64)   NOT NULL,
  FOREIGN KEY (shipment) REFERENCES shipment (number)
);
CREATE INDEX shipment_hold_by_entry ON shipment_hold (account, entry);

-- 3-2.2: holds for this revision, amount and snapshot
CREATE TABLE shipment_signature (
  shipment     VARCHAR(32)   NOT NULL,
  seq          INT           NOT NULL,
  revision     INT           NOT NULL,
  amount       DECIMAL(15,2) NOT NULL,
  snapshot_id  VARCHAR(36)   NOT NULL,
  approved     BOOLEAN       NOT NULL,
  up_to        DECIMAL(15,2),          -- the sales department's decision (3-1.4.2)
  pay_by       DATE,
  reason       VARCHAR(500),
  signed_by    VARCHAR(64)   NOT NULL,
  on_behalf_of VARCHAR(64),
  signed_at    DATETIME(3)   NOT NULL,
  PRIMARY KEY (shipment, seq),
  FOREIGN KEY (shipment) REFERENCES shipment (number)
);

-- Money and goods in; append-only, a correction is a reversal
CREATE TABLE credit_invoice (
  number       VARCHAR(64)   PRIMARY KEY, -- the external one
  account      VARCHAR(32)   NOT NULL,
  entry        BIGINT        NOT NULL,
  invoice_date DATE          NOT NULL,
  amount       DECIMAL(15,2) NOT NULL,    -- signed: a reversal is negative
  shipment     VARCHAR(32),
  reverses     VARCHAR(64),
  recorded_at  DATETIME(3)   NOT NULL,
  recorded_by  VARCHAR(64)   NOT NULL,
  UNIQUE (reverses),
  FOREIGN KEY (account) REFERENCES credit_account (number)
);
CREATE INDEX credit_invoice_by_date ON credit_invoice (account, invoice_date);
CREATE INDEX credit_invoice_by_shipment ON credit_invoice (shipment);

CREATE TABLE credit_receipt (
  number      VARCHAR(64)   PRIMARY KEY,
  account     VARCHAR(32)   NOT NULL,
  entry       BIGINT        NOT NULL,
  value_date  DATE          NOT NULL,     -- a reversal has that of its original
  amount      DECIMAL(15,2) NOT NULL,     -- signed
  invoice     VARCHAR(64),                -- what the payer named
  shipment    VARCHAR(32),                -- cash before goods (3-1.4.1, 3-2.2.3)
  reverses    VARCHAR(64),
  recorded_at DATETIME(3)   NOT NULL,
  recorded_by VARCHAR(64)   NOT NULL,
  UNIQUE (reverses),
  FOREIGN KEY (account) REFERENCES credit_account (number)
);
CREATE INDEX credit_receipt_limit ON credit_receipt (account, value_date, amount); -- the limit reads nothing else (3-1.2)

CREATE TABLE receipt_match (
  id         BIGINT AUTO_INCREMENT PRIMARY KEY,
  account    VARCHAR(32)   NOT NULL,
  entry      BIGINT        NOT NULL,
  receipt    VARCHAR(64)   NOT NULL,
  invoice    VARCHAR(64)   NOT NULL,
  amount     DECIMAL(15,2) NOT NULL,      -- signed: a reversal takes it back
  matched_at DATETIME(3)   NOT NULL,
  FOREIGN KEY (receipt) REFERENCES credit_receipt (number),
  FOREIGN KEY (invoice) REFERENCES credit_invoice (number)
);
CREATE INDEX receipt_match_by_entry ON receipt_match (account, entry);

-- What the ledgers come to: an invoice with something unpaid, a receipt with something unmatched
CREATE TABLE open_invoice (
  number       VARCHAR(64)   PRIMARY KEY,
  account      VARCHAR(32)   NOT NULL,
  invoice_date DATE          NOT NULL,
  shipment     VARCHAR(32),
  open_amount  DECIMAL(15,2) NOT NULL
);
CREATE INDEX open_invoice_by_account ON open_invoice (account, invoice_date, open_amount);
CREATE INDEX open_invoice_by_shipment ON open_invoice (shipment);

CREATE TABLE open_receipt (
  number      VARCHAR(64)   NOT NULL,
  shipment    VARCHAR(32)   NOT NULL,     -- whose goods it pays; empty where any invoice may have it
  account     VARCHAR(32)   NOT NULL,
  value_date  DATE          NOT NULL,
  open_amount DECIMAL(15,2) NOT NULL,
  PRIMARY KEY (number, shipment)
);
CREATE INDEX open_receipt_by_account ON open_receipt (account, shipment, value_date);

-- The figures of a decision (3-1.3). What lies behind them: the ledgers of the account up to the entry.
CREATE TABLE credit_snapshot (
  id                  VARCHAR(36)   PRIMARY KEY,
  account             VARCHAR(32)   NOT NULL,
  taken_on            DATE          NOT NULL,
  window_days         INT           NOT NULL,
  entry               BIGINT        NOT NULL,
  credit_open         BOOLEAN       NOT NULL,
  limit_amount        DECIMAL(15,2) NOT NULL,
  unpaid_invoices     DECIMAL(15,2) NOT NULL,
  released_uninvoiced DECIMAL(15,2) NOT NULL,
  oldest_invoice_days INT           NOT NULL,
  unsettled_over_limit INT          NOT NULL,
  shipment            VARCHAR(32),
  taken_at            DATETIME(3)   NOT NULL,
  taken_by            VARCHAR(64)   NOT NULL,
  FOREIGN KEY (account) REFERENCES credit_account (number)
);
CREATE INDEX credit_snapshot_by_account ON credit_snapshot (account, taken_at);
CREATE INDEX credit_snapshot_by_shipment ON credit_snapshot (shipment);
