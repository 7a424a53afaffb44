-- A plan is made anew when the facts have changed (3-1.3, 3-2.2.3): the newest counts, older ones stay.

CREATE TABLE collection_plan_anew (
  shipment   VARCHAR(32)   NOT NULL,
  seq        INT           NOT NULL,
  account    VARCHAR(32)   NOT NULL,
  route      VARCHAR(24)   NOT NULL,
  balance    DECIMAL(15,2) NOT NULL, -- what the instalments sum to
  planned_at DATETIME(3)   NOT NULL,
  planned_by VARCHAR(64)   NOT NULL,
  PRIMARY KEY (shipment, seq),
  FOREIGN KEY (shipment) REFERENCES shipment (number)
);
INSERT INTO collection_plan_anew (shipment, seq, account, route, balance, planned_at, planned_by)
  SELECT shipment, 1, account, route, balance, planned_at, planned_by FROM collection_plan;

CREATE TABLE collection_instalment_anew (
  shipment VARCHAR(32)   NOT NULL,
  seq      INT           NOT NULL, -- of the plan
  due_on   DATE          NOT NULL,
  amount   DECIMAL(15,2) NOT NULL,
  PRIMARY KEY (shipment, seq, due_on),
  FOREIGN KEY (shipment, seq) REFERENCES collection_plan_anew (shipment, seq)
);
INSERT INTO collection_instalment_anew (shipment, seq, due_on, amount)
  SELECT shipment, 1, due_on, amount FROM collection_instalment;

CREATE TABLE collection_reminder_anew (
  shipment    VARCHAR(32)  NOT NULL, -- its newest plan: goods that were released get no other
  due_on      DATE         NOT NULL, -- of the instalment
  note        VARCHAR(500),
  reminded_at DATETIME(3)  NOT NULL,
  reminded_by VARCHAR(64)  NOT NULL,
  PRIMARY KEY (shipment, due_on),
  FOREIGN KEY (shipment) REFERENCES shipment (number)
);
INSERT INTO collection_reminder_anew (shipment, due_on, note, reminded_at, reminded_by)
  SELECT shipment, due_on, note, reminded_at, reminded_by FROM collection_reminder;

DROP TABLE collection_reminder;
DROP TABLE collection_instalment;
DROP TABLE collection_plan;
ALTER TABLE collection_plan_anew RENAME TO collection_plan;
ALTER TABLE collection_instalment_anew RENAME TO collection_instalment;
ALTER TABLE collection_reminder_anew RENAME TO collection_reminder;
CREATE INDEX collection_plan_by_account ON collection_plan (account, planned_at);
