package ch.onetime.csms.gateway.journal;

/** Which way a frame went. */
public enum Direction {
    /** From the charger. */
    IN,
    /** To the charger. */
    OUT
}
