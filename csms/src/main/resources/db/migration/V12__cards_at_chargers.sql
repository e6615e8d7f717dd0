-- The cards each charger knows by itself, as far as we know: its list under the version it keeps,
-- and up to which state of the withdrawn cards it has been told to forget what it has learned.
CREATE TABLE card_lists (
    station_id BIGINT PRIMARY KEY REFERENCES stations (id),
    site_id    BIGINT NOT NULL REFERENCES sites (id),
    version    BIGINT NOT NULL,
    entries    TEXT   NOT NULL,
    digest     TEXT   NOT NULL,
    listed_at  BIGINT,
    forgotten  TEXT   NOT NULL,
    problem    TEXT,
    changed    BIGINT NOT NULL
);
