package ch.onetime.csms.web.live;

import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.StationId;

/** A connector of a station, by its OCPP 1.6 number. */
record Place(StationId station, int connector) {
    static Place of(Connector connector) {
        return new Place(connector.station(), connector.number());
    }
}
