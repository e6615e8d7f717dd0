package ch.onetime.csms.web.resident;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.web.visit.Visit;
import org.jspecify.annotations.Nullable;

/** {@code /my}: what a person charges now, has charged, and holds. */
final class PortalPage {
    private final ResidentRooms rooms;
    private final Own own;
    private final Places places;

    PortalPage(ResidentRooms rooms, Own own) {
        this.rooms = rooms;
        this.own = own;
        this.places = new Places(rooms, own);
    }

    void show(Visit visit, Person me) {
        visit.show("resident/portal", view(visit, me, null));
    }

    /** What changes by itself, without any field that somebody could be typing into. */
    void now(Visit visit, Person me) {
        visit.show("resident/now", new NowView(visit.frame(""), places.of(visit, me)));
    }

    /**
     * @param objection the key of why it did not work
     */
    void refuse(Visit visit, Person me, String objection) {
        visit.refused("resident/portal", view(visit, me, visit.say(objection)));
    }

    private PortalView view(Visit visit, Person me, @Nullable String objection) {
        var months = Months.of(own.charges(me), visit.formats().zone());
        var shown = months.shown(visit.param("month"), visit.now());
        return new PortalView(
                visit.frame(""),
                me.name(),
                new NowView(visit.frame(""), places.of(visit, me)),
                MonthView.of(visit, own, months, shown),
                rooms.people().cards(me).stream()
                        .map(card -> OwnCard.of(card, visit.now()))
                        .toList(),
                me.email() != null && rooms.notices().canWrite(),
                rooms.notices().wantsTrouble(me.id()),
                objection);
    }
}
