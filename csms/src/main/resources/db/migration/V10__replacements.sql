-- A charger is replaced by another one: each meter's count begins and ends with a number somebody
-- read, so that no difference is ever taken across two meters.

ALTER TABLE meter_epochs ADD COLUMN begin_mwh BIGINT;
ALTER TABLE meter_epochs ADD COLUMN ends_at BIGINT;
ALTER TABLE meter_epochs ADD COLUMN end_mwh BIGINT;

CREATE TABLE replacements (
    id             ${id} PRIMARY KEY,
    site_id        BIGINT NOT NULL REFERENCES sites (id),
    old_station_id BIGINT NOT NULL REFERENCES stations (id),
    new_station_id BIGINT NOT NULL REFERENCES stations (id),
    replaced_at    BIGINT NOT NULL,
    replaced_by    TEXT   NOT NULL,
    taken_back_at  BIGINT,
    taken_back_by  TEXT,
    changed        BIGINT NOT NULL
);
CREATE INDEX replacements_old ON replacements (old_station_id);

-- The chain of meters at a bay: where one ends, the next one begins.
CREATE TABLE replaced_meters (
    id               ${id} PRIMARY KEY,
    site_id          BIGINT NOT NULL REFERENCES sites (id),
    replacement_id   BIGINT NOT NULL REFERENCES replacements (id),
    old_connector_id BIGINT NOT NULL REFERENCES connectors (id),
    new_connector_id BIGINT REFERENCES connectors (id),
    bay_id           BIGINT REFERENCES bays (id),
    old_mwh          BIGINT,
    old_unreadable   TEXT   NOT NULL,
    new_mwh          BIGINT,
    new_unreadable   TEXT   NOT NULL,
    changed          BIGINT NOT NULL
);
CREATE INDEX replaced_meters_of ON replaced_meters (replacement_id);
