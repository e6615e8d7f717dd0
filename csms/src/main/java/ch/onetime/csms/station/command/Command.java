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

    /** It is to forget the cards it has learned by asking. */
    record ClearCache() implements Command {}

    /** Which version of the list of cards it keeps. */
    record AskCardListVersion() implements Command {}

    /**
     * Cards it is to know by itself.
     *
     * @param isWhole these and no others; else these have changed
     */
    record SendCards(long version, boolean isWhole, List<CardEntry> cards) implements Command {}

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
