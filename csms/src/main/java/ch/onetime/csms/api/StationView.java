package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Needs;
import ch.onetime.csms.station.ReadingMode;
import ch.onetime.csms.station.Station;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A station, as callers see it. */
public record StationView(
        @Means("What the charger calls itself: the last part of the address it connects to.")
                String id,
        @Nullable String name,
        RegistrationWord registration,
        @Means("Whether it is connected now.") boolean connected,
        @Means("The OCPP version, in the spelling of the sub-protocol.") String protocol,
        @Needs(RUN_STATIONS) int securityProfile,
        @Means("Whether a password is kept for it; the password itself is never shown.")
                @Needs(RUN_STATIONS)
                boolean hasPassword,
        @Means("How strictly its messages are read; absent: as the installation says.")
                @Needs(RUN_STATIONS)
                @Nullable ReadingMode mode,
        @Needs(RUN_STATIONS) boolean expectsPongs,
        @Nullable String vendor,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable String firmwareVersion,
        @Needs(RUN_STATIONS) @Nullable String iccid,
        @Needs(RUN_STATIONS) @Nullable String imsi,
        @Nullable String meterType,
        @Nullable String meterSerialNumber,
        Instant firstSeenAt,
        @Nullable Instant lastBootAt,
        @Nullable Instant archivedAt) {

    static StationView of(Station station, boolean connected) {
        var settings = station.settings();
        var boot = station.lastBoot();
        return new StationView(
                station.identity().text(),
                settings.name(),
                RegistrationWord.of(settings.registration()),
                connected,
                station.protocol(),
                settings.securityProfile(),
                settings.keys().isSet(),
                settings.readingMode(),
                settings.expectsPongs(),
                boot == null ? null : boot.vendor(),
                boot == null ? null : boot.model(),
                boot == null ? null : boot.serialNumber(),
                boot == null ? null : boot.firmwareVersion(),
                boot == null ? null : boot.iccid(),
                boot == null ? null : boot.imsi(),
                boot == null ? null : boot.meterType(),
                boot == null ? null : boot.meterSerialNumber(),
                station.firstSeenAt(),
                station.lastBootAt(),
                settings.archivedAt());
    }
}
