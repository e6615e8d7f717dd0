package ch.onetime.csms.web.resident;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.web.visit.Visit;

/** A lost card is blocked at once; only the manager allows it again, who sees it found. */
final class OwnCards {
    private final Access access;
    private final People people;

    OwnCards(ResidentRooms rooms) {
        this.access = rooms.access();
        this.people = rooms.people();
    }

    void block(Visit visit, Person me) {
        var wanted = visit.field("card");
        var card =
                people.cards(me).stream()
                        .filter(one -> OwnCard.key(one).equals(wanted))
                        .findFirst();
        if (card.isEmpty()) {
            visit.notFound();
            return;
        }
        access.change(card.get().id(), TagStatus.BLOCKED);
        visit.noted("card.lost", card.get().id().text(), "");
        visit.done("/my", "resident.done.blocked");
    }
}
