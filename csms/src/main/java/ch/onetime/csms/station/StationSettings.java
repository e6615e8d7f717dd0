package ch.onetime.csms.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people, or the system for them, have decided about a station.
 *
 * @param name what people call it, if they gave it a name
 * @param securityProfile OCPP security profile 0 to 3
 * @param readingMode null: the installation's default
 * @param expectsPongs whether a missing pong means a dead connection; some firmware never answers
 * @param utcOffsetMinutes the offset learned for times it sends without a zone; null: take UTC
 * @param archivedAt set: it is out of the system, its past stays; only one that was replaced may
 *     still connect, to tell what it holds
 */
public record StationSettings(
        @Nullable String name,
        Registration registration,
        int securityProfile,
        StationKeys keys,
        @Nullable ReadingMode readingMode,
        boolean expectsPongs,
        @Nullable Integer utcOffsetMinutes,
        @Nullable Instant archivedAt) {

    /** Of a station that a person announces before it calls. */
    public static StationSettings ofAnnounced() {
        return ofNewcomer(Registration.ACCEPTED);
    }

    static StationSettings ofNewcomer(Registration registration) {
        return new StationSettings(null, registration, 0, StationKeys.NONE, null, true, null, null);
    }

    public StationSettings named(@Nullable String given) {
        return new StationSettings(
                given,
                registration,
                securityProfile,
                keys,
                readingMode,
                expectsPongs,
                utcOffsetMinutes,
                archivedAt);
    }

    public StationSettings registered(Registration decision) {
        return new StationSettings(
                name,
                decision,
                securityProfile,
                keys,
                readingMode,
                expectsPongs,
                utcOffsetMinutes,
                archivedAt);
    }

    /**
     * @param profile 0 to 3
     */
    public StationSettings secured(int profile, StationKeys newKeys) {
        return new StationSettings(
                name,
                registration,
                profile,
                newKeys,
                readingMode,
                expectsPongs,
                utcOffsetMinutes,
                archivedAt);
    }

    public StationSettings read(@Nullable ReadingMode mode, boolean pongs) {
        return new StationSettings(
                name,
                registration,
                securityProfile,
                keys,
                mode,
                pongs,
                utcOffsetMinutes,
                archivedAt);
    }

    public StationSettings offset(@Nullable Integer minutes) {
        return new StationSettings(
                name,
                registration,
                securityProfile,
                keys,
                readingMode,
                expectsPongs,
                minutes,
                archivedAt);
    }

    public StationSettings archived(@Nullable Instant at) {
        return new StationSettings(
                name,
                registration,
                securityProfile,
                keys,
                readingMode,
                expectsPongs,
                utcOffsetMinutes,
                at);
    }
}
