-- Bays as things of their own, the people they belong to, and whose a charge was.

-- station ---------------------------------------------------------------------------------------

-- A bay keeps its person, its label and its place on the plan, whatever charger hangs there. Its
-- code stands in the address on the label; bays of earlier tables get theirs at the next start.
CREATE TABLE bays (
    id          ${id} PRIMARY KEY,
    site_id     BIGINT NOT NULL REFERENCES sites (id),
    name        TEXT   NOT NULL,
    name_key    TEXT   NOT NULL,
    plan_row    BIGINT,
    plan_column BIGINT,
    mode        TEXT   NOT NULL,
    code        TEXT UNIQUE,
    changed     BIGINT NOT NULL,
    archived_at BIGINT,
    UNIQUE (site_id, name_key)
);

-- The number of the connector is free in this table, and unlike any that will be given.
INSERT INTO bays (id, site_id, name, name_key, mode, changed)
SELECT MIN(id), 1, MIN(TRIM(bay)), LOWER(TRIM(bay)), 'CARD', MAX(changed)
FROM connectors WHERE TRIM(bay) <> '' GROUP BY LOWER(TRIM(bay));

ALTER TABLE connectors ADD COLUMN bay_id BIGINT REFERENCES bays (id);
UPDATE connectors SET bay_id = (SELECT bays.id FROM bays WHERE bays.id = connectors.id);
ALTER TABLE connectors DROP COLUMN bay;
CREATE UNIQUE INDEX connectors_bay ON connectors (bay_id);

-- access ----------------------------------------------------------------------------------------

CREATE TABLE people (
    id          ${id} PRIMARY KEY,
    site_id     BIGINT NOT NULL REFERENCES sites (id),
    name        TEXT   NOT NULL,
    search_key  TEXT   NOT NULL,
    apartment   TEXT   NOT NULL,
    language    TEXT   NOT NULL,
    email       TEXT,
    note        TEXT   NOT NULL,
    changed     BIGINT NOT NULL,
    archived_at BIGINT
);

-- Who is in charge of a bay, from when until when: one person at a time.
CREATE TABLE occupancies (
    id        ${id} PRIMARY KEY,
    site_id   BIGINT NOT NULL REFERENCES sites (id),
    bay_id    BIGINT NOT NULL REFERENCES bays (id),
    person_id BIGINT NOT NULL REFERENCES people (id),
    begins_at BIGINT NOT NULL,
    ends_at   BIGINT,
    changed   BIGINT NOT NULL
);
CREATE INDEX occupancies_bay ON occupancies (bay_id, begins_at);
CREATE INDEX occupancies_person ON occupancies (person_id);

ALTER TABLE tags ADD COLUMN person_id BIGINT REFERENCES people (id);
CREATE INDEX tags_person ON tags (person_id);

-- charging --------------------------------------------------------------------------------------

-- Whose it is was decided at the start, and by what; cards and bays may change hands later.
ALTER TABLE transactions ADD COLUMN bay_id BIGINT REFERENCES bays (id);
ALTER TABLE transactions ADD COLUMN person_id BIGINT REFERENCES people (id);
ALTER TABLE transactions ADD COLUMN person_by TEXT;
CREATE INDEX transactions_person ON transactions (person_id, id);
