-- Whose a card was and which bay a connector served, at every moment: what a charger tells late
-- belongs to the time it tells of.

-- station ---------------------------------------------------------------------------------------

CREATE TABLE servings (
    site_id      BIGINT NOT NULL REFERENCES sites (id),
    connector_id BIGINT NOT NULL REFERENCES connectors (id),
    bay_id       BIGINT NOT NULL REFERENCES bays (id),
    begins_at    BIGINT NOT NULL,
    ends_at      BIGINT,
    changed      BIGINT NOT NULL,
    PRIMARY KEY (connector_id, begins_at)
);

-- Since when, nobody has written down so far: for as long as anybody knows.
INSERT INTO servings (site_id, connector_id, bay_id, begins_at, changed)
SELECT site_id, id, bay_id, 0, changed FROM connectors WHERE bay_id IS NOT NULL;

-- access ----------------------------------------------------------------------------------------

CREATE TABLE holdings (
    site_id   BIGINT NOT NULL REFERENCES sites (id),
    value_key TEXT   NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id),
    begins_at BIGINT NOT NULL,
    ends_at   BIGINT,
    changed   BIGINT NOT NULL,
    PRIMARY KEY (site_id, value_key, begins_at)
);

-- Theirs since the last charge that was somebody else's; where there is none, since ever.
INSERT INTO holdings (site_id, value_key, person_id, begins_at, ends_at, changed)
SELECT tags.site_id, tags.value_key, tags.person_id,
    COALESCE((SELECT MAX(before.started_at) + 1 FROM transactions before
              WHERE before.tag_key = tags.value_key AND before.person_by = 'CARD'
                AND before.person_id <> tags.person_id), 0),
    COALESCE(tags.archived_at, people.archived_at), tags.changed
FROM tags JOIN people ON people.id = tags.person_id;

UPDATE holdings SET ends_at = begins_at WHERE ends_at < begins_at;

-- charging --------------------------------------------------------------------------------------

-- Whether the plug was enough at the bay when it began: decides whose it is, then and afterwards.
-- Of what has been, that is known only where it has decided; about the rest a person decides.
ALTER TABLE transactions ADD COLUMN bay_mode TEXT;
UPDATE transactions SET bay_mode = 'PLUG' WHERE person_by = 'BAY';

CREATE INDEX transactions_card ON transactions (tag_key, started_at);
CREATE INDEX transactions_bay ON transactions (bay_id, started_at);
CREATE INDEX transactions_nobodys ON transactions (id)
    WHERE person_id IS NULL AND checked_at IS NULL;
