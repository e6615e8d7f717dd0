package ch.onetime.csms.charging;

/** How far a transaction has come. */
public enum TransactionState {
    OPEN,
    /** Ended by the station's own word, or by a person's. */
    CLOSED,
    /** Ended by us, because its end was lost; the station's own stop still replaces it. */
    REPAIRED
}
