package ch.onetime.csms;

import static ch.onetime.csms.Eventually.eventually;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.charging.StopRecord;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.charging.TransactionFilter;
import ch.onetime.csms.gateway.GatewayConfig;
import ch.onetime.csms.metering.Reading;
import ch.onetime.csms.platform.Ticker;
import ch.onetime.csms.platform.TimeSource;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.DatabaseConfig;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.platform.login.MachineKeys;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Identity;
import ch.onetime.csms.station.JoiningPolicy;
import ch.onetime.csms.station.Registration;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationEvent;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.StationKeys;
import ch.onetime.csms.station.deviation.Finding;
import ch.onetime.simulator.Blueprint;
import ch.onetime.simulator.ChargePoint;
import ch.onetime.simulator.socket.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real system with its real socket on a fresh folder, for one test: only its clock is ours. It
 * starts when the test is made and ends, with every charger that was plugged in, behind it.
 */
public final class TestCsms implements AfterEachCallback {
    public static final String ALICE = "ALICE-04A2";
    public static final String BOB = "BOB-7F31";

    private static final Instant END_OF_TIME = Instant.parse("2100-01-01T00:00:00Z");

    public final TestClock clock = new TestClock();

    /** What was shown at the machine while nobody had set it up. */
    public final Queue<String> setupCodes = new ConcurrentLinkedQueue<>();

    /** Whether somebody sets the machine's clock, as the system believes. */
    public volatile TimeSource timeSource = TimeSource.FOLLOWED;

    private final Path folder = freshFolder();
    private final AppConfig config;
    private final BiFunction<DatabaseConfig, InstantSource, Database> opener;
    private final Queue<AutoCloseable> plugged = new ConcurrentLinkedQueue<>();
    public App app;

    public TestCsms() {
        this(TestEngine.SQLITE, UnaryOperator.identity());
    }

    public TestCsms(TestEngine engine) {
        this(engine, UnaryOperator.identity());
    }

    private TestCsms(TestEngine engine, UnaryOperator<AppConfig> change) {
        this(engine, change, Database::open);
    }

    private TestCsms(
            TestEngine engine,
            UnaryOperator<AppConfig> change,
            BiFunction<DatabaseConfig, InstantSource, Database> opener) {
        if (engine == TestEngine.SQLITE) {
            FreshTables.copyInto(folder);
        }
        this.config = change.apply(usual(engine.fresh(folder)));
        this.opener = opener;
        app = opened().start();
    }

    /** On a database that the test can take away. */
    public static TestCsms on(BiFunction<DatabaseConfig, InstantSource, Database> opener) {
        return new TestCsms(TestEngine.SQLITE, UnaryOperator.identity(), opener);
    }

    /** With another configuration of the charger's door. */
    public static TestCsms with(UnaryOperator<GatewayConfig> change) {
        return new TestCsms(
                TestEngine.SQLITE,
                usual ->
                        new AppConfig(
                                usual.database(),
                                usual.port(),
                                usual.url(),
                                usual.joining(),
                                change.apply(usual.gateway()),
                                usual.frameMegabytes()));
    }

    /** With connections that grow old when the test says so, however slow the machine is. */
    public static TestCsms ageing(Ticker ticker) {
        return with(usual ->
                new GatewayConfig(
                        usual.mode(),
                        usual.subProtocolRequired(),
                        usual.trustedProxies(),
                        usual.heartbeat(),
                        usual.pendingRetry(),
                        usual.ping(),
                        usual.pongPatience(),
                        usual.settleTime(),
                        ticker));
    }

    public static TestCsms joining(JoiningPolicy policy) {
        return new TestCsms(
                TestEngine.SQLITE,
                usual ->
                        new AppConfig(
                                usual.database(),
                                usual.port(),
                                usual.url(),
                                policy,
                                usual.gateway(),
                                usual.frameMegabytes()));
    }

    private static AppConfig usual(DatabaseConfig database) {
        return new AppConfig(database, 0, null, JoiningPolicy.ASK, GatewayConfig.USUAL, 8);
    }

    // --- what people do ---

    /** A person has let this charger in, before it came or since. */
    public Station accepts(String identity) {
        var station = app.registry.announce(new Identity(identity));
        return app.registry.change(
                station.id(), settings -> settings.registered(Registration.ACCEPTED));
    }

    /** An accepted charger that must present this password, in this OCPP security profile. */
    public void secures(String identity, int profile, String password) {
        var hash = app.keys.hash(MachineKeys.normalise(password));
        app.registry.change(
                accepts(identity).id(),
                settings -> settings.secured(profile, new StationKeys(hash, null)));
    }

    public void knows(String tag) {
        knows(new Tag(new IdTag(tag), TagStatus.ACCEPTED, null, null, null, null, null));
    }

    public void knows(Tag tag) {
        app.access.put(tag);
    }

    /** The connector of an accepted charger serves this bay, which is added if nobody knows it. */
    public Bay servesBay(String identity, int connector, String name) {
        var bay = app.bays.findOrAdd(name);
        app.registry.servesBay(accepts(identity).id(), connector, bay);
        return bay;
    }

    // --- chargers ---

    /** An accepted charger that is connected, has booted and has told its state. */
    public ChargePoint plugIn(String identity) {
        return plugIn(identity, UnaryOperator.identity());
    }

    public ChargePoint plugIn(String identity, UnaryOperator<Blueprint> made) {
        accepts(identity);
        return knocks(identity, made);
    }

    /** The same of a charger that nobody has accepted. */
    public ChargePoint knocks(String identity) {
        return knocks(identity, UnaryOperator.identity());
    }

    public ChargePoint knocks(String identity, UnaryOperator<Blueprint> made) {
        var charger = keep(ChargePoint.plugIn(made.apply(blueprint(identity))));
        hasArrived(identity);
        return charger;
    }

    /**
     * Everybody has heard that it is there, and where chargers join its settings have been read:
     * nothing of this comes in the middle of what the test does next.
     */
    private void hasArrived(String identity) {
        eventually("all have heard of it", () -> app.events.areHeard(StationEvent.class));
        eventually(
                "nobody reads its settings",
                () ->
                        app.registry
                                .find(new Identity(identity))
                                .filter(one -> app.tuning.isBusy(one.id()))
                                .isEmpty());
    }

    public Blueprint blueprint(String identity) {
        return Blueprint.of(identity, url()).clock(clock);
    }

    /** A bare socket of an accepted charger, on which nothing is said by itself. */
    public BareCharger bare(String identity) {
        accepts(identity);
        return bare(request("/ocpp/" + identity).offering("ocpp1.6"));
    }

    public BareCharger bare(Request request) {
        return keep(BareCharger.connected(request));
    }

    /**
     * @param rawPath as it is to stand in the request line
     */
    public Request request(String rawPath) {
        return new Request("127.0.0.1", app.server.port(), rawPath, List.of());
    }

    /** What an installer would type into a charger. */
    public String url() {
        return "ws://127.0.0.1:" + app.server.port() + "/ocpp/";
    }

    // --- what has become of it ---

    public Station station(String identity) {
        return app.registry.find(new Identity(identity)).orElseThrow();
    }

    public boolean isOnline(String identity) {
        return app.gateway.chargers().isOnline(station(identity).id());
    }

    /**
     * Something that happens now is seen at a look that comes after all that happened before; when
     * it has gone, another look has begun and ended since.
     */
    public void hasBeenLookedAt() {
        var probe = app.registry.announce(new Identity("PROBE-" + System.nanoTime())).id();
        app.registry.change(probe, settings -> settings.registered(Registration.PENDING));
        eventually("the probe is seen", () -> isToldOf(probe));
        app.registry.change(probe, settings -> settings.archived(clock.instant()));
        eventually("the probe has gone", () -> !isToldOf(probe));
    }

    private boolean isToldOf(StationId station) {
        return app.attention.open().stream().anyMatch(it -> it.stations().contains(station));
    }

    /** In which ways it has been seen to deviate from OCPP. */
    public List<String> findings(String identity) {
        return app.deviations.of(station(identity).id()).stream().map(Finding::rule).toList();
    }

    /** What the connector has told of itself last, in OCPP's literals; empty: nothing yet. */
    public String state(String identity, int connector) {
        var report = app.registry.connector(station(identity).id(), connector).status();
        return report == null ? "" : report.status();
    }

    /** Everything that was ever read at this connector, in order of arrival. */
    public List<Reading> readings(String identity, int connector) {
        var point = app.registry.connector(station(identity).id(), connector).meteringPointId();
        return app.metering.between(point, Instant.EPOCH, END_OF_TIME, 0, 1_000);
    }

    /** Stops that could not be applied for certain, the latest first. */
    public List<StopRecord> toReview() {
        return app.charging.toReview(Long.MAX_VALUE, 1_000);
    }

    /** The latest first. */
    public List<Transaction> transactions() {
        return app.charging.page(TransactionFilter.ALL, Long.MAX_VALUE, 1_000);
    }

    /** The only transaction there is. */
    public Transaction transaction() {
        var all = transactions();
        if (all.size() != 1) {
            throw new AssertionError("There is not one transaction, but: " + all);
        }
        return all.getFirst();
    }

    // --- the system's own life ---

    /** The process ends and begins again on the same folder, at another port. */
    public void restarts() {
        app.close();
        app = opened().start();
    }

    private App opened() {
        var database = opener.apply(config.database(), clock);
        return App.on(database, config, clock, clock, setupCodes::add, () -> timeSource);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        close();
    }

    /** For a system that several tests share. */
    public void close() throws Exception {
        for (var charger : plugged) {
            charger.close();
        }
        app.close();
        eventually("nobody writes into its folder any more", this::isSweptAway);
    }

    /** Its end waits for the frames of chargers, but not for ever: they may still be written. */
    private boolean isSweptAway() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException | UncheckedIOException stillWritten) {
            return Files.notExists(folder);
        }
    }

    private <T extends AutoCloseable> T keep(T charger) {
        plugged.add(charger);
        return charger;
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory("onetime-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
