package ch.onetime.csms.charging;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.station.StationId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions somebody looks for; null means any.
 *
 * @param from the earliest start, included
 * @param to the earliest start that is too late
 * @param place where it was
 * @param tags with one of these cards, or of one of
 * @param people these people; both empty: nobody's
 */
public record TransactionSearch(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Place place,
        @Nullable Set<IdTag> tags,
        @Nullable Set<Long> people,
        Kind kind) {
    public static final TransactionSearch ALL =
            new TransactionSearch(null, null, null, null, null, Kind.ALL);

    /** Where something was charged. */
    public sealed interface Place {
        /** The bay where it was when it began, whatever hangs there by now. */
        record AtBay(long bay) implements Place {}

        /** With this socket, whatever bay it served then. */
        record WithSocket(StationId station, int connector) implements Place {}
    }

    /** How far they have come, and whether all is well with them. */
    public enum Kind {
        ALL,
        OPEN,
        ENDED,
        FLAGGED
    }

    /** In which order. */
    public enum Order {
        NEWEST,
        OLDEST,
        MOST_ENERGY
    }

    /**
     * What they come to.
     *
     * @param open how many of them still run; their energy is not counted
     */
    public record Sum(long count, long open, Energy energy) {}
}
