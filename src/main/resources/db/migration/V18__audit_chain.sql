-- What must not be changed unnoticed: one chain a case or business number, one link a chain a transaction; append-only.
CREATE TABLE audit_chain (
  chain   VARCHAR(96) PRIMARY KEY,
  seq     BIGINT   NOT NULL, -- of the last link
  hash    CHAR(64) NOT NULL, -- of the last link
  changed BOOLEAN  NOT NULL  -- since whoever projects the case looked last
);
CREATE INDEX audit_chain_changed ON audit_chain (changed);

CREATE TABLE audit_link (
  chain        VARCHAR(96)  NOT NULL,
  seq          BIGINT       NOT NULL,
  written_at   DATETIME(3)  NOT NULL,
  written_by   VARCHAR(64)  NOT NULL,
  content      MEDIUMTEXT,            -- JSON: the rows; may be dropped lawfully, the chain holds without it
  content_hash CHAR(64)     NOT NULL,
  former_hash  CHAR(64)     NOT NULL,
  hash         CHAR(64)     NOT NULL,
  PRIMARY KEY (chain, seq)
);
CREATE INDEX audit_link_by_time ON audit_link (written_at, chain);
