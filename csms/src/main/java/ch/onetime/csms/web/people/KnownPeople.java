package ch.onetime.csms.web.people;

import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.web.visit.Visit;
import java.util.function.Consumer;

/** The person whom the address names. */
final class KnownPeople {
    private final People people;

    KnownPeople(People people) {
        this.people = people;
    }

    /** Nothing is shown about somebody nobody knows. */
    void of(Visit visit, Consumer<Person> page) {
        visit.id("id").flatMap(people::find).ifPresentOrElse(page, visit::notFound);
    }

    static String path(Person person) {
        return "/people/" + person.id();
    }
}
