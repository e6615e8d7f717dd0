package ch.onetime.csms.gateway;

import ch.onetime.csms.station.Station;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * What Jetty calls for one charger's socket; public because Jetty insists. The next frame is only
 * asked for when the last one has been taken in: that is the back-pressure.
 */
public final class ChargerSocket implements Session.Listener {
    private final Gateway gateway;
    private final Station station;
    private final List<String> oddities;
    private @Nullable Connection connection;

    ChargerSocket(Gateway gateway, Station station, List<String> oddities) {
        this.gateway = gateway;
        this.station = station;
        this.oddities = oddities;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        connection = gateway.opened(station, session, oddities);
        session.demand();
    }

    @Override
    public void onWebSocketText(String text) {
        receive(text);
    }

    /** Some chargers send their text as binary; what is UTF-8 is read as text. */
    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        var live = connection;
        if (live == null) {
            callback.succeed();
            return;
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(payload).toString();
            callback.succeed();
            gateway.odd(live, "binary frame");
            receive(text);
        } catch (CharacterCodingException notText) {
            callback.succeed();
            live.heard();
            gateway.unreadable(live, "a binary frame that is no UTF-8 text");
            live.readOn();
        }
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        var live = connection;
        if (live != null) {
            live.heard();
            live.readOn();
        }
    }

    @Override
    public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
        closed();
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        closed();
    }

    private void receive(String text) {
        var live = connection;
        if (live != null && live.receive(text)) {
            live.readOn();
        }
    }

    private void closed() {
        var live = connection;
        if (live != null) {
            gateway.closed(live);
        }
    }
}
