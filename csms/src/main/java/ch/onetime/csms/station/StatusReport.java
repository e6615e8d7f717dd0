package ch.onetime.csms.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a connector says of itself (OCPP 1.6 StatusNotification). Advisory: transactions are told by
 * their own messages.
 *
 * @param status the literal as sent, known or not
 * @param errorCode {@code NoError} when all is well
 * @param deviceAt when the station says it happened, if its clock made sense
 */
public record StatusReport(
        String status,
        String errorCode,
        @Nullable String info,
        @Nullable String vendorErrorCode,
        @Nullable Instant deviceAt,
        Instant receivedAt) {

    public boolean isFault() {
        return status.equals("Faulted") || !errorCode.equals("NoError");
    }
}
