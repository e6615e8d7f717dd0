package ch.onetime.csms.upkeep;

/** What a test charge looks at, in this order. */
public enum TestStep {
    /** A charge begins, from afar or with any card. */
    START,
    /** The meter tells something. */
    READINGS,
    /** It counts. */
    ENERGY,
    /** It flows on the phases that are wired. */
    PHASES,
    /** The car draws no more than it is allowed. */
    LIMIT,
    /** The charge ends from afar. */
    STOP
}
