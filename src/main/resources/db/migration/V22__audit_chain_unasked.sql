-- Nobody asked which chains had changed; its index goes with the column.
ALTER TABLE audit_chain DROP COLUMN changed;
