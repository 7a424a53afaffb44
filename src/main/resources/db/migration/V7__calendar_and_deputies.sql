-- Official days off and make-up working days: a version answers for the days from its date until the next one's.
CREATE TABLE calendar_version (
  version        VARCHAR(36)  PRIMARY KEY,
  effective_from DATE         NOT NULL,
  file_name      VARCHAR(200) NOT NULL,
  file_sha256    CHAR(64)     NOT NULL,
  imported_at    DATETIME(3)  NOT NULL,
  imported_by    VARCHAR(64)  NOT NULL,
  UNIQUE (effective_from)
);

CREATE TABLE calendar_special_day (
  version    VARCHAR(36) NOT NULL,
  on_date    DATE        NOT NULL,
  is_working BOOLEAN     NOT NULL,
  name       VARCHAR(64) NOT NULL,
  PRIMARY KEY (version, on_date),
  FOREIGN KEY (version) REFERENCES calendar_version (version)
);

-- Who signs for whom, and when. A row is never deleted: a signature of those days was given on its strength.
CREATE TABLE deputation (
  id             VARCHAR(36) PRIMARY KEY,
  principal      VARCHAR(64) NOT NULL,
  deputy         VARCHAR(64) NOT NULL,
  from_date      DATE        NOT NULL,
  to_date        DATE        NOT NULL,  -- the last day
  named_at       DATETIME(3) NOT NULL,
  named_by       VARCHAR(64) NOT NULL,
  withdrawn_from DATE,                  -- the first day it no longer holds
  withdrawn_by   VARCHAR(64),
  FOREIGN KEY (principal) REFERENCES staff (id),
  FOREIGN KEY (deputy) REFERENCES staff (id)
);
CREATE INDEX deputation_by_principal ON deputation (principal, to_date);
CREATE INDEX deputation_by_deputy ON deputation (deputy, to_date);
