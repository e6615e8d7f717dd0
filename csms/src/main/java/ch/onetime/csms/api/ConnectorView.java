package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.station.Connector;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A connector, as callers see it. */
public record ConnectorView(
        @Means("The OCPP 1.6 connector number; 0 is the station itself.") int connectorId,
        @Nullable String bay,
        @Means("As the charger reported it; absent until it has.") @Nullable String status,
        @Nullable String errorCode,
        @Nullable String info,
        @Nullable String vendorErrorCode,
        @Means("When the charger says it happened.") @Nullable Instant statusAt,
        @Nullable Instant statusReceivedAt) {

    static ConnectorView of(Connector connector) {
        var status = connector.status();
        return new ConnectorView(
                connector.number(),
                connector.bayName(),
                status == null ? null : status.status(),
                status == null ? null : status.errorCode(),
                status == null ? null : status.info(),
                status == null ? null : status.vendorErrorCode(),
                status == null ? null : status.deviceAt(),
                status == null ? null : status.receivedAt());
    }
}
