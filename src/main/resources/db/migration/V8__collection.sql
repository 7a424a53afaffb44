-- Collection plans (3-1.4.1, 3-2.2.3, 3-4.1) and the references of requests by API. Amounts in yuan; append-only.

CREATE TABLE shipment_reference (
  reference VARCHAR(100) PRIMARY KEY, -- the caller's own key of a request
  shipment  VARCHAR(32)  NOT NULL,
  FOREIGN KEY (shipment) REFERENCES shipment (number)
);

CREATE TABLE collection_plan (
  shipment   VARCHAR(32)   PRIMARY KEY,
  account    VARCHAR(32)   NOT NULL,
  route      VARCHAR(24)   NOT NULL,
  balance    DECIMAL(15,2) NOT NULL, -- what the instalments sum to
  planned_at DATETIME(3)   NOT NULL,
  planned_by VARCHAR(64)   NOT NULL,
  FOREIGN KEY (shipment) REFERENCES shipment (number)
);
CREATE INDEX collection_plan_by_account ON collection_plan (account, planned_at);

CREATE TABLE collection_instalment (
  shipment VARCHAR(32)   NOT NULL,
  due_on   DATE          NOT NULL,
  amount   DECIMAL(15,2) NOT NULL,
  PRIMARY KEY (shipment, due_on),
  FOREIGN KEY (shipment) REFERENCES collection_plan (shipment)
);

CREATE TABLE collection_reminder (
  shipment    VARCHAR(32)  NOT NULL,
  due_on      DATE         NOT NULL, -- of the instalment
  note        VARCHAR(500),
  reminded_at DATETIME(3)  NOT NULL,
  reminded_by VARCHAR(64)  NOT NULL,
  PRIMARY KEY (shipment, due_on),
  FOREIGN KEY (shipment) REFERENCES collection_plan (shipment)
);

-- 3-4.1: unpaid at the month's end
CREATE TABLE deduction_due (
  shipment  VARCHAR(32)   PRIMARY KEY,
  account   VARCHAR(32)   NOT NULL,
  signer    VARCHAR(64)   NOT NULL,
  amount    DECIMAL(15,2) NOT NULL,
  raised_at DATETIME(3)   NOT NULL,
  FOREIGN KEY (shipment) REFERENCES shipment (number)
);
