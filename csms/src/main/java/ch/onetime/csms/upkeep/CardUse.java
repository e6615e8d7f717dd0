package ch.onetime.csms.upkeep;

/** What a card that is held at a charger is good for while chargers are put into service. */
public enum CardUse {
    /** As every day. */
    USUAL,
    /** It tells which charger somebody stands before; it charges nothing. */
    IDENTIFIES,
    /** It begins the test charge that this charger waits for; nobody has such a card. */
    TESTS
}
