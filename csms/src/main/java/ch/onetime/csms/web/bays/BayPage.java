package ch.onetime.csms.web.bays;

import ch.onetime.csms.access.Occupancy;
import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayEdit;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.web.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code /bays/{id}/edit}: name, place on the plan, card or plug. */
final class BayPage {
    private final Registry registry;
    private final Bays bays;
    private final People people;

    BayPage(Registry registry, Bays bays, People people) {
        this.registry = registry;
        this.bays = bays;
        this.people = people;
    }

    /** {@code /bays/{name}}: what hangs there; else what there is to say about the bay. */
    void find(Visit visit) {
        bays.named(visit.part("name"))
                .ifPresentOrElse(bay -> visit.go(whereabouts(visit, bay)), visit::notFound);
    }

    private String whereabouts(Visit visit, Bay bay) {
        var without = BayPages.mayChange(visit) ? "/bays/" + bay.id() + "/edit" : "/bays";
        return registry.connectorAt(bay).map(BayPage::page).orElse(without);
    }

    private static String page(Connector connector) {
        return "/stations/" + connector.station().value() + "?connector=" + connector.number();
    }

    void show(Visit visit) {
        of(
                visit,
                bay -> visit.show("bays/edit", view(visit, bay, BayForm.of(bay), Map.of(), null)));
    }

    void change(Visit visit) {
        of(
                visit,
                bay -> {
                    var form = BayForm.typed(visit);
                    var wrong = form.wrong();
                    if (!wrong.isEmpty()) {
                        refuse(visit, bay, form, wrong, null);
                        return;
                    }
                    switch (bays.change(bay.id(), form.meant())) {
                        case BayEdit.Done done -> {
                            visit.noted("bay.changed", bay.name(), form.since(BayForm.of(bay)));
                            visit.done("/bays", "bays.done.saved");
                        }
                        case BayEdit.NameTaken taken ->
                                refuse(
                                        visit,
                                        bay,
                                        form,
                                        Map.of("name", "bays.wrong.name.taken"),
                                        null);
                        case BayEdit.NoName noName ->
                                refuse(visit, bay, form, Map.of("name", "bays.wrong.name"), null);
                        case BayEdit.Served served ->
                                throw new IllegalStateException("A change frees nothing.");
                    }
                });
    }

    /** Not while a charger hangs there or somebody parks there. */
    void archive(Visit visit) {
        of(
                visit,
                bay -> {
                    var form = BayForm.of(bay);
                    if (people.at(bay).isPresent()) {
                        refuse(visit, bay, form, Map.of(), visit.say("bays.wrong.parked"));
                        return;
                    }
                    switch (registry.archiveBay(bay.id())) {
                        case BayEdit.Served(var by) -> {
                            var charger = BayListPage.charger(registry, by);
                            refuse(
                                    visit,
                                    bay,
                                    form,
                                    Map.of(),
                                    visit.say("bays.wrong.served", charger));
                        }
                        case BayEdit.Done done -> {
                            visit.noted("bay.archived", bay.name(), "");
                            visit.done("/bays", "bays.done.archived");
                        }
                        case BayEdit.NameTaken taken ->
                                throw new IllegalStateException("It has its name.");
                        case BayEdit.NoName noName ->
                                throw new IllegalStateException("It has its name.");
                    }
                });
    }

    private void of(Visit visit, Consumer<Bay> page) {
        visit.id("id")
                .flatMap(bays::find)
                .filter(bay -> !bay.isArchived())
                .ifPresentOrElse(page, visit::notFound);
    }

    private void refuse(
            Visit visit,
            Bay bay,
            BayForm form,
            Map<String, String> wrong,
            @Nullable String objection) {
        visit.refused("bays/edit", view(visit, bay, form, wrong, objection));
    }

    private BayView view(
            Visit visit,
            Bay bay,
            BayForm form,
            Map<String, String> wrong,
            @Nullable String objection) {
        var seesPeople = visit.may(Right.SEE_PEOPLE);
        return new BayView(
                visit.frame(seesPeople ? "people" : "commissioning"),
                bay,
                form.name(),
                form.isPlug(),
                form.row(),
                form.column(),
                registry.connectorAt(bay).map(it -> BayListPage.charger(registry, it)).orElse(null),
                seesPeople ? history(visit, bay) : List.of(),
                wrong,
                objection);
    }

    private List<BayView.Parked> history(Visit visit, Bay bay) {
        return people.occupancies(bay).stream()
                .flatMap(
                        one -> people.find(one.person()).map(it -> parked(visit, one, it)).stream())
                .toList();
    }

    private static BayView.Parked parked(Visit visit, Occupancy one, Person person) {
        var formats = visit.formats();
        var until = one.until();
        var from = formats.date(one.from());
        return new BayView.Parked(
                person.id(),
                person.name(),
                until == null
                        ? visit.say("people.since", from)
                        : visit.say("people.fromto", from, formats.date(until.minusMillis(1))));
    }
}
