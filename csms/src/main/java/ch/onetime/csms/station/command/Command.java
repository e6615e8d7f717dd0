package ch.onetime.csms.station.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a station. The door turns it into the words of the station's protocol. */
public sealed interface Command {
    /**
     * @param hard also lets go of what hangs; may lose messages the charger has not sent yet
     */
    record Reset(boolean hard) implements Command {}

    /**
     * @param connector null: the charger chooses
     */
    record RemoteStart(@Nullable Integer connector, String tag) implements Command {}

    /**
     * @param reference the number the charger knows the transaction by
     */
    record RemoteStop(long reference) implements Command {}

    record Unlock(int connector) implements Command {}

    /**
     * @param connector 0: the whole station
     */
    record ChangeAvailability(int connector, boolean operative) implements Command {}

    record Configure(String key, String value) implements Command {}

    /**
     * @param keys empty: all of them
     */
    record ReadConfiguration(List<String> keys) implements Command {}

    record ClearCache() implements Command {}

    /**
     * @param message what the station should send, in OCPP's spelling
     */
    record Trigger(String message, @Nullable Integer connector) implements Command {}

    /**
     * Any action, in the protocol's own words.
     *
     * @param validate false: send it even if it breaks the protocol; for the lab
     */
    record Raw(String action, String json, boolean validate) implements Command {}
}
