package ch.onetime.csms.web.messages;

import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.visit.Pages;

/** {@code /messages} and what lies below it. */
public final class MessagesPages {
    private final ListPage list;
    private final MatterPage matter;
    private final CardsPage cards;

    public MessagesPages(MessagesRooms rooms) {
        var wording = new Wording(new Places(rooms.registry(), rooms.cabling()));
        this.list = new ListPage(rooms.attention(), wording);
        this.matter = new MatterPage(rooms, wording);
        this.cards = new CardsPage(rooms);
    }

    public void routes(Pages pages) {
        pages.get("/messages", Right.READ, list::open);
        pages.get("/messages/open", Right.READ, list::part);
        pages.get("/messages/history", Right.READ, list::history);
        pages.get("/messages/cards", Right.READ, cards::show);
        pages.post("/messages/cards/allow", Right.MANAGE_CARDS, cards::allow);
        pages.get("/messages/{id}", Right.READ, matter::show);
        pages.get("/messages/{id}/state", Right.READ, matter::state);
        pages.post("/messages/{id}/answer", Right.READ, matter::answer);
        pages.post("/messages/{id}/again", Right.READ, matter::again);
        pages.post("/messages/{id}/mute", Right.READ, matter::mute);
        pages.post("/messages/{id}/unmute", Right.READ, matter::unmute);
        pages.post("/messages/{id}/done", Right.READ, matter::settle);
        pages.post("/messages/{id}/forward", Right.READ, matter::forward);
    }
}
