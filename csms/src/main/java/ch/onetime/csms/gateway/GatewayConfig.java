package ch.onetime.csms.gateway;

import ch.onetime.csms.platform.Ticker;
import ch.onetime.csms.platform.TrustedProxies;
import ch.onetime.csms.station.ReadingMode;
import java.time.Duration;

/**
 * How the charger's door behaves.
 *
 * @param mode how deviations are treated where a station has no setting of its own
 * @param subProtocolRequired turn away who names no sub-protocol, instead of taking it for OCPP 1.6
 * @param trustedProxies whose word about the caller's address and TLS is believed
 * @param heartbeat told to accepted stations
 * @param pendingRetry after which a station that waits for acceptance asks again
 * @param ping how often we ping; proxies and routers cut what is silent for 45 s
 * @param pongPatience after which a connection without any sign of life is dropped
 * @param settleTime we ask nothing of our own accord before; some chargers reboot when asked early
 * @param ticker by which connections grow old
 */
public record GatewayConfig(
        ReadingMode mode,
        boolean subProtocolRequired,
        TrustedProxies trustedProxies,
        Duration heartbeat,
        Duration pendingRetry,
        Duration ping,
        Duration pongPatience,
        Duration settleTime,
        Ticker ticker) {
    public static final GatewayConfig USUAL =
            new GatewayConfig(
                    ReadingMode.LENIENT,
                    false,
                    TrustedProxies.of(),
                    Duration.ofSeconds(300),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(25),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    Ticker.SYSTEM);
}
