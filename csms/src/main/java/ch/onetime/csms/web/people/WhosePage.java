package ch.onetime.csms.web.people;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.PersonSearch;
import ch.onetime.csms.web.visit.Visit;

/** {@code /people/cards/learn}: a card is there, and its person is looked for. */
final class WhosePage {
    private static final int MOST = 20;

    private final PeopleRooms rooms;

    WhosePage(PeopleRooms rooms) {
        this.rooms = rooms;
    }

    void show(Visit visit) {
        var card = new IdTag(visit.param("card"));
        if (card.isEmpty() || card.text().length() > IdTag.LONGEST) {
            visit.notFound();
            return;
        }
        var text = visit.param("q");
        var owner = rooms.access().find(card).flatMap(rooms.people()::owner).orElse(null);
        var people = rooms.people().search(PersonSearch.of(text, false), 0, MOST);
        visit.show(
                "people/whose",
                new WhoseView(visit.frame("people"), card.text(), text, owner, people));
    }
}
