-- Who may sign in and for how long, how they are let in, and what the first run has settled.

ALTER TABLE users ADD COLUMN expires_at BIGINT;
ALTER TABLE users ADD COLUMN email TEXT;
ALTER TABLE users ADD COLUMN language TEXT;

-- What a session runs on, and when its token was last shown to us (within a few minutes).
ALTER TABLE tokens ADD COLUMN device TEXT;
ALTER TABLE tokens ADD COLUMN used_at BIGINT;

-- A link that lets one person in once. With user_id it gives a known person a new password; with
-- handed_over_by that person steps back when this one comes in.
CREATE TABLE invitations (
    id             ${id} PRIMARY KEY,
    site_id        BIGINT NOT NULL REFERENCES sites (id),
    hash           TEXT   NOT NULL UNIQUE,
    name           TEXT   NOT NULL,
    role           TEXT   NOT NULL,
    email          TEXT,
    language       TEXT,
    access_until   BIGINT,
    user_id        BIGINT REFERENCES users (id),
    handed_over_by BIGINT REFERENCES users (id),
    invited_by     TEXT   NOT NULL,
    created_at     BIGINT NOT NULL,
    expires_at     BIGINT NOT NULL,
    accepted_by    BIGINT REFERENCES users (id),
    changed        BIGINT NOT NULL,
    archived_at    BIGINT
);

CREATE INDEX audit_actor ON audit (actor, id);

ALTER TABLE sites ADD COLUMN street TEXT;
ALTER TABLE sites ADD COLUMN postal_code TEXT;
ALTER TABLE sites ADD COLUMN town TEXT;
ALTER TABLE sites ADD COLUMN country TEXT;

-- Which bays hang on a circuit, where the wiring follows their numbers.
ALTER TABLE circuits ADD COLUMN first_bay BIGINT;
ALTER TABLE circuits ADD COLUMN last_bay BIGINT;

-- The steps of the first run that are behind us, done or skipped.
CREATE TABLE setup_steps (
    site_id BIGINT NOT NULL REFERENCES sites (id),
    step    TEXT   NOT NULL,
    state   TEXT   NOT NULL,
    at      BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    PRIMARY KEY (site_id, step)
);
