-- Areas, staff and customers: what several procedures know. Roles are engine groups, not columns.
-- Times are local to the company's zone (property zhidu.zone).

CREATE TABLE area (
  id   VARCHAR(32) PRIMARY KEY, -- suffix of the area manager's group: North -> areaManagerNorth
  name VARCHAR(64) NOT NULL
);

CREATE TABLE building (
  id      VARCHAR(32) PRIMARY KEY,
  area_id VARCHAR(32) NOT NULL,
  name    VARCHAR(64) NOT NULL,
  FOREIGN KEY (area_id) REFERENCES area (id)
);

CREATE TABLE staff (
  id      VARCHAR(64) PRIMARY KEY, -- the engine's user id
  name    VARCHAR(64) NOT NULL,
  area_id VARCHAR(32),             -- where a technician or an area manager works
  phone   VARCHAR(32),
  active  BOOLEAN     NOT NULL,
  FOREIGN KEY (area_id) REFERENCES area (id)
);

CREATE TABLE staff_specialty (
  staff_id  VARCHAR(64) NOT NULL,
  specialty VARCHAR(32) NOT NULL, -- plumbing, electrical, hvac, carpentry, masonry, appliance, locks, network
  PRIMARY KEY (staff_id, specialty),
  FOREIGN KEY (staff_id) REFERENCES staff (id)
);

CREATE TABLE customer (
  id          VARCHAR(36)  PRIMARY KEY,
  name        VARCHAR(100) NOT NULL,
  phone       VARCHAR(32),
  building_id VARCHAR(32)  NOT NULL,
  room        VARCHAR(32)  NOT NULL,
  created_at  DATETIME(3)  NOT NULL,
  FOREIGN KEY (building_id) REFERENCES building (id)
);
CREATE INDEX customer_by_room ON customer (building_id, room);
