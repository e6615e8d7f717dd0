package ch.onetime.csms.station;

import org.jspecify.annotations.Nullable;

/**
 * One place to plug in. OCPP 1.6 connector n is EVSE n, connector 1; EVSE 0 is the station itself.
 *
 * @param number the OCPP 1.6 connector number
 * @param meteringPointId where its readings are kept, whatever charger hangs there
 * @param bay the parking bay it serves; a bay belongs to a connector, not to a station
 * @param status null until the station has reported one
 */
public record Connector(
        long id,
        StationId station,
        int number,
        long meteringPointId,
        @Nullable String bay,
        @Nullable StatusReport status) {}
