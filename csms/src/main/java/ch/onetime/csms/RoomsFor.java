package ch.onetime.csms;

import ch.onetime.csms.api.ApiRooms;
import ch.onetime.csms.attention.AttentionRooms;
import ch.onetime.csms.gateway.GatewayRooms;
import ch.onetime.csms.notices.NoticeRooms;
import ch.onetime.csms.platform.TimeSource;
import ch.onetime.csms.upkeep.Testing;
import ch.onetime.csms.upkeep.replacing.ReplacingRooms;
import ch.onetime.csms.web.WebRooms;
import ch.onetime.csms.web.charger.ChargerRooms;
import ch.onetime.csms.web.commissioning.CommissioningRooms;
import ch.onetime.csms.web.entry.EntryRooms;
import ch.onetime.csms.web.live.LiveRooms;
import ch.onetime.csms.web.messages.MessagesRooms;
import ch.onetime.csms.web.people.PeopleRooms;
import ch.onetime.csms.web.print.PrintRooms;
import ch.onetime.csms.web.replace.ReplaceRooms;
import ch.onetime.csms.web.resident.ResidentRooms;
import ch.onetime.csms.web.sessions.SessionRooms;
import ch.onetime.csms.web.settings.SettingsRooms;
import java.net.URI;
import java.util.function.Supplier;

/** Which rooms each of the larger parts is given; none reaches for more. */
final class RoomsFor {
    private RoomsFor() {}

    static NoticeRooms notices(App app) {
        return new NoticeRooms(
                app.database,
                app.events,
                app.clock,
                app.joining,
                app.registry,
                app.bays,
                app.people,
                app.charging,
                app.residentLogins,
                app.mail,
                app::address);
    }

    static GatewayRooms gateway(App app) {
        return new GatewayRooms(
                app.database,
                app.events,
                app.registry,
                app.configuration,
                app.commandLog,
                app.deviations,
                app.deadLetters,
                app.keys,
                app.access,
                app.cards,
                app.metering,
                app.charging,
                app.clocks,
                app.identifying,
                app.replacing);
    }

    static ReplacingRooms replacing(App app) {
        return new ReplacingRooms(
                app.database,
                app.registry,
                app.bays,
                app.cabling,
                app.metering,
                app.charging,
                app.checks,
                app.audit,
                app.clock,
                station -> app.gateway.chargers().isOnline(station));
    }

    static AttentionRooms attention(App app) {
        return new AttentionRooms(
                app.database,
                app.events,
                app.clock,
                app.registry,
                app.gateway.chargers(),
                app.bays,
                app.clocks,
                app.circuits,
                app.problemReports,
                app.deadLetters,
                app.access,
                app.cards,
                app.charging,
                app.repair,
                app.people,
                app.mail);
    }

    static Testing.Rooms testing(App app) {
        return new Testing.Rooms(
                app.database,
                app.events,
                app.clock,
                app.ticker,
                app.registry,
                app.cabling,
                app.metering,
                app.charging,
                app.checks,
                app.identifying,
                app.gateway.chargers(),
                app.commandLog);
    }

    static ApiRooms api(App app) {
        return new ApiRooms(
                app.events,
                app.clock,
                app.firstRun,
                app.joining,
                app.logins,
                app.team,
                app.inviting,
                app.audit,
                app.bays,
                app.circuits,
                app.registry,
                app.configuration,
                app.gateway.chargers(),
                app.commandLog,
                app.deviations,
                app.deadLetters,
                app.keys,
                app.access,
                app.people,
                app.metering,
                app.charging,
                app.commissioning,
                app.checks,
                app.journal);
    }

    /**
     * @param timeSource whether somebody sets this machine's clock
     */
    static WebRooms web(App app, Supplier<TimeSource> timeSource) {
        return new WebRooms(
                live(app),
                app.logins,
                app.firstRun,
                app.audit,
                app.mail,
                resident(app),
                app::ocppAddress,
                app.config.gateway().trustedProxies(),
                commissioning(app),
                messages(app),
                print(app),
                app.config.demo() != null,
                charger(app),
                replace(app),
                sessions(app),
                people(app),
                settings(app),
                entry(app, timeSource));
    }

    private static LiveRooms live(App app) {
        return new LiveRooms(
                app.events,
                app.clock,
                app.joining,
                app.registry,
                app.bays,
                app.gateway.chargers(),
                app.access,
                app.people,
                app.metering,
                app.charging,
                app.cabling,
                app.attention);
    }

    private static ResidentRooms resident(App app) {
        return new ResidentRooms(
                app.registry,
                app.bays,
                app.gateway.chargers(),
                app.commandLog,
                app.access,
                app.people,
                app.charging,
                app.metering,
                app.problemReports,
                app.residentLogins,
                app.notices,
                app::address);
    }

    private static CommissioningRooms commissioning(App app) {
        return new CommissioningRooms(
                app.joining,
                app.registry,
                app.circuits,
                app.clocks,
                app.gateway.chargers(),
                app.commissioning,
                app.identifying,
                app.checks,
                app.testing,
                app.tuning,
                app.attention,
                app::ocppAddress);
    }

    private static MessagesRooms messages(App app) {
        return new MessagesRooms(
                app.attention,
                app.access,
                app.cards,
                app.charging,
                app.registry,
                app.cabling,
                app.mail,
                app::ocppAddress);
    }

    private static PrintRooms print(App app) {
        return new PrintRooms(
                app.joining,
                app.registry,
                app.bays,
                app.cabling,
                app.checks,
                app.replacing,
                app.logins,
                app.people,
                app.residentLogins,
                app::address,
                () -> URI.create(app.ocppAddress()),
                app.config.database().dataFolder(),
                app.config.database().url() != null);
    }

    private static ChargerRooms charger(App app) {
        return new ChargerRooms(
                app.registry,
                app.bays,
                app.cabling,
                app.history,
                app.configuration,
                app.gateway.chargers(),
                app.commandLog,
                app.deviations,
                app.access,
                app.people,
                app.cards,
                app.offlineCards,
                app.metering,
                app.charging,
                app.logbook,
                app.journal,
                app.replacing,
                app.commissioning,
                app::address);
    }

    private static ReplaceRooms replace(App app) {
        return new ReplaceRooms(
                app.joining,
                app.registry,
                app.bays,
                app.gateway.chargers(),
                app.replacing,
                app::ocppAddress);
    }

    private static SessionRooms sessions(App app) {
        return new SessionRooms(
                app.registry,
                app.bays,
                app.access,
                app.people,
                app.metering,
                app.charging,
                app.logbook,
                app.repair,
                app.deadLetters,
                app.history);
    }

    private static PeopleRooms people(App app) {
        return new PeopleRooms(
                app.registry, app.bays, app.access, app.people, app.cards, app.charging);
    }

    private static SettingsRooms settings(App app) {
        return new SettingsRooms(
                app.logins,
                app.team,
                app.inviting,
                app.audit,
                app.people,
                app.joining,
                app.circuits,
                app.mail,
                app::address);
    }

    private static EntryRooms entry(App app, Supplier<TimeSource> timeSource) {
        return new EntryRooms(
                app.firstRun,
                app.setupSteps,
                app.joining,
                app.registry,
                app.bays,
                app.people,
                app.circuits,
                app.logins,
                app.inviting,
                app.comingIn,
                app.wayBack,
                app.audit,
                app::ocppAddress,
                timeSource);
    }
}
