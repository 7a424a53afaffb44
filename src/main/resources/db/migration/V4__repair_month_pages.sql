-- 1-3.8: how often an unreachable customer is called is kept with the month, like the rest of its policy.
ALTER TABLE repair_month ADD COLUMN call_attempts INT DEFAULT 3 NOT NULL;

-- 1-5.4: the arrivals and callbacks that the month's rates were computed from, so that each figure can be explained for good
CREATE TABLE repair_rate_case (
  period       CHAR(7)     NOT NULL,
  kind         VARCHAR(16) NOT NULL,          -- arrival, callback
  order_number VARCHAR(32) NOT NULL,
  area_id      VARCHAR(32) NOT NULL,
  technician   VARCHAR(64),
  happened_at  DATETIME(3),                   -- arrival, or end of the callback
  outcome      VARCHAR(16) NOT NULL,          -- RateCase.Outcome
  late_minutes INT,
  note         VARCHAR(500),                  -- cause of lateness, or what the customer said
  PRIMARY KEY (period, kind, order_number),
  FOREIGN KEY (period) REFERENCES repair_month (period)
);
