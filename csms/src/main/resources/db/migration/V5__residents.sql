-- Mail, people's way in without a password, and what they report.
-- people and bays are named by number alone: what is below must not know them.

-- platform.mail ---------------------------------------------------------------------------------

CREATE TABLE mail_servers (
    site_id         BIGINT NOT NULL PRIMARY KEY REFERENCES sites (id),
    host            TEXT   NOT NULL,
    port            BIGINT NOT NULL,
    security        TEXT   NOT NULL,
    user_name       TEXT,
    password_sealed TEXT,
    sender_name     TEXT   NOT NULL,
    sender_address  TEXT   NOT NULL,
    changed         BIGINT NOT NULL,
    archived_at     BIGINT
);

-- What goes out and what has gone. The key makes sure that nothing is said twice; the text is let go
-- of once it is sent.
CREATE TABLE mails (
    id             ${id} PRIMARY KEY,
    site_id        BIGINT NOT NULL REFERENCES sites (id),
    mail_key       TEXT   NOT NULL,
    recipient_name TEXT   NOT NULL,
    recipient      TEXT   NOT NULL,
    subject        TEXT   NOT NULL,
    body           TEXT   NOT NULL,
    state          TEXT   NOT NULL,
    attempts       BIGINT NOT NULL,
    problem        TEXT,
    created_at     BIGINT NOT NULL,
    next_at        BIGINT NOT NULL,
    good_until     BIGINT NOT NULL,
    ended_at       BIGINT,
    changed        BIGINT NOT NULL,
    UNIQUE (site_id, mail_key)
);
CREATE INDEX mails_state ON mails (state, next_at);

-- platform.login --------------------------------------------------------------------------------

ALTER TABLE tokens ADD COLUMN person_id BIGINT;

-- Codes on letters and links: only what they hash to.
CREATE TABLE login_codes (
    id         ${id} PRIMARY KEY,
    site_id    BIGINT NOT NULL REFERENCES sites (id),
    person_id  BIGINT NOT NULL,
    kind       TEXT   NOT NULL,
    hash       TEXT   NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT,
    revoked_at BIGINT,
    changed    BIGINT NOT NULL
);
CREATE INDEX login_codes_person ON login_codes (person_id);

-- notices ---------------------------------------------------------------------------------------

CREATE TABLE notice_wishes (
    person_id BIGINT NOT NULL PRIMARY KEY,
    site_id   BIGINT NOT NULL REFERENCES sites (id),
    trouble   BIGINT NOT NULL,
    changed   BIGINT NOT NULL
);

-- station ---------------------------------------------------------------------------------------

CREATE TABLE problem_reports (
    id          ${id} PRIMARY KEY,
    site_id     BIGINT NOT NULL REFERENCES sites (id),
    bay_id      BIGINT NOT NULL,
    kind        TEXT   NOT NULL,
    text        TEXT   NOT NULL,
    reported_at BIGINT NOT NULL,
    resolved_at BIGINT,
    changed     BIGINT NOT NULL
);
CREATE INDEX problem_reports_open ON problem_reports (resolved_at, id);
