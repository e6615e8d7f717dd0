-- Putting chargers into service: what was looked at, by whom, and with what outcome.

-- How a connector is wired: the fuse it hangs on, beside its board in circuit_id.
ALTER TABLE connectors ADD COLUMN fuse TEXT;

-- Every check that was ever made; the newest of a kind counts. What concerns the whole site has no
-- connector.
CREATE TABLE checks (
    id           ${id} PRIMARY KEY,
    site_id      BIGINT NOT NULL REFERENCES sites (id),
    connector_id BIGINT REFERENCES connectors (id),
    kind         TEXT   NOT NULL,
    outcome      TEXT   NOT NULL,
    detail       TEXT   NOT NULL,
    done_by      TEXT   NOT NULL,
    done_at      BIGINT NOT NULL,
    changed      BIGINT NOT NULL
);
CREATE INDEX checks_connector ON checks (connector_id, id);

-- Test charges, step by step; one that runs when the program ends is found interrupted.
CREATE TABLE test_charges (
    id             ${id} PRIMARY KEY,
    site_id        BIGINT NOT NULL REFERENCES sites (id),
    connector_id   BIGINT NOT NULL REFERENCES connectors (id),
    tag            TEXT   NOT NULL,
    phases         BIGINT NOT NULL,
    state          TEXT   NOT NULL,
    steps          TEXT   NOT NULL,
    requested_by   TEXT   NOT NULL,
    transaction_id BIGINT REFERENCES transactions (id),
    started_at     BIGINT NOT NULL,
    ended_at       BIGINT,
    changed        BIGINT NOT NULL
);
CREATE INDEX test_charges_connector ON test_charges (connector_id, id);
