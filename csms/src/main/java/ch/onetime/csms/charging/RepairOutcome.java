package ch.onetime.csms.charging;

/** What came of putting a transaction in order by hand. */
public sealed interface RepairOutcome {
    /**
     * @param before as it was until now
     */
    record Repaired(Transaction before, Transaction transaction) implements RepairOutcome {}

    /** There is no such transaction, or no such stop that waits for somebody. */
    record Gone() implements RepairOutcome {}

    record NotPossible(Why why) implements RepairOutcome {}

    /** What speaks against it. */
    enum Why {
        STILL_OPEN,
        OTHER_CHARGER,
        STOP_BEFORE_START,
        REGISTER_BELOW_START
    }
}
