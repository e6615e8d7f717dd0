package ch.onetime.csms.web.people;

import static ch.onetime.csms.platform.login.Right.MANAGE_CARDS;
import static ch.onetime.csms.platform.login.Right.SEE_PEOPLE;

import ch.onetime.csms.web.visit.Pages;

/** {@code /people}: who parks and charges here. */
public final class PeoplePages {
    private final ListPage list;
    private final FormPage form;
    private final PersonPage person;
    private final BaysOfPerson bays;
    private final CardsOfPerson cards;
    private final LearnPage learn;
    private final WhosePage whose;
    private final ImportPage imports;

    public PeoplePages(PeopleRooms rooms) {
        var known = new KnownPeople(rooms.people());
        this.list = new ListPage(rooms);
        this.form = new FormPage(rooms, known);
        this.person = new PersonPage(rooms, known);
        this.bays = new BaysOfPerson(rooms, known, person);
        this.learn = new LearnPage(rooms, known);
        this.cards = new CardsOfPerson(rooms, known, learn);
        this.whose = new WhosePage(rooms);
        this.imports = new ImportPage(rooms);
    }

    public void routes(Pages pages) {
        pages.get("/people", SEE_PEOPLE, list::show);
        pages.get("/people/new", MANAGE_CARDS, form::blank);
        pages.post("/people", MANAGE_CARDS, form::add);
        pages.get("/people/import", MANAGE_CARDS, imports::show);
        pages.post("/people/import", MANAGE_CARDS, imports::send);
        pages.get("/people/cards/learn", MANAGE_CARDS, whose::show);
        pages.get("/people/{id}", SEE_PEOPLE, person::show);
        pages.get("/people/{id}/edit", MANAGE_CARDS, form::filled);
        pages.post("/people/{id}", MANAGE_CARDS, form::change);
        pages.post("/people/{id}/leave", MANAGE_CARDS, person::leave);
        pages.post("/people/{id}/back", MANAGE_CARDS, person::comeBack);
        pages.post("/people/{id}/bays", MANAGE_CARDS, bays::moveIn);
        pages.post("/people/{id}/bays/{occupancy}/end", MANAGE_CARDS, bays::giveBack);
        pages.post("/people/{id}/cards", MANAGE_CARDS, cards::give);
        pages.post("/people/{id}/cards/block", MANAGE_CARDS, cards::block);
        pages.post("/people/{id}/cards/allow", MANAGE_CARDS, cards::allow);
        pages.post("/people/{id}/cards/take", MANAGE_CARDS, cards::takeBack);
        pages.get("/people/{id}/learn", MANAGE_CARDS, learn::show);
        pages.get("/people/{id}/learn/cards", MANAGE_CARDS, learn::heard);
    }
}
