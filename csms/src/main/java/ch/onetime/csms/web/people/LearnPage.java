package ch.onetime.csms.web.people;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.web.visit.Visit;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** {@code /people/{id}/learn}: hold the card at any charger, and it is found here. */
final class LearnPage {
    private final HeardCards heard;
    private final KnownPeople known;

    LearnPage(PeopleRooms rooms, KnownPeople known) {
        this.heard = new HeardCards(rooms);
        this.known = known;
    }

    void show(Visit visit) {
        known.of(visit, person -> visit.show("people/learn", view(visit, person, null)));
    }

    /** Asked twice a second: nothing is sent, and nothing loses its focus, while nothing is new. */
    void heard(Visit visit) {
        known.of(
                visit,
                person -> {
                    var view = view(visit, person, null);
                    if (view.seen().equals(visit.param("seen"))) {
                        visit.http().status(HttpStatus.NO_CONTENT);
                    } else {
                        visit.show("people/heard", view);
                    }
                });
    }

    /**
     * @param objection the key of what is wrong with a number that was typed; null: nothing
     */
    LearnView view(Visit visit, Person person, @Nullable String objection) {
        var cards = heard.of(visit);
        var seen = Integer.toHexString(cards.hashCode());
        var why = objection == null ? null : visit.say(objection);
        var today = Days.today(visit).toString();
        return new LearnView(visit.frame("people"), person, cards, today, seen, why);
    }
}
