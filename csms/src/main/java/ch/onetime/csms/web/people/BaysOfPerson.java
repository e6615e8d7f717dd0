package ch.onetime.csms.web.people;

import ch.onetime.csms.access.MoveIn;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.web.visit.Visit;

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
                    var day = Days.typed(visit, "day").orElse(Days.today(visit));
                    visit.id("occupancy")
                            .filter(id ->
                                    rooms.people().giveBack(person, id, Days.endOf(visit, day)))
                            .ifPresent(id ->
                                    visit.noted(
                                            "bay.back",
                                            Long.toString(person.id()),
                                            day.toString()));
                    visit.done(KnownPeople.path(person), "people.done.giveback");
                });
    }

    private void moveIn(Visit visit, Person person, Bay bay) {
        var day = Days.typed(visit, "from").orElse(Days.today(visit));
        var path = KnownPeople.path(person);
        switch (rooms.people().moveIn(person, bay, Days.beginOf(visit, day))) {
            case MoveIn.Done(var occupancy) -> {
                visit.noted("bay.given", Long.toString(person.id()), bay.name());
                visit.done(path, "people.done.bay");
            }
            case MoveIn.Occupied occupied -> page.refuse(visit, person, "people.not.bay");
        }
    }
}
