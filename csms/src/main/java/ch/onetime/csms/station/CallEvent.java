package ch.onetime.csms.station;

import ch.onetime.csms.platform.Event;
import org.jspecify.annotations.Nullable;

/** How chargers call, beside what they say. Nothing of this lies in a table. */
public sealed interface CallEvent extends Event {
    /**
     * A charger was let in.
     *
     * @param address from where it calls, as far as we can see
     * @param namedTwice its name stands twice at the end of the address it was given
     */
    record LetIn(StationId station, String address, boolean namedTwice) implements CallEvent {}

    /**
     * A charger was turned away.
     *
     * @param station whose name it gave; null: none that we know
     */
    record TurnedAway(@Nullable StationId station, String address, Reason reason)
            implements CallEvent {}

    /** A charger has said which device it is; an exchanged one says something else. */
    record Introduced(StationId station, String serialNumber) implements CallEvent {}

    /** Why a charger was turned away. */
    enum Reason {
        NO_NAME,
        NOT_EXPECTED,
        NO_PASSWORD,
        WRONG_PASSWORD,
        NOT_SECURE,
        NO_CERTIFICATE,
        WRONG_PROTOCOL
    }
}
