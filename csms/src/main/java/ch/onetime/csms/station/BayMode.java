package ch.onetime.csms.station;

/** What it takes to charge at a bay. */
public enum BayMode {
    /** A card, as at most chargers. */
    CARD,
    /** The plug alone: what is charged without a known card belongs to the person of the bay. */
    PLUG
}
