package ch.onetime.csms.station.command;

import ch.onetime.csms.station.StationId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The way to talk to a charger; a door stands behind it. Never to be used inside a database work,
 * nor while a charger's own message is being answered: both throw {@link IllegalStateException}.
 */
public interface Chargers {
    boolean isOnline(StationId station);

    /** Empty: it is not connected. */
    Optional<Link> link(StationId station);

    /**
     * Puts the command in the station's queue and returns; {@link CommandLog} tells how it ends.
     */
    Dispatch send(StationId station, Command command, Terms terms);

    /** Ends the connection, if there is one; the charger will come back by itself. */
    void disconnect(StationId station, String why);

    /**
     * A living connection.
     *
     * @param age since when it stands
     * @param silence how long ago the charger was last heard, if only its pong
     */
    record Link(Duration age, Duration silence) {}

    /**
     * Under which terms a command is sent.
     *
     * @param requestedBy who asked, for the history
     * @param timeToLive how long it may wait in the queue; after that it is never sent
     * @param patience how long the charger may take to answer, counted from the sending
     */
    record Terms(String requestedBy, Duration timeToLive, Duration patience) {
        /** Some chargers need a minute. */
        public static Terms usual(String requestedBy) {
            return new Terms(requestedBy, Duration.ofMinutes(2), Duration.ofSeconds(60));
        }
    }

    /** What became of the wish to send. */
    sealed interface Dispatch {
        record Sent(CommandRecord command) implements Dispatch {}

        /**
         * @param breaches each way in which the command breaks the protocol, in words
         */
        record Refused(List<String> breaches) implements Dispatch {}

        record Offline() implements Dispatch {}
    }
}
