-- The first tables of the rooms, in the SQL that SQLite and PostgreSQL share.
-- Every owned row carries its site, the change number consumers follow, and the day it was archived:
-- nothing is ever deleted. Times are UTC epoch milliseconds, energy is mWh, power is mW.

-- station ---------------------------------------------------------------------------------------

CREATE TABLE sites (
    id            ${id} PRIMARY KEY,
    name          TEXT   NOT NULL,
    time_zone     TEXT   NOT NULL,
    currency      TEXT   NOT NULL,
    language      TEXT   NOT NULL,
    bays          BIGINT NOT NULL,
    joining_until BIGINT,
    set_up_at     BIGINT,
    changed       BIGINT NOT NULL
);

-- The one site exists from the start, so that a charger may call before anyone has set anything up.
INSERT INTO sites (id, name, time_zone, currency, language, bays, changed)
VALUES (1, '', 'UTC', 'CHF', 'en', 0, 0);

CREATE TABLE stations (
    id                 ${id} PRIMARY KEY,
    site_id            BIGINT NOT NULL REFERENCES sites (id),
    identity           TEXT   NOT NULL,
    identity_key       TEXT   NOT NULL UNIQUE,
    name               TEXT,
    protocol           TEXT   NOT NULL,
    registration       TEXT   NOT NULL,
    security_profile   BIGINT NOT NULL,
    key_hash           TEXT,
    pending_key_hash   TEXT,
    reading_mode       TEXT,
    expects_pongs      BIGINT NOT NULL,
    utc_offset_minutes BIGINT,
    connection_epoch   BIGINT NOT NULL,
    node               TEXT,
    vendor             TEXT,
    model              TEXT,
    serial_number      TEXT,
    firmware_version   TEXT,
    iccid              TEXT,
    imsi               TEXT,
    meter_type         TEXT,
    meter_serial       TEXT,
    first_seen_at      BIGINT NOT NULL,
    last_boot_at       BIGINT,
    changed            BIGINT NOT NULL,
    archived_at        BIGINT
);
CREATE INDEX stations_changed ON stations (changed);

CREATE TABLE boots (
    id               ${id} PRIMARY KEY,
    site_id          BIGINT NOT NULL REFERENCES sites (id),
    station_id       BIGINT NOT NULL REFERENCES stations (id),
    received_at      BIGINT NOT NULL,
    vendor           TEXT,
    model            TEXT,
    serial_number    TEXT,
    firmware_version TEXT,
    changed          BIGINT NOT NULL
);
CREATE INDEX boots_station ON boots (station_id, received_at);

CREATE TABLE circuits (
    id          ${id} PRIMARY KEY,
    site_id     BIGINT NOT NULL REFERENCES sites (id),
    parent_id   BIGINT REFERENCES circuits (id),
    name        TEXT   NOT NULL,
    fuse_ma     BIGINT NOT NULL,
    phases      BIGINT NOT NULL,
    changed     BIGINT NOT NULL,
    archived_at BIGINT
);

CREATE TABLE metering_points (
    id          ${id} PRIMARY KEY,
    site_id     BIGINT NOT NULL REFERENCES sites (id),
    name        TEXT,
    external_id TEXT,
    changed     BIGINT NOT NULL,
    archived_at BIGINT
);

-- A meter that is exchanged begins a new epoch: registers compare within one epoch alone.
CREATE TABLE meter_epochs (
    id                ${id} PRIMARY KEY,
    site_id           BIGINT NOT NULL REFERENCES sites (id),
    metering_point_id BIGINT NOT NULL REFERENCES metering_points (id),
    begins_at         BIGINT NOT NULL,
    meter_serial      TEXT,
    changed           BIGINT NOT NULL,
    UNIQUE (metering_point_id, begins_at)
);

-- OCPP 1.6 connector n is EVSE n, connector 1; connector 0 (the station itself) is EVSE 0, connector 0.
CREATE TABLE connectors (
    id                ${id} PRIMARY KEY,
    site_id           BIGINT NOT NULL REFERENCES sites (id),
    station_id        BIGINT NOT NULL REFERENCES stations (id),
    evse              BIGINT NOT NULL,
    connector         BIGINT NOT NULL,
    bay               TEXT,
    circuit_id        BIGINT REFERENCES circuits (id),
    phase_rotation    TEXT,
    max_ma            BIGINT,
    metering_point_id BIGINT NOT NULL REFERENCES metering_points (id),
    status            TEXT,
    error_code        TEXT,
    info              TEXT,
    vendor_error_code TEXT,
    status_at         BIGINT,
    status_received_at BIGINT,
    changed           BIGINT NOT NULL,
    archived_at       BIGINT,
    UNIQUE (station_id, evse, connector)
);

CREATE TABLE status_events (
    id                ${id} PRIMARY KEY,
    site_id           BIGINT NOT NULL REFERENCES sites (id),
    connector_id      BIGINT NOT NULL REFERENCES connectors (id),
    status            TEXT   NOT NULL,
    error_code        TEXT   NOT NULL,
    info              TEXT,
    vendor_error_code TEXT,
    device_at         BIGINT,
    received_at       BIGINT NOT NULL,
    changed           BIGINT NOT NULL
);
CREATE INDEX status_events_connector ON status_events (connector_id, received_at);

CREATE TABLE config_items (
    id         ${id} PRIMARY KEY,
    site_id    BIGINT NOT NULL REFERENCES sites (id),
    station_id BIGINT NOT NULL REFERENCES stations (id),
    component  TEXT   NOT NULL,
    variable   TEXT   NOT NULL,
    instance   TEXT   NOT NULL,
    evse       BIGINT NOT NULL,
    attribute  TEXT   NOT NULL,
    raw_key    TEXT   NOT NULL,
    desired    TEXT,
    reported   TEXT,
    read_only  BIGINT,
    changed    BIGINT NOT NULL,
    UNIQUE (station_id, component, variable, instance, evse, attribute)
);

CREATE TABLE commands (
    id                ${id} PRIMARY KEY,
    site_id           BIGINT NOT NULL REFERENCES sites (id),
    station_id        BIGINT NOT NULL REFERENCES stations (id),
    action            TEXT   NOT NULL,
    payload           TEXT   NOT NULL,
    requested_by      TEXT   NOT NULL,
    state             TEXT   NOT NULL,
    call_id           TEXT,
    answer            TEXT,
    error_code        TEXT,
    error_description TEXT,
    late              BIGINT NOT NULL,
    created_at        BIGINT NOT NULL,
    expires_at        BIGINT NOT NULL,
    sent_at           BIGINT,
    answered_at       BIGINT,
    changed           BIGINT NOT NULL
);
CREATE INDEX commands_station ON commands (station_id, id);

CREATE TABLE findings (
    id            ${id} PRIMARY KEY,
    site_id       BIGINT NOT NULL REFERENCES sites (id),
    station_id    BIGINT NOT NULL REFERENCES stations (id),
    rule          TEXT   NOT NULL,
    action        TEXT   NOT NULL,
    field         TEXT   NOT NULL,
    detail        TEXT   NOT NULL,
    times         BIGINT NOT NULL,
    first_seen_at BIGINT NOT NULL,
    last_seen_at  BIGINT NOT NULL,
    changed       BIGINT NOT NULL,
    UNIQUE (station_id, rule, action, field)
);

CREATE TABLE dead_letters (
    id          ${id} PRIMARY KEY,
    site_id     BIGINT NOT NULL REFERENCES sites (id),
    station_id  BIGINT NOT NULL REFERENCES stations (id),
    action      TEXT   NOT NULL,
    payload     TEXT   NOT NULL,
    reason      TEXT   NOT NULL,
    received_at BIGINT NOT NULL,
    changed     BIGINT NOT NULL
);

-- metering --------------------------------------------------------------------------------------

-- One row for one moment at one metering point: the register apart, because money is made of it,
-- and every sampled value byte for byte as it came. A repeated message finds its own digest.
CREATE TABLE readings (
    id                ${id} PRIMARY KEY,
    site_id           BIGINT NOT NULL,
    metering_point_id BIGINT NOT NULL,
    taken_at          BIGINT NOT NULL,
    device_at         BIGINT,
    received_at       BIGINT NOT NULL,
    context           TEXT   NOT NULL,
    register_mwh      BIGINT,
    power_mw          BIGINT,
    samples           TEXT   NOT NULL,
    reference         TEXT,
    digest            BIGINT NOT NULL
);
CREATE UNIQUE INDEX readings_once ON readings (metering_point_id, taken_at, digest);

-- access ----------------------------------------------------------------------------------------

CREATE TABLE tags (
    id             ${id} PRIMARY KEY,
    site_id        BIGINT NOT NULL REFERENCES sites (id),
    type           TEXT   NOT NULL,
    value          TEXT   NOT NULL,
    value_key      TEXT   NOT NULL,
    parent         TEXT,
    parent_key     TEXT,
    status         TEXT   NOT NULL,
    expires_at     BIGINT,
    max_concurrent BIGINT,
    label          TEXT,
    changed        BIGINT NOT NULL,
    archived_at    BIGINT,
    UNIQUE (site_id, type, value_key)
);

-- Cards nobody knows, remembered with the charger they were held at: the list to learn a card from.
CREATE TABLE unknown_cards (
    id            ${id} PRIMARY KEY,
    site_id       BIGINT NOT NULL REFERENCES sites (id),
    value         TEXT   NOT NULL,
    value_key     TEXT   NOT NULL,
    station_id    BIGINT NOT NULL REFERENCES stations (id),
    times         BIGINT NOT NULL,
    first_seen_at BIGINT NOT NULL,
    last_seen_at  BIGINT NOT NULL,
    changed       BIGINT NOT NULL,
    UNIQUE (site_id, value_key, station_id)
);

-- charging --------------------------------------------------------------------------------------

CREATE TABLE transactions (
    id                 ${id} PRIMARY KEY,
    site_id            BIGINT NOT NULL REFERENCES sites (id),
    station_id         BIGINT NOT NULL REFERENCES stations (id),
    evse               BIGINT NOT NULL,
    connector          BIGINT NOT NULL,
    metering_point_id  BIGINT NOT NULL REFERENCES metering_points (id),
    reference          TEXT   NOT NULL,
    start_key          TEXT   NOT NULL,
    tag                TEXT   NOT NULL,
    tag_key            TEXT   NOT NULL,
    verdict            TEXT   NOT NULL,
    state              TEXT   NOT NULL,
    charging_state     TEXT,
    start_mwh          BIGINT,
    started_device_at  BIGINT,
    started_received_at BIGINT NOT NULL,
    started_at         BIGINT NOT NULL,
    remote_start_id    BIGINT,
    reservation_id     BIGINT,
    stop_mwh           BIGINT,
    stopped_device_at  BIGINT,
    stopped_received_at BIGINT,
    stopped_at         BIGINT,
    stop_reason        TEXT,
    stop_tag           TEXT,
    energy_mwh         BIGINT,
    flags              TEXT   NOT NULL,
    changed            BIGINT NOT NULL,
    archived_at        BIGINT,
    UNIQUE (station_id, reference),
    UNIQUE (station_id, start_key)
);
CREATE INDEX transactions_state ON transactions (state, station_id, evse);
CREATE INDEX transactions_tag ON transactions (tag_key, state);
CREATE INDEX transactions_changed ON transactions (changed);

-- Every stop as the charger told it, applied or not: nothing a charger says about an end is refused.
CREATE TABLE stops (
    id             ${id} PRIMARY KEY,
    site_id        BIGINT NOT NULL REFERENCES sites (id),
    station_id     BIGINT NOT NULL REFERENCES stations (id),
    stop_key       TEXT   NOT NULL,
    reference      TEXT   NOT NULL,
    transaction_id BIGINT REFERENCES transactions (id),
    outcome        TEXT   NOT NULL,
    why            TEXT   NOT NULL,
    stop_mwh       BIGINT,
    device_at      BIGINT,
    received_at    BIGINT NOT NULL,
    stopped_at     BIGINT NOT NULL,
    reason         TEXT   NOT NULL,
    tag            TEXT,
    resolved_at    BIGINT,
    changed        BIGINT NOT NULL,
    UNIQUE (station_id, stop_key)
);
CREATE INDEX stops_outcome ON stops (outcome, id);
CREATE INDEX stops_transaction ON stops (transaction_id);

-- platform: people and programs that may ask ---------------------------------------------------

CREATE TABLE users (
    id            ${id} PRIMARY KEY,
    site_id       BIGINT NOT NULL REFERENCES sites (id),
    name          TEXT   NOT NULL,
    name_key      TEXT   NOT NULL,
    password_hash TEXT   NOT NULL,
    role          TEXT   NOT NULL,
    changed       BIGINT NOT NULL,
    archived_at   BIGINT,
    UNIQUE (site_id, name_key)
);

CREATE TABLE tokens (
    id           ${id} PRIMARY KEY,
    site_id      BIGINT NOT NULL REFERENCES sites (id),
    user_id      BIGINT REFERENCES users (id),
    kind         TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    role         TEXT   NOT NULL,
    hash         TEXT   NOT NULL UNIQUE,
    created_at   BIGINT NOT NULL,
    expires_at   BIGINT,
    revoked_at   BIGINT,
    changed      BIGINT NOT NULL
);

CREATE TABLE audit (
    id      ${id} PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES sites (id),
    at      BIGINT NOT NULL,
    actor   TEXT   NOT NULL,
    action  TEXT   NOT NULL,
    subject TEXT   NOT NULL,
    detail  TEXT   NOT NULL
);
