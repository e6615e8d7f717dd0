package ch.onetime.csms.access;

/** Whether a tag may charge, and if not, why. */
public enum Verdict {
    ACCEPTED,
    BLOCKED,
    EXPIRED,
    /** Nobody has made it known, or its charger is not accepted yet. */
    INVALID,
    /** It already charges at as many connectors as its owner allows. */
    CONCURRENT
}
