package ch.onetime.csms.gateway;

import ch.onetime.csms.gateway.Admission.Admitted;
import ch.onetime.csms.gateway.Admission.TurnedAway;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.station.CallEvent.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.ExtensionConfig;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/** The WebSocket upgrade on Jetty: any path, decided by the {@link Doorstep}. */
final class Upgrade {
    /** A StopTransaction with hours of samples is large; nothing sensible is larger. */
    private static final int LARGEST_MESSAGE = 1 << 20;

    private final Gateway gateway;
    private final Doorstep doorstep;
    private final Caller caller;

    Upgrade(Gateway gateway, Doorstep doorstep, GatewayConfig config) {
        this.gateway = gateway;
        this.doorstep = doorstep;
        this.caller = new Caller(config.trustedProxies());
    }

    void attachTo(Server server) {
        var before = server.getHandler();
        var handler = WebSocketUpgradeHandler.from(server, this::configure);
        server.setHandler(handler);
        if (before != null) {
            handler.setHandler(before);
        }
    }

    private void configure(ServerWebSocketContainer container) {
        container.setMaxTextMessageSize(LARGEST_MESSAGE);
        container.setMaxBinaryMessageSize(LARGEST_MESSAGE);
        container.setMaxFrameSize(LARGEST_MESSAGE);
        container.setIdleTimeout(Duration.ZERO); // the lifeline knows better who is dead
        container.setInputBufferSize(2_048);
        container.setOutputBufferSize(2_048);
        container.addMapping(PathSpec.from("/*"), this::decide);
    }

    private @Nullable Object decide(
            ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
        try {
            return switch (doorstep.admit(knock(request))) {
                case Admitted admitted -> {
                    if (admitted.subProtocol() != null) {
                        response.setAcceptedSubProtocol(admitted.subProtocol());
                    }
                    response.setExtensions(lean(response.getExtensions()));
                    yield new ChargerSocket(gateway, admitted.station(), admitted.oddities());
                }
                case TurnedAway refusal -> turnAway(response, callback, refusal);
            };
        } catch (DatabaseAway away) {
            return turnAway(
                    response,
                    callback,
                    new TurnedAway(
                            Reason.NOT_EXPECTED,
                            503,
                            "A charger nobody knows cannot be remembered just now.",
                            Map.of("Retry-After", "30")));
        }
    }

    private Knock knock(ServerUpgradeRequest request) {
        var headers = request.getHeaders();
        return new Knock(
                request.getHttpURI().getPath(),
                subProtocols(request),
                headers.get(HttpHeader.AUTHORIZATION),
                caller.address(request),
                caller.isSecure(request));
    }

    /** One list or repeated headers; OCPP compares with regard to case. */
    private static List<String> subProtocols(ServerUpgradeRequest request) {
        var offered = new ArrayList<String>();
        for (var value : request.getHeaders().getValuesList("Sec-WebSocket-Protocol")) {
            for (var protocol : value.split(",", -1)) {
                if (!protocol.isBlank()) {
                    offered.add(protocol.strip());
                }
            }
        }
        return offered;
    }

    /**
     * Compression without memory between messages: a window for each of 10,000 sockets is too much.
     */
    private static List<ExtensionConfig> lean(List<ExtensionConfig> negotiated) {
        for (var extension : negotiated) {
            if (extension.getName().equals("permessage-deflate")) {
                extension.setParameter("server_no_context_takeover");
                extension.setParameter("client_no_context_takeover");
            }
        }
        return negotiated;
    }

    private static @Nullable Object turnAway(
            ServerUpgradeResponse response, Callback callback, TurnedAway refusal) {
        response.setStatus(refusal.status());
        refusal.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        Content.Sink.write(response, true, refusal.why() + "\n", callback);
        return null;
    }
}
