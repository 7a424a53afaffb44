-- Nodes start one after another: each locks this one row while it makes the engine's tables, deploys and grants.
CREATE TABLE startup_turn (
  id INT PRIMARY KEY
);
INSERT INTO startup_turn (id) VALUES (1);
