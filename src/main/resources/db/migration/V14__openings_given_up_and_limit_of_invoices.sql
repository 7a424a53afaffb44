-- 3-1.1: somebody gave up bringing in what an account's credit is missing; append-only
CREATE TABLE credit_abandonment (
  account      VARCHAR(32)  NOT NULL,
  seq          INT          NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  abandoned_at DATETIME(3)  NOT NULL,
  abandoned_by VARCHAR(64)  NOT NULL,
  PRIMARY KEY (account, seq),
  FOREIGN KEY (account) REFERENCES credit_account (number)
);

-- 3-1.2: what the limit of a snapshot is the sum of, receipts or invoices; of invoices too it reads one stretch of one index
ALTER TABLE credit_snapshot ADD COLUMN limit_sums VARCHAR(16) DEFAULT 'RECEIPTS' NOT NULL;
CREATE INDEX credit_invoice_limit ON credit_invoice (account, invoice_date, amount);
