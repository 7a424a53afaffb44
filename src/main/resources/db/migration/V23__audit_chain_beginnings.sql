-- Locked by whoever begins chains that others might begin at the same time, before the head of any chain: no chain has
-- this name, and it sorts before every other.
INSERT INTO audit_chain (chain, seq, hash)
VALUES ('', 0, '0000000000000000000000000000000000000000000000000000000000000000');
