package ch.onetime.csms.platform.database;

/** Who is waiting for a write. Earlier lanes go first, yet no lane waits for ever. */
public enum Lane {
    CHARGERS,
    PEOPLE,
    /** Work that nobody waits for, cut into pieces of at most 20 ms. */
    BULK
}
