package ch.onetime.csms.web.people;

import ch.onetime.csms.access.MoveIn;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.web.visit.Visit;
import java.util.Set;

/** The buttons beside a person's bays. */
final class BaysOfPerson {
    private final PeopleRooms rooms;
    private final KnownPeople known;
    private final PersonPage page;

    BaysOfPerson(PeopleRooms rooms, KnownPeople known, PersonPage page) {
        this.page = page;
        this.rooms = rooms;
        this.known = known;
    }

    void moveIn(Visit visit) {
        known.of(
                visit,
                person ->
                        Visit.number(visit.field("bay"))
                                .flatMap(rooms.bays()::find)
                                .filter(bay -> !bay.isArchived())
                                .ifPresentOrElse(
                                        bay -> moveIn(visit, person, bay), visit::notFound));
    }

    void giveBack(Visit visit) {
        known.of(
                visit,
                person -> {
                    var typed = Days.typedOrToday(visit, "day");
                    if (typed.isEmpty()) {
                        page.refuse(visit, person, "people.wrong.date");
                        return;
                    }
                    var day = typed.get();
                    var moved =
                            visit.id("occupancy")
                                    .flatMap(id ->
                                            rooms.people()
                                                    .giveBack(person, id, Days.endOf(visit, day)));
                    moved.ifPresent(charges ->
                            Noted.of(visit, "bay.back", person, day.toString(), charges));
                    visit.done(
                            KnownPeople.path(person),
                            "people.done.giveback",
                            moved.map(Set::size).orElse(0));
                });
    }

    private void moveIn(Visit visit, Person person, Bay bay) {
        var typed = Days.typedOrToday(visit, "from");
        if (typed.isEmpty()) {
            page.refuse(visit, person, "people.wrong.date");
            return;
        }
        var day = typed.get();
        switch (rooms.people().moveIn(person, bay, Days.beginOf(visit, day))) {
            case MoveIn.Done(_, var charges) -> {
                Noted.of(visit, "bay.given", person, bay.name() + ", " + day, charges);
                visit.done(KnownPeople.path(person), "people.done.bay", charges.size());
            }
            case MoveIn.Occupied _ -> page.refuse(visit, person, "people.not.bay");
        }
    }
}
