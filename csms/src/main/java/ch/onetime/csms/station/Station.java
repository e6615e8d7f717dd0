package ch.onetime.csms.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A charging station as we know it.
 *
 * @param protocol the OCPP version it speaks, in the sub-protocol's spelling
 * @param settings what people decide about it
 * @param lastBoot what it said of itself when it last booted
 */
public record Station(
        StationId id,
        Identity identity,
        String protocol,
        StationSettings settings,
        @Nullable BootReport lastBoot,
        Instant firstSeenAt,
        @Nullable Instant lastBootAt) {

    /** What people read: the given name, else the identity. */
    public String label() {
        var name = settings.name();
        return name == null ? identity.text() : name;
    }

    public boolean isAccepted() {
        return settings.registration() == Registration.ACCEPTED;
    }

    public boolean isArchived() {
        return settings.archivedAt() != null;
    }

    Station with(StationSettings changed) {
        return new Station(id, identity, protocol, changed, lastBoot, firstSeenAt, lastBootAt);
    }

    Station booted(BootReport report, Instant at) {
        return new Station(id, identity, protocol, settings, report, firstSeenAt, at);
    }
}
