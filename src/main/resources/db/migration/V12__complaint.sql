-- Messages to customers, in the transaction of what they tell of; a job sends them.
CREATE TABLE outbox_message (
  message_key    VARCHAR(150) PRIMARY KEY,
  recipient_kind VARCHAR(16)  NOT NULL, -- email, sms
  address        VARCHAR(200) NOT NULL,
  template       VARCHAR(100) NOT NULL, -- key in the message files
  arguments      MEDIUMTEXT   NOT NULL, -- JSON, a list of texts
  written_at     DATETIME(3)  NOT NULL
);

-- Complaints, clauses 4-8, 4-9 and 8-2.4. Whoever changes a complaint locks its row first.
CREATE TABLE complaint_ticket (
  id            BIGINT AUTO_INCREMENT PRIMARY KEY, -- TS-yyyymmdd-nnnn
  registered_on DATE NOT NULL
);

CREATE TABLE complaint_day (
  registered_on DATE   PRIMARY KEY,
  base          BIGINT NOT NULL
);

CREATE TABLE complaint (
  number         VARCHAR(20)  PRIMARY KEY,
  channel        VARCHAR(16)  NOT NULL,
  subject_number VARCHAR(20),           -- the repair order or shipment that it is about
  customer_name  VARCHAR(100) NOT NULL,
  phone          VARCHAR(32),
  email          VARCHAR(200),
  customer_key   VARCHAR(200) NOT NULL, -- by which a customer is known again
  kind           VARCHAR(16)  NOT NULL,
  impact         VARCHAR(16)  NOT NULL,
  legal          BOOLEAN      NOT NULL,
  repeated       BOOLEAN      NOT NULL,
  statement      MEDIUMTEXT   NOT NULL, -- 20 000 characters of four bytes are more than a TEXT holds
  severity       VARCHAR(16),
  department     VARCHAR(16),
  responsible    VARCHAR(64),
  round_no       INT          NOT NULL, -- from 1
  level_no       INT          NOT NULL, -- from 0, the handler
  state          VARCHAR(20)  NOT NULL,
  registered_at  DATETIME(3)  NOT NULL,
  registered_by  VARCHAR(64)  NOT NULL,
  closed_at      DATETIME(3),
  merged_into    VARCHAR(20),
  FOREIGN KEY (merged_into) REFERENCES complaint (number)
);
CREATE INDEX complaint_by_customer ON complaint (customer_key, kind, registered_at);
CREATE INDEX complaint_by_time ON complaint (registered_at);

-- By which keys of their own other systems reported complaints.
CREATE TABLE complaint_reference (
  reference VARCHAR(100) PRIMARY KEY,
  complaint VARCHAR(20)  NOT NULL,
  FOREIGN KEY (complaint) REFERENCES complaint (number)
);

-- What happened, in its order: every hand, clock, round, call and answer. Rows are only added.
CREATE TABLE complaint_entry (
  id        BIGINT AUTO_INCREMENT PRIMARY KEY,
  complaint VARCHAR(20) NOT NULL,
  at        DATETIME(3) NOT NULL,
  by_whom   VARCHAR(64) NOT NULL,  -- a person, or system
  round_no  INT         NOT NULL,
  level_no  INT         NOT NULL,
  event     VARCHAR(24) NOT NULL,
  clock     VARCHAR(16),           -- of a clock's event
  minutes   INT,                   -- working time that a clock allows
  holder    VARCHAR(200),          -- who has it now, or had it when a deadline was missed: a person or groups
  outcome   VARCHAR(32),
  score     INT,                   -- 1 to 5
  cost      DECIMAL(15,2),         -- yuan
  words     MEDIUMTEXT,
  FOREIGN KEY (complaint) REFERENCES complaint (number)
);
CREATE INDEX complaint_entry_by_event ON complaint_entry (event, at);

CREATE TABLE complaint_link (
  complaint VARCHAR(20) NOT NULL,
  related   VARCHAR(20) NOT NULL,
  linked_at DATETIME(3) NOT NULL,
  linked_by VARCHAR(64) NOT NULL,
  PRIMARY KEY (complaint, related),
  FOREIGN KEY (complaint) REFERENCES complaint (number),
  FOREIGN KEY (related) REFERENCES complaint (number)
);
CREATE INDEX complaint_link_back ON complaint_link (related);
