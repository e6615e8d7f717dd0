package ch.onetime.csms.web.bays;

import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayEdit;
import ch.onetime.csms.station.BayMode;
import ch.onetime.csms.station.BayNames;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.web.visit.Visit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All bays in a table, and a field that adds many at once. */
final class BayListPage {
    private final Registry registry;
    private final Bays bays;
    private final People people;

    BayListPage(Registry registry, Bays bays, People people) {
        this.registry = registry;
        this.bays = bays;
        this.people = people;
    }

    void show(Visit visit) {
        visit.show("bays/list", view(visit, "", null));
    }

    void add(Visit visit) {
        var text = visit.field("names");
        var names = BayNames.of(text);
        if (names.isEmpty()) {
            visit.refused("bays/list", view(visit, text, visit.say("bays.wrong.names")));
            return;
        }
        switch (bays.add(names.get())) {
            case BayEdit.Done done -> {
                visit.noted("bays.added", "", text);
                visit.done("/bays", "bays.done.added");
            }
            case BayEdit.NameTaken(var by) ->
                    visit.refused(
                            "bays/list",
                            view(visit, text, visit.say("bays.wrong.taken", by.name())));
            case BayEdit.NoName() ->
                    visit.refused("bays/list", view(visit, text, visit.say("bays.wrong.names")));
            case BayEdit.Served served -> throw new IllegalStateException("Adding frees nothing.");
        }
    }

    private BayListView view(Visit visit, String names, @Nullable String objection) {
        var seesPeople = visit.may(Right.SEE_PEOPLE);
        var persons = seesPeople ? people.byBay() : Map.<Long, Person>of();
        var connectors = registry.connectorsByBay();
        return new BayListView(
                visit.frame(seesPeople ? "people" : "commissioning"),
                bays.all().stream()
                        .map(bay -> row(bay, persons.get(bay.id()), connectors.get(bay.id())))
                        .toList(),
                seesPeople,
                BayPages.mayChange(visit),
                names,
                objection);
    }

    private BayListView.Row row(Bay bay, @Nullable Person person, @Nullable Connector connector) {
        return new BayListView.Row(
                bay.id(),
                bay.name(),
                bay.mode() == BayMode.PLUG,
                person == null ? null : person.name(),
                person == null ? null : person.id(),
                connector == null ? null : charger(registry, connector),
                connector == null ? null : connector.station().value(),
                bay.spot());
    }

    /** The connector is named only where there are several. */
    static String charger(Registry registry, Connector connector) {
        var label = registry.get(connector.station()).label();
        var places =
                registry.connectors(connector.station()).stream().filter(it -> it.number() > 0);
        return places.count() > 1 ? label + " · " + connector.number() : label;
    }
}
