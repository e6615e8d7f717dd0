-- Written in the SQL that SQLite and PostgreSQL share. ${id} is the type of a row's own number.

-- Numbers reserved in blocks: row numbers, change numbers, and what chargers are told.
CREATE TABLE counters (
    name TEXT NOT NULL PRIMARY KEY,
    next BIGINT NOT NULL
);

-- How far each follower of the changes has come.
CREATE TABLE cursors (
    consumer TEXT NOT NULL PRIMARY KEY,
    position BIGINT NOT NULL
);
