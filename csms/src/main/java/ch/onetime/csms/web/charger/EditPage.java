package ch.onetime.csms.web.charger;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayOutcome;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.web.charger.EditView.Choice;
import ch.onetime.csms.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code /stations/{id}/edit}: what people decide about a charger. */
final class EditPage {
    private static final int LONGEST_NAME = 100;

    private final ChargerRooms rooms;

    EditPage(ChargerRooms rooms) {
        this.rooms = rooms;
    }

    void show(Visit visit) {
        Outlet.of(rooms.registry(), visit)
                .ifPresentOrElse(
                        outlet -> {
                            var name = outlet.station().settings().name();
                            var view =
                                    view(
                                            visit,
                                            outlet,
                                            name == null ? "" : name,
                                            outlet.all().stream().map(EditPage::asItIs).toList(),
                                            null);
                            visit.show("charger/edit", view);
                        },
                        visit::notFound);
    }

    void change(Visit visit) {
        withOutlet(
                visit,
                outlet -> {
                    var name = visit.field("name");
                    if (name.length() > LONGEST_NAME) {
                        var choices = outlet.all().stream().map(EditPage::asItIs).toList();
                        var objection = visit.say("charger.edit.name.long", LONGEST_NAME);
                        visit.refused(
                                "charger/edit", view(visit, outlet, name, choices, objection));
                        return;
                    }
                    var station = outlet.station();
                    rooms.registry()
                            .change(
                                    station.id(),
                                    settings -> settings.named(name.isEmpty() ? null : name));
                    var choices = outlet.all().stream().map(one -> assign(visit, one)).toList();
                    visit.noted("station.put", station.identity().text(), name);
                    if (choices.stream().anyMatch(choice -> choice.objection() != null)) {
                        visit.refused("charger/edit", view(visit, outlet, name, choices, null));
                    } else {
                        visit.done("/stations/" + station.id().value(), "charger.done.saved");
                    }
                });
    }

    void archive(Visit visit) {
        withOutlet(
                visit,
                outlet -> {
                    var station = outlet.station();
                    rooms.registry()
                            .change(station.id(), settings -> settings.archived(visit.now()));
                    rooms.chargers().disconnect(station.id(), "It was taken out of the system");
                    visit.noted("station.archived", station.identity().text(), "");
                    visit.done("/", "charger.done.archived");
                });
    }

    /** Gives a connector the bay that was chosen; one that is taken stays where it is. */
    private Choice assign(Visit visit, Connector connector) {
        var number = connector.number();
        var chosen = Visit.number(visit.field("bay-" + number)).flatMap(rooms.bays()::find);
        var bay = chosen.orElse(null);
        var before = connector.bay();
        if (bay == null ? before == null : connector.serves(bay)) {
            return asItIs(connector);
        }
        var id = bay == null ? 0 : bay.id();
        var swaps = visit.field("swap-" + number).equals("yes");
        return switch (rooms.commissioning()
                .serves(connector.station(), number, bay, swaps, visit.caller().name())) {
            case BayOutcome.Served served -> new Choice(number, id, null);
            case BayOutcome.Taken(var taken, var by) ->
                    new Choice(
                            number,
                            id,
                            visit.say(
                                    "charger.edit.bay.taken",
                                    taken.name(),
                                    rooms.registry().get(by.station()).label()));
        };
    }

    private static Choice asItIs(Connector connector) {
        var bay = connector.bay();
        return new Choice(connector.number(), bay == null ? 0 : bay.id(), null);
    }

    private EditView view(
            Visit visit,
            Outlet outlet,
            String name,
            List<Choice> choices,
            @Nullable String objection) {
        return new EditView(
                visit.frame("garage"),
                outlet.name(visit.words()),
                "/stations/" + outlet.station().id().value(),
                outlet.path(),
                outlet.station().identity().text(),
                name,
                choices,
                bays(),
                objection);
    }

    private List<Bay> bays() {
        var bays = new ArrayList<>(rooms.bays().all());
        bays.sort(Bay.AS_PEOPLE_COUNT);
        return bays;
    }

    private void withOutlet(Visit visit, Consumer<Outlet> then) {
        Outlet.ofForm(rooms.registry(), visit).ifPresentOrElse(then, visit::notFound);
    }
}
