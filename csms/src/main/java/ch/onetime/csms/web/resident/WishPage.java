package ch.onetime.csms.web.resident;

import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.notices.Notices;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.visit.Visit;

/** In which language a person reads, and whether they are written to. */
final class WishPage {
    private final People people;
    private final Notices notices;

    WishPage(ResidentRooms rooms) {
        this.people = rooms.people();
        this.notices = rooms.notices();
    }

    void keep(Visit visit, Person me) {
        var language = Language.of(visit.field("language")).orElse(visit.language());
        if (!language.tag().equals(me.language())) {
            people.change(me, in(me, language));
        }
        notices.wishes(me.id(), !visit.field("trouble").isEmpty());
        visit.speak(language);
        visit.done("/my", "resident.done.wishes");
    }

    private static PersonWish in(Person me, Language language) {
        return new PersonWish(me.name(), me.apartment(), language.tag(), me.email(), me.note());
    }
}
