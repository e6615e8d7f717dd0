package ch.onetime.csms.charging;

import ch.onetime.csms.platform.Event;

/** What happens in a transaction's life. */
public sealed interface ChargingEvent extends Event {
    long transactionId();

    record TransactionStarted(long transactionId) implements ChargingEvent {}

    record TransactionStopped(long transactionId) implements ChargingEvent {}

    /** Flagged, repaired or closed by hand. */
    record TransactionChanged(long transactionId) implements ChargingEvent {}

    /** A stop was kept that belongs to no transaction we know. */
    record StopKeptForReview(long stopId) implements ChargingEvent {
        @Override
        public long transactionId() {
            return 0;
        }
    }
}
