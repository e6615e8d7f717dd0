package ch.onetime.csms.station.report;

/** What became of a report. */
public enum Reported {
    KEPT,
    /** So much has been said about it that one more would help nobody. */
    ENOUGH
}
