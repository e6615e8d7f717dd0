package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.upkeep.CheckKind;
import ch.onetime.csms.upkeep.Place;
import ch.onetime.csms.upkeep.TestBegin;
import ch.onetime.csms.web.visit.Visit;
import io.javalin.http.HttpStatus;
import java.util.function.BiConsumer;

/** {@code /commissioning/{station}/{number}}: one place, its test, its settings, its label. */
final class PlacePage {
    private final CommissioningRooms rooms;
    private final Forms forms;
    private final PlaceViews views;

    PlacePage(CommissioningRooms rooms, Forms forms) {
        this.rooms = rooms;
        this.forms = forms;
        this.views = new PlaceViews(rooms);
    }

    void show(Visit visit) {
        with(
                visit,
                (place, path) -> visit.show("commissioning/place", views.of(visit, place, null)));
    }

    void live(Visit visit) {
        with(
                visit,
                (place, path) -> {
                    if (visit.param("seen").equals(views.seen(place))) {
                        visit.http().status(HttpStatus.NO_CONTENT);
                    } else {
                        visit.show("commissioning/facts", views.of(visit, place, null));
                    }
                });
    }

    void test(Visit visit) {
        with(
                visit,
                (place, path) -> {
                    var connector =
                            rooms.registry().connector(place.station().id(), place.number());
                    switch (rooms.testing().begin(connector, visit.caller().name())) {
                        case TestBegin.Begun(var test) -> {
                            noted(visit, "charger.tested", place);
                            visit.done(path, "commissioning.done.test");
                        }
                        case TestBegin.AlreadyRuns() -> cannot(visit, place, "AlreadyRuns");
                        case TestBegin.Offline() -> cannot(visit, place, "Offline");
                        case TestBegin.NotAccepted() -> cannot(visit, place, "NotAccepted");
                        case TestBegin.InUse() -> cannot(visit, place, "InUse");
                    }
                });
    }

    void cancelTest(Visit visit) {
        with(
                visit,
                (place, path) -> {
                    rooms.testing().cancel(place.station().id());
                    visit.done(path, "commissioning.done.cancelled");
                });
    }

    void label(Visit visit) {
        with(
                visit,
                (place, path) -> {
                    var connector =
                            rooms.registry().connector(place.station().id(), place.number());
                    rooms.checks()
                            .note(connector, CheckKind.LABEL, true, "", visit.caller().name());
                    noted(visit, "charger.labelled", place);
                    visit.done(path, "commissioning.done.label");
                });
    }

    void settings(Visit visit) {
        with(
                visit,
                (place, path) -> {
                    var station = place.station().id();
                    var by = visit.caller().name();
                    var isAll = visit.field("all").equals("true");
                    var isDone =
                            isAll
                                    ? rooms.tuning().setAll(station, by)
                                    : rooms.tuning().read(station, by);
                    if (isDone && isAll) {
                        noted(visit, "charger.tuned", place);
                    }
                    var done = isAll ? "commissioning.done.settings" : "commissioning.done.read";
                    visit.done(path, isDone ? done : "commissioning.done.away");
                });
    }

    /** Its answer to a boot or a heartbeat holds the time; its next report shows what it made. */
    void clock(Visit visit) {
        with(
                visit,
                (place, path) -> {
                    var isSent = asks(place.station().id(), "Heartbeat", visit);
                    asks(place.station().id(), "StatusNotification", visit);
                    visit.done(
                            path, isSent ? "commissioning.done.clock" : "commissioning.done.away");
                });
    }

    private boolean asks(StationId station, String message, Visit visit) {
        var terms = Chargers.Terms.usual(visit.caller().name());
        return rooms.chargers().send(station, new Command.Trigger(message, null), terms)
                instanceof Chargers.Dispatch.Sent;
    }

    private void cannot(Visit visit, Place place, String why) {
        var wrong = visit.say("commissioning.test.no." + why);
        visit.refused("commissioning/place", views.of(visit, place, wrong));
    }

    private static void noted(Visit visit, String deed, Place place) {
        visit.noted(deed, place.station().identity().text(), Integer.toString(place.number()));
    }

    private void with(Visit visit, BiConsumer<Place, String> deed) {
        forms.place(visit.id("station"), visit.id("number"))
                .ifPresentOrElse(place -> deed.accept(place, Row.href(place)), visit::notFound);
    }
}
