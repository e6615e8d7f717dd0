package ch.onetime.csms.station;

/** What happens to a charger that calls and that nobody has announced. */
public enum JoiningPolicy {
    /** A person decides, or an open joining window does: the default. */
    ASK,
    /** Everyone is let in: for the lab. */
    ACCEPT,
    /** Nobody is let in whom nobody has announced. */
    FORBID
}
