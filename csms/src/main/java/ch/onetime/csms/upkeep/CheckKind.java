package ch.onetime.csms.upkeep;

/** What must be right before a charger is handed over. */
public enum CheckKind {
    CONNECTED,
    /** Somebody stood before it and said which bay it serves. */
    BAY,
    /** How its phases lie at the terminals. */
    PHASES,
    TEST_CHARGE,
    LABEL,
    /** Of the whole site: the box keeps its address, because the router is told so. */
    ADDRESS;

    /** Whether each connector needs it. */
    public boolean isOfConnector() {
        return this != ADDRESS;
    }
}
