package ch.onetime.csms.web.charger;

import ch.onetime.csms.station.ConfigItem;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.web.visit.Visit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /stations/{id}/settings}: what the charger is set to, read and changed. */
final class SettingsPage {
    private final ChargerRooms rooms;
    private final NowReader now;

    SettingsPage(ChargerRooms rooms, NowReader now) {
        this.rooms = rooms;
        this.now = now;
    }

    void show(Visit visit) {
        Outlet.of(rooms.registry(), visit)
                .ifPresentOrElse(
                        outlet -> visit.show("charger/settings", view(visit, outlet, null)),
                        visit::notFound);
    }

    void read(Visit visit) {
        send(visit, new Command.ReadConfiguration(List.of()));
    }

    void change(Visit visit) {
        var key = visit.field("key");
        if (key.isEmpty()) {
            refuse(visit, visit.say("charger.settings.nokey"));
        } else {
            send(visit, new Command.Configure(key, visit.field("value")));
        }
    }

    /** How the last thing this person asked stands, for the open page. */
    void outcome(Visit visit) {
        Outlet.of(rooms.registry(), visit)
                .ifPresentOrElse(
                        outlet ->
                                visit.show(
                                        "charger/outcome",
                                        new OutcomeView(
                                                visit.frame("garage"), now.outcome(visit, outlet))),
                        visit::notFound);
    }

    private void send(Visit visit, Command command) {
        var found = Outlet.ofForm(rooms.registry(), visit);
        if (found.isEmpty()) {
            visit.notFound();
            return;
        }
        var station = found.get().station();
        var terms = Chargers.Terms.usual(visit.caller().name());
        switch (rooms.chargers().send(station.id(), command, terms)) {
            case Chargers.Dispatch.Sent(var sent) -> {
                visit.noted("command.configuration", station.identity().text(), sent.payload());
                visit.go("/stations/" + station.id().value() + "/settings");
            }
            case Chargers.Dispatch.Offline() ->
                    refuse(visit, visit.say("charger.objection.offline"));
            case Chargers.Dispatch.Refused(var breaches) ->
                    refuse(
                            visit,
                            visit.say("charger.objection.breach", visit.words().list(breaches)));
        }
    }

    private void refuse(Visit visit, String objection) {
        Outlet.ofForm(rooms.registry(), visit)
                .ifPresentOrElse(
                        outlet -> visit.refused("charger/settings", view(visit, outlet, objection)),
                        visit::notFound);
    }

    private SettingsView view(Visit visit, Outlet outlet, @Nullable String objection) {
        var station = outlet.station();
        var items = rooms.configuration().of(station.id());
        var key = objection == null ? visit.param("key") : visit.field("key");
        return new SettingsView(
                visit.frame("garage"),
                outlet.name(visit.words()),
                "/stations/" + station.id().value(),
                outlet.path(),
                items,
                key,
                objection == null ? valueOf(items, key) : visit.field("value"),
                now.outcome(visit, outlet),
                objection);
    }

    private static String valueOf(List<ConfigItem> items, String key) {
        return items.stream()
                .filter(item -> item.key().equals(key))
                .flatMap(item -> Stream.ofNullable(item.reported()))
                .findFirst()
                .orElse("");
    }
}
