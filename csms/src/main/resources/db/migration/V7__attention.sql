-- attention: what a person should look at, and which cards were held where ------------------------

-- One row for each time that something was out of order. Which chargers it is about, and what was
-- seen of it, lie in it as texts: they are shown, never searched.
CREATE TABLE incidents (
    id          ${id} PRIMARY KEY,
    site_id     BIGINT NOT NULL REFERENCES sites (id),
    kind        TEXT   NOT NULL,
    matter      TEXT   NOT NULL,
    stations    TEXT   NOT NULL,
    facts       TEXT   NOT NULL,
    checks      TEXT   NOT NULL,
    times       BIGINT NOT NULL,
    opened_at   BIGINT NOT NULL,
    last_at     BIGINT NOT NULL,
    muted_until BIGINT,
    muted_by    TEXT,
    resolved_at BIGINT,
    resolved_by TEXT,
    changed     BIGINT NOT NULL,
    archived_at BIGINT
);
CREATE INDEX incidents_open ON incidents (resolved_at, id);

-- The newest 10,000; older ones go.
CREATE TABLE card_events (
    id         ${id} PRIMARY KEY,
    site_id    BIGINT NOT NULL REFERENCES sites (id),
    at         BIGINT NOT NULL,
    station_id BIGINT NOT NULL REFERENCES stations (id),
    connector  BIGINT,
    value      TEXT   NOT NULL,
    value_key  TEXT   NOT NULL,
    answer     TEXT   NOT NULL
);
CREATE INDEX card_events_at ON card_events (at);
