package ch.onetime.csms;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.CardLog;
import ch.onetime.csms.access.People;
import ch.onetime.csms.api.Api;
import ch.onetime.csms.attention.Attention;
import ch.onetime.csms.charging.Belongings;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Logbook;
import ch.onetime.csms.charging.Repair;
import ch.onetime.csms.gateway.Gateway;
import ch.onetime.csms.gateway.journal.FrameJournal;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.notices.Notices;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.Ticker;
import ch.onetime.csms.platform.TimeSource;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.platform.login.ComingIn;
import ch.onetime.csms.platform.login.Inviting;
import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.platform.login.MachineKeys;
import ch.onetime.csms.platform.login.Passwords;
import ch.onetime.csms.platform.login.ResidentLogins;
import ch.onetime.csms.platform.login.Seal;
import ch.onetime.csms.platform.login.Team;
import ch.onetime.csms.platform.login.Vacancy;
import ch.onetime.csms.platform.login.WayBack;
import ch.onetime.csms.platform.mail.Mail;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Cabling;
import ch.onetime.csms.station.Circuits;
import ch.onetime.csms.station.Configuration;
import ch.onetime.csms.station.DeviceClocks;
import ch.onetime.csms.station.FirstRun;
import ch.onetime.csms.station.Joining;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.SetupSteps;
import ch.onetime.csms.station.StationHistory;
import ch.onetime.csms.station.command.CommandLog;
import ch.onetime.csms.station.deviation.DeadLetters;
import ch.onetime.csms.station.deviation.Deviations;
import ch.onetime.csms.station.report.ProblemReports;
import ch.onetime.csms.upkeep.CheckBook;
import ch.onetime.csms.upkeep.Commissioning;
import ch.onetime.csms.upkeep.Identifying;
import ch.onetime.csms.upkeep.Testing;
import ch.onetime.csms.upkeep.Tuning;
import ch.onetime.csms.upkeep.cards.OfflineCards;
import ch.onetime.csms.upkeep.replacing.Replacing;
import ch.onetime.csms.web.Web;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole wiring: every room in the order it needs the ones before it; {@link RoomsFor} has the
 * rest.
 */
public final class App implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(App.class);

    public final AppConfig config;
    public final InstantSource clock;
    public final Ticker ticker;
    public final Database database;
    public final Events events = new Events();
    public final Joining joining;
    public final Bays bays;
    public final Registry registry;
    public final StationHistory history;
    public final Configuration configuration;
    public final CommandLog commandLog;
    public final Deviations deviations;
    public final DeadLetters deadLetters;
    public final MachineKeys keys;
    public final Audit audit;
    public final Logins logins;
    public final Team team;
    public final Inviting inviting;
    public final ComingIn comingIn;
    public final WayBack wayBack;
    public final ProblemReports problemReports;
    public final ResidentLogins residentLogins;
    public final Mail mail;
    public final FirstRun firstRun;
    public final SetupSteps setupSteps;
    public final Circuits circuits;
    public final Access access;
    public final CardLog cards;
    public final People people;
    public final Metering metering;
    public final Charging charging;
    public final Logbook logbook;
    public final Repair repair;
    public final DeviceClocks clocks = new DeviceClocks();
    public final Cabling cabling;
    public final CheckBook checks;
    public final Identifying identifying;
    public final Replacing replacing;
    public final Commissioning commissioning;
    public final Testing testing;
    public final Tuning tuning;
    public final OfflineCards offlineCards;
    public final Notices notices;
    public final FrameJournal journal;
    public final Gateway gateway;
    public final Attention attention;
    public final Api api;
    public final Web web;
    public final WebServer server;

    /**
     * A part that refuses to start leaves the data folder to the next one who tries.
     *
     * @param announce shows the code of the first start to whoever stands at this machine
     */
    public static App open(AppConfig config, InstantSource clock, Consumer<String> announce) {
        var database = Database.open(config.database(), clock);
        return on(database, config, clock, Ticker.SYSTEM, announce, TimeSource::ofThisMachine);
    }

    /**
     * @param ticker how long something takes, whatever the clock shows
     * @param timeSource whether somebody sets this machine's clock
     */
    static App on(
            Database database,
            AppConfig config,
            InstantSource clock,
            Ticker ticker,
            Consumer<String> announce,
            Supplier<TimeSource> timeSource) {
        try {
            return new App(database, config, clock, ticker, announce, timeSource);
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    private App(
            Database database,
            AppConfig config,
            InstantSource clock,
            Ticker ticker,
            Consumer<String> announce,
            Supplier<TimeSource> timeSource) {
        var folder = config.database().dataFolder();
        this.config = config;
        this.clock = clock;
        this.ticker = ticker;
        this.database = database;
        this.joining = new Joining(database, clock, config.joining());
        this.bays = new Bays(database, events, clock);
        this.registry = new Registry(database, events, clock, joining, bays);
        this.history = new StationHistory(database);
        this.configuration = new Configuration(database);
        this.commandLog = new CommandLog(database, events, clock);
        this.deviations = new Deviations(database, clock);
        this.deadLetters = new DeadLetters(database, clock);
        this.keys = MachineKeys.in(folder);
        this.audit = new Audit(database, clock);
        var passwords = new Passwords(Passwords.USUAL_MINIMUM);
        this.logins = new Logins(database, passwords, keys, clock);
        this.team = new Team(database, logins, audit, clock);
        this.inviting = new Inviting(database, audit, clock);
        this.comingIn = new ComingIn(database, logins, passwords, audit, clock);
        this.wayBack = new WayBack(folder, team, inviting, InstantSource.system());
        this.problemReports = new ProblemReports(database, events, clock);
        this.residentLogins = logins.residents(keys);
        this.mail = new Mail(database, events, clock, Seal.in(folder));
        this.setupSteps = new SetupSteps(database, clock);
        this.firstRun =
                new FirstRun(
                        database,
                        joining,
                        bays,
                        setupSteps,
                        logins,
                        Vacancy.in(folder),
                        clock,
                        announce);
        this.circuits = new Circuits(database, audit);
        this.access = new Access(database, events, clock);
        this.cards = new CardLog(database, events, clock);
        this.people = new People(database, events, clock, new Belongings(events));
        this.metering = new Metering(database, events, clock);
        this.charging = new Charging(database, events, clock, registry, access, metering);
        this.logbook = new Logbook(database);
        this.repair = new Repair(database, events, clock, registry, metering);
        this.cabling = new Cabling(database, events);
        this.checks = new CheckBook(database, events, clock);
        this.identifying =
                new Identifying(joining, registry, access, charging, checks, events, clock);
        this.replacing = new Replacing(RoomsFor.replacing(this));
        this.notices = new Notices(RoomsFor.notices(this));
        this.journal =
                new FrameJournal(
                        folder.resolve("frames"), config.frameMegabytes() * 1_000_000L, clock);
        this.gateway = new Gateway(RoomsFor.gateway(this), config.gateway(), journal, clock);
        this.attention = new Attention(RoomsFor.attention(this));
        this.commissioning =
                new Commissioning(
                        events, registry, bays, circuits, cabling, gateway.chargers(), checks);
        this.tuning =
                new Tuning(
                        events, registry, joining, configuration, gateway.chargers(), commandLog);
        this.offlineCards =
                new OfflineCards(
                        new OfflineCards.Rooms(
                                database,
                                events,
                                clock,
                                registry,
                                configuration,
                                access,
                                gateway.chargers(),
                                commandLog,
                                config.gateway().settleTime()));
        this.testing = new Testing(RoomsFor.testing(this));
        this.api = new Api(RoomsFor.api(this), config.api());
        this.web = new Web(RoomsFor.web(this, timeSource));
        this.server = new WebServer(this);
    }

    URI address() {
        return server.address();
    }

    String ocppAddress() {
        return server.ocppAddress().toString();
    }

    /** Opens the doors. */
    public App start() {
        server.start();
        notices.start();
        return this;
    }

    /** Lets nobody in any more, finishes what has begun, and closes the books. */
    @Override
    public void close() {
        Stream.<AutoCloseable>of(
                        testing,
                        tuning,
                        events,
                        offlineCards,
                        attention,
                        gateway,
                        api,
                        web,
                        server,
                        deviations,
                        journal,
                        database)
                .forEach(App::closeSafely);
    }

    /** What fails to close must not keep the rest open, the database least of all. */
    private static void closeSafely(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            log.error("Closing {} failed.", part.getClass().getSimpleName(), failure);
        }
    }
}
