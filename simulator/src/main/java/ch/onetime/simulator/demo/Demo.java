package ch.onetime.simulator.demo;

import ch.onetime.simulator.FastClock;
import ch.onetime.simulator.server.ServerApi;
import ch.onetime.simulator.server.ServerCommand;
import ch.onetime.simulator.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The real program in a mode that says so, and the chargers of a garage around it. */
final class Demo implements AutoCloseable {
    static final String OWNER = "demo";
    static final String PASSWORD = "demo-garage";

    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final LocalTime EVENING = LocalTime.of(18, 15);
    private static final Duration SINCE = Duration.ofDays(400);
    private static final String STRANGERS_CARD = "04A1B2C3D4E5F6";

    private static final String A_DAY = "{\"minutes\":720}";

    private static final String SETUP =
            """
            {"owner":{"name":"%s","password":"%s"},
            "site":{"name":"Tiefgarage Musterhof","timeZone":"%s","currency":"CHF",
            "language":"de-CH","bays":%d}}\
            """
                    .formatted(OWNER, PASSWORD, ZONE, Residents.ALL.size());

    private final ServerProcess server;
    private final InstantSource clock;
    private final List<DemoCharger> chargers;

    private Demo(ServerProcess server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
        var url = "ws://localhost:" + server.port() + "/ocpp/";
        this.chargers =
                Residents.ALL.stream()
                        .map(resident -> new DemoCharger(resident, url, clock, ZONE))
                        .toList();
    }

    static Demo start(ServerCommand command, Path data, int port, int speed) throws IOException {
        var clock = eveningClock(speed);
        var server =
                ServerProcess.start(
                        command.with("--demo", clock.text(), "--join", "ask"), data, port);
        return new Demo(server, clock);
    }

    /** The evening is when a garage has something to show. */
    private static FastClock eveningClock(int speed) {
        var now = ZonedDateTime.now(ZONE);
        var today = now.with(EVENING);
        var evening = today.isAfter(now) ? today.minusDays(1) : today;
        return new FastClock(evening.toInstant(), now.toInstant(), speed);
    }

    /** Furnishes the garage and tells its past; what it does meanwhile is told in a word. */
    void prepare(Consumer<String> progress) throws IOException {
        server.awaitReady();
        progress.accept("Furnishing the garage");
        try (var api = ServerApi.setUp(server.port(), SETUP)) {
            var movedIn = clock.instant().minus(SINCE).truncatedTo(ChronoUnit.DAYS);
            new Furnishing(api, movedIn).furnish();
            progress.accept("Four weeks pass");
            api.post("/joining", A_DAY); // as on the day they were put up: settings are read
            together(charger -> charger.begins(clock));
            api.delete("/joining");
            Installer.checks(api);
        }
        chargers.getFirst().reads(STRANGERS_CARD);
    }

    /** Lives until {@link #close} ends it, or the server ends by itself. */
    void live() throws IOException {
        for (var charger : chargers) {
            Thread.ofVirtual().start(() -> charger.lives(clock));
        }
        server.awaitItsEnd();
    }

    private void together(Consumer<DemoCharger> deed) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var deeds = chargers.stream().map(one -> threads.submit(() -> deed.accept(one)));
            for (var each : deeds.toList()) each.get(2, TimeUnit.MINUTES);
        } catch (Exception failed) {
            throw new IllegalStateException("The chargers could not begin.", failed);
        }
    }

    /** The server ends first: nobody tells it that all cars have left at once. */
    @Override
    public void close() {
        chargers.forEach(DemoCharger::ends);
        server.close();
    }
}
