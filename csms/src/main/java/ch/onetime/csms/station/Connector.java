package ch.onetime.csms.station;

import org.jspecify.annotations.Nullable;

/**
 * One place to plug in. OCPP 1.6 connector n is EVSE n, connector 1; EVSE 0 is the station itself.
 *
 * @param number the OCPP 1.6 connector number
 * @param meteringPointId where the readings of its own meter are kept; where another charger takes
 *     its place, they go on at that one's
 * @param bay the parking bay it serves; a bay belongs to a connector, not to a station
 * @param status null until the station has reported one
 */
public record Connector(
        long id,
        StationId station,
        int number,
        long meteringPointId,
        @Nullable Bay bay,
        @Nullable StatusReport status) {

    public boolean serves(Bay other) {
        return bay != null && bay.id() == other.id();
    }

    /** What people call the place, if it is a bay. */
    public @Nullable String bayName() {
        return bay == null ? null : bay.name();
    }

    Connector serving(@Nullable Bay other) {
        return new Connector(id, station, number, meteringPointId, other, status);
    }

    Connector reporting(StatusReport report) {
        return new Connector(id, station, number, meteringPointId, bay, report);
    }
}
