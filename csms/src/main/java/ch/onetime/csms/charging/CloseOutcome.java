package ch.onetime.csms.charging;

/** What came of closing a transaction by hand. */
public sealed interface CloseOutcome {
    Transaction transaction();

    record Closed(Transaction transaction) implements CloseOutcome {}

    record AlreadyEnded(Transaction transaction) implements CloseOutcome {}
}
