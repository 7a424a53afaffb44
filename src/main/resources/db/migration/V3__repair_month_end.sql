-- Month end of the repair service, clauses 1-3.8, 1-5.3, 1-5.4. A frozen month keeps the policy values it was computed with.

CREATE TABLE repair_month (
  period            CHAR(7)      PRIMARY KEY, -- yyyy-MM
  frozen_at         DATETIME(3)  NOT NULL,
  frozen_by         VARCHAR(64)  NOT NULL,
  sample_seed       BIGINT       NOT NULL,
  sample_percent    DECIMAL(5,2) NOT NULL,
  sample_minimum    INT          NOT NULL,
  population        INT          NOT NULL,    -- orders that the sample was drawn from
  target_percent    DECIMAL(5,2) NOT NULL,
  computed_at       DATETIME(3),
  explanation       VARCHAR(2000),
  explained_at      DATETIME(3),
  explained_by      VARCHAR(64)
);

-- 1-5.3 the paid-service register: frozen lines; a correction is a reversal line that names the original
CREATE TABLE repair_register_line (
  period        CHAR(7)       NOT NULL,       -- month it counts in
  line_no       INT           NOT NULL,
  order_number  VARCHAR(32)   NOT NULL,
  kind          VARCHAR(16)   NOT NULL,       -- service, reversal
  signed_at     DATETIME(3)   NOT NULL,
  customer_name VARCHAR(100)  NOT NULL,
  place         VARCHAR(100)  NOT NULL,
  content       VARCHAR(2000) NOT NULL,
  technician    VARCHAR(64)   NOT NULL,
  amount        DECIMAL(15,2) NOT NULL,       -- negative on a reversal
  original_period  CHAR(7),                   -- of a reversal: the line it takes back
  original_line_no INT,
  reason        VARCHAR(500),
  booked_at     DATETIME(3)   NOT NULL,
  booked_by     VARCHAR(64)   NOT NULL,
  PRIMARY KEY (period, line_no),
  UNIQUE (original_period, original_line_no)
);

CREATE TABLE repair_callback (
  id           VARCHAR(36)  PRIMARY KEY,
  period       CHAR(7)      NOT NULL,
  order_number VARCHAR(32)  NOT NULL,
  state        VARCHAR(16)  NOT NULL,         -- open, answered, unreachable
  score        INT,                           -- 1 to 5
  qualified    BOOLEAN,
  remark       VARCHAR(500),
  closed_at    DATETIME(3),
  UNIQUE (period, order_number),
  FOREIGN KEY (period) REFERENCES repair_month (period)
);

CREATE TABLE repair_callback_attempt (
  callback_id VARCHAR(36) NOT NULL,
  attempt     INT         NOT NULL,           -- 1 to 3, on different days
  made_on     DATE        NOT NULL,
  reached     BOOLEAN     NOT NULL,
  remark      VARCHAR(500),
  made_at     DATETIME(3) NOT NULL,
  made_by     VARCHAR(64) NOT NULL,
  PRIMARY KEY (callback_id, attempt),
  UNIQUE (callback_id, made_on),
  FOREIGN KEY (callback_id) REFERENCES repair_callback (id)
);

-- 1-5.4 timeliness statistics as computed at the month's end; scope: all, area, technician
CREATE TABLE repair_rate (
  period     CHAR(7)     NOT NULL,
  scope      VARCHAR(16) NOT NULL,
  scope_id   VARCHAR(64) NOT NULL,            -- '' for all
  arrivals   INT         NOT NULL,
  on_time    INT         NOT NULL,
  answered   INT         NOT NULL,
  qualified  INT         NOT NULL,
  unreachable INT        NOT NULL,
  PRIMARY KEY (period, scope, scope_id),
  FOREIGN KEY (period) REFERENCES repair_month (period)
);
