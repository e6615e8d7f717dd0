package ch.onetime.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;

/** The cars that come to a charger. */
public interface Guests {
    /**
     * Whether a car stands at this connector and wants to charge.
     *
     * @param begin when the charger's life began
     */
    boolean wants(int connector, Instant begin, Instant now, ZoneId zone);

    /**
     * What it draws once it has taken this much, in watts; empty: what the charger gives.
     *
     * @param wattHours since the charge began
     */
    default OptionalInt draws(int connector, long wattHours, Instant now) {
        return OptionalInt.empty();
    }
}
