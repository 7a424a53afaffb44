-- Of every day one hash over all links written on it, for somebody outside to keep; append-only.
CREATE TABLE audit_root (
  on_day      DATE        PRIMARY KEY,
  links       BIGINT      NOT NULL, -- written on that day
  root        CHAR(64)    NOT NULL, -- of the Merkle tree over their hashes
  former      CHAR(64)    NOT NULL, -- seal of the day before; zeros for the first
  seal        CHAR(64)    NOT NULL, -- over all of these
  computed_at DATETIME(3) NOT NULL
);
CREATE INDEX audit_link_by_day ON audit_link (written_at, hash);
