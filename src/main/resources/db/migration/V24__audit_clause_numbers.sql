-- A clause may be about some of the cases only that take a step: the month's points, and no other settlement.
ALTER TABLE audit_clause_sign ADD COLUMN numbers VARCHAR(64) DEFAULT '' NOT NULL; -- how the cases' numbers end; empty: any
