package ch.onetime.csms;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson3;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The one server: OCPP in front, behind it API and pages. */
final class WebServer implements AutoCloseable {
    private static final int MOST_THREADS = 32;
    private static final int MOST_CALLING = 4_096;

    private final App app;
    private final Javalin javalin;

    WebServer(App app) {
        this.app = app;
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * @throws PortRefused with a sentence that says what to do
     */
    void start() {
        try {
            javalin.start(app.config.port());
        } catch (JavalinBindException refused) {
            throw new PortRefused(app.config.port(), refused);
        }
    }

    int port() {
        return javalin.port();
    }

    URI address() {
        return app.config.addressAt(port());
    }

    /** What to type into a charger; it adds its own identity behind it. */
    URI ocppAddress() {
        var address = address();
        var scheme = "https".equals(address.getScheme()) ? "wss" : "ws";
        return URI.create(
                scheme + address.toString().substring(address.getScheme().length()) + "/ocpp/");
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.jsonMapper(new JavalinJackson3());
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 4);
        config.jetty.modifyServer(this::chargersFirst);
        config.jetty.addConnector(this::connector);
        config.routes.get("/health", new HealthPage(app)::show);
        app.web.attachTo(config.routes);
        app.api.attachTo(config.routes);
        config.routes.get(
                "/ocpp/*",
                http ->
                        http.status(426)
                                .header("Upgrade", "websocket")
                                .result(
                                        "This address is for chargers: type "
                                                + ocppAddress()
                                                + " into the charger's settings.\n"));
    }

    /** After a power cut a whole garage calls in the same second: it must find room to wait. */
    private Connector connector(Server server, HttpConfiguration http) {
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setPort(app.config.port());
        connector.setAcceptQueueSize(MOST_CALLING);
        return connector;
    }

    private void chargersFirst(Server server) {
        app.gateway.attachTo(server);
    }
}
