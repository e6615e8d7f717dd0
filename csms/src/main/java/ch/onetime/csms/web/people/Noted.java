package ch.onetime.csms.web.people;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.web.visit.Visit;
import java.util.Set;

/** For the audit: what was done to a person, and each charge that was moved with it. */
final class Noted {
    private Noted() {}

    /**
     * @param charges that are somebody else's now
     */
    static void of(Visit visit, String deed, Person person, String detail, Set<Long> charges) {
        visit.noted(deed, Long.toString(person.id()), detail);
        moved(visit, detail, charges);
    }

    static void moved(Visit visit, String detail, Set<Long> charges) {
        charges.stream()
                .sorted()
                .forEach(id -> visit.noted("transaction.moved", id.toString(), detail));
    }
}
