package ch.onetime.csms.station.report;

/** What can be wrong, in the eyes of who stands there. */
public enum ProblemKind {
    DOES_NOT_START,
    CABLE,
    /** Somebody else's car stands there. */
    BAY_TAKEN,
    OTHER
}
