package ch.onetime.csms.web.people;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Newcomer;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.TakingIn;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /people/new} and {@code /people/{id}/edit}. */
final class FormPage {
    private final PeopleRooms rooms;
    private final KnownPeople known;

    FormPage(PeopleRooms rooms, KnownPeople known) {
        this.rooms = rooms;
        this.known = known;
    }

    void blank(Visit visit) {
        var language = visit.formats().region().toLanguageTag();
        var form = PersonForm.blank(visit, language, visit.param("card"));
        visit.show("people/form", view(visit, null, form, Map.of()));
    }

    void filled(Visit visit) {
        known.of(
                visit,
                person ->
                        visit.show(
                                "people/form",
                                view(visit, person.id(), PersonForm.of(person), Map.of())));
    }

    /** Person, bay and card in one go; what can be wrong is looked at before anything is kept. */
    void add(Visit visit) {
        var form = PersonForm.typed(visit);
        var wrong = new LinkedHashMap<>(form.wrong());
        var bay = bay(form);
        var day = Days.typedOrToday(visit, "from");
        if (day.isEmpty()) {
            wrong.put("from", "people.wrong.date");
        }
        var from = Days.beginOf(visit, day.orElse(Days.today(visit)));
        if (bay.filter(one -> !rooms.people().isFree(one, from)).isPresent()) {
            wrong.put("bay", "people.wrong.bay");
        }
        if (isSomebodyElses(form, visit)) {
            wrong.put("card", "people.wrong.card.theirs");
        }
        if (!wrong.isEmpty()) {
            visit.refused("people/form", view(visit, null, form, wrong));
            return;
        }
        var card = new IdTag(form.card());
        var newcomer =
                new Newcomer(
                        null, form.meant(), bay.orElse(null), from, card.isEmpty() ? null : card);
        switch (rooms.people().takeIn(List.of(newcomer))) {
            case TakingIn.Done(var people, var charges) ->
                    added(visit, people.getFirst(), newcomer, charges);
            case TakingIn.NotPossible(_, var why) -> {
                switch (why) {
                    case BAY_IS_SOMEBODY_ELSES -> wrong.put("bay", "people.wrong.bay");
                    case CARD_IS_SOMEBODY_ELSES -> wrong.put("card", "people.wrong.card.theirs");
                }
                visit.refused("people/form", view(visit, null, form, wrong));
            }
        }
    }

    void change(Visit visit) {
        known.of(
                visit,
                person -> {
                    var form = PersonForm.typed(visit);
                    var wrong = form.wrong();
                    if (!wrong.isEmpty()) {
                        visit.refused("people/form", view(visit, person.id(), form, wrong));
                        return;
                    }
                    rooms.people().change(person, form.meant());
                    visit.noted("person.changed", Long.toString(person.id()), "");
                    visit.done(KnownPeople.path(person), "people.done.saved");
                });
    }

    private static void added(Visit visit, Person person, Newcomer newcomer, Set<Long> charges) {
        var id = Long.toString(person.id());
        visit.noted("person.added", id, "");
        var bay = newcomer.bay();
        if (bay != null) {
            visit.noted("bay.given", id, bay.name());
        }
        var card = newcomer.card();
        if (card != null) {
            visit.noted("card.given", id, card.text());
        }
        Noted.moved(visit, "", charges);
        var learns = visit.field("then").equals("learn");
        var path = KnownPeople.path(person) + (learns ? "/learn" : "");
        visit.done(path, "people.done.added", charges.size());
    }

    private Optional<Bay> bay(PersonForm form) {
        return Visit.number(form.bay()).flatMap(rooms.bays()::find);
    }

    private boolean isSomebodyElses(PersonForm form, Visit visit) {
        return rooms.access()
                .find(new IdTag(form.card()))
                .flatMap(rooms.people()::owner)
                .filter(owner -> !owner.hasLeft(visit.now()))
                .isPresent();
    }

    private FormView view(
            Visit visit, @Nullable Long id, PersonForm form, Map<String, String> wrong) {
        var free = FreeBay.all(visit, rooms.bays(), rooms.people());
        return new FormView(visit.frame("people"), id, form, wrong, free);
    }
}
