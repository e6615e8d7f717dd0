-- What a person has looked at, so that nobody has to look at it twice.

-- Set when a person has checked a flagged transaction; whatever happens to it later clears it.
ALTER TABLE transactions ADD COLUMN checked_at BIGINT;
CREATE INDEX transactions_started ON transactions (started_at, id);
CREATE INDEX transactions_station ON transactions (station_id, started_at);

-- A message that cannot be used is sent again and again: kept once, by what it says, and counted.
ALTER TABLE dead_letters ADD COLUMN letter_key TEXT;
ALTER TABLE dead_letters ADD COLUMN times BIGINT NOT NULL DEFAULT 1;
ALTER TABLE dead_letters ADD COLUMN last_received_at BIGINT;
ALTER TABLE dead_letters ADD COLUMN resolved_at BIGINT;
CREATE UNIQUE INDEX dead_letters_once ON dead_letters (station_id, letter_key);
