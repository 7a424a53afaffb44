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
