package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.MANAGE_CARDS;
import static ch.onetime.csms.platform.login.Right.SEE_PEOPLE;

import ch.onetime.csms.access.Giving;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.MoveIn;
import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonSearch;
import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Page;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Query;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Joining;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /people}: who parks and charges here, with which bays and cards. */
final class PersonResource {
    private static final String SECTION = "People";
    private static final Query<String> SEARCH =
            Query.text("search", "Words, each found in name, apartment or e-mail.");
    private static final Query<Boolean> GONE =
            Query.flag("gone", "true: those who have moved out instead.");

    private final People people;
    private final Bays bays;
    private final Joining joining;
    private final Audit audit;
    private final InstantSource clock;

    PersonResource(ApiRooms rooms) {
        this.people = rooms.people();
        this.bays = rooms.bays();
        this.joining = rooms.joining();
        this.audit = rooms.audit();
        this.clock = rooms.clock();
    }

    void addTo(Routes routes) {
        routes.get("/people", SEE_PEOPLE)
                .says(SECTION, "Who parks and charges here, by name.")
                .asks(SEARCH, GONE)
                .answersPages("People", PersonView.class)
                .by(this::list);
        routes.post("/people", MANAGE_CARDS)
                .says(SECTION, "Makes a person known.")
                .answers(201, "The person", PersonView.class)
                .fails(Trouble.UNFIT)
                .noted("person.added")
                .by(PersonData.class, this::add);
        routes.get("/people/{id}", SEE_PEOPLE)
                .says(SECTION, "One person.")
                .answers(200, "The person", PersonView.class)
                .fails(Trouble.NOT_FOUND)
                .by(ask -> Answer.ok(view(find(ask))));
        routes.put("/people/{id}", MANAGE_CARDS)
                .says(SECTION, "Changes all that is known of a person: what is left out is none.")
                .answers(200, "The person", PersonView.class)
                .fails(Trouble.NOT_FOUND, Trouble.UNFIT)
                .noted("person.changed")
                .by(PersonData.class, this::change);
        routes.post("/people/{id}/bays", MANAGE_CARDS)
                .says(SECTION, "Puts a person in charge of a bay.")
                .answers(200, "The person", PersonView.class)
                .fails(Trouble.NOT_FOUND, Trouble.UNFIT)
                .noted("person.bay")
                .by(MoveIntoBay.class, this::moveIn);
        routes.put("/people/{id}/cards/{idTag}", MANAGE_CARDS)
                .says(SECTION, "Gives a card to a person; one that nobody knows becomes known.")
                .answers(200, "The person", PersonView.class)
                .fails(Trouble.NOT_FOUND, Trouble.UNFIT)
                .noted("person.card")
                .by(GiveCard.class, this::give);
        routes.post("/people/{id}/leave", MANAGE_CARDS)
                .says(SECTION, "Moves a person out: bays are free, cards open no more.")
                .answers(200, "The person", PersonView.class)
                .fails(Trouble.NOT_FOUND)
                .noted("person.left")
                .by(MoveOut.class, this::leave);
    }

    private Answer list(Ask ask) {
        var search = PersonSearch.of(ask.query(SEARCH).orElse(""), ask.query(GONE).orElse(false));
        var skip = ask.place().map(PersonResource::place).orElse(0);
        var rows = people.search(search, skip, ask.limit() + 1);
        return Answer.ok(
                Page.of(rows, ask.limit(), _ -> String.valueOf(skip + ask.limit()), this::view));
    }

    private static int place(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOurs) {
            throw Page.badCursor();
        }
    }

    private Answer add(Ask ask, PersonData data) {
        return Answer.created(view(people.add(data.meant(language()))));
    }

    private Answer change(Ask ask, PersonData data) {
        return Answer.ok(view(people.change(find(ask), data.meant(language()))));
    }

    private Answer moveIn(Ask ask, MoveIntoBay wish) {
        var person = find(ask);
        var bay =
                bays.named(wish.bay())
                        .orElseThrow(() -> Problem.unfit("There is no bay " + wish.bay() + "."));
        return switch (people.moveIn(person, bay, orNow(wish.from()))) {
            case MoveIn.Done done -> moved(ask, person, bay.name(), done.charges());
            case MoveIn.Occupied(var by, _) ->
                    throw Problem.unfit("Bay " + bay.name() + " is " + by.name() + "'s then.");
        };
    }

    private Answer give(Ask ask, GiveCard wish) {
        var person = find(ask);
        var moving = Boolean.TRUE.equals(wish.move());
        return switch (people.give(card(ask.path("idTag")), person, orNow(wish.since()), moving)) {
            case Giving.Given(var given, var charges) ->
                    moved(ask, person, given.id().text(), charges);
            case Giving.SomebodyElses(_, var owner) ->
                    throw Problem.unfit(
                            "The card is " + owner.name() + "'s; say \"move\" to move it.");
        };
    }

    private static IdTag card(String text) {
        var card = new IdTag(text);
        if (card.isEmpty() || card.text().length() > IdTag.LONGEST) {
            throw Problem.unfit("A tag has 1 to " + IdTag.LONGEST + " characters.");
        }
        return card;
    }

    private Answer leave(Ask ask, MoveOut wish) {
        var at = orNow(wish.at());
        var out = people.moveOut(find(ask), at);
        return moved(ask, out.person(), at.toString(), out.charges());
    }

    /** Each charge that is somebody else's now is noted under its own number. */
    private Answer moved(Ask ask, Person person, String detail, Set<Long> charges) {
        var by = ask.caller().name();
        charges.stream()
                .sorted()
                .forEach(id -> audit.noteDone(by, "transaction.moved", id.toString(), detail));
        return Answer.ok(view(person));
    }

    private Person find(Ask ask) {
        return people.find(ask.number("id"))
                .orElseThrow(() -> Problem.notFound("No person has this id."));
    }

    private PersonView view(Person person) {
        return PersonView.of(person, people, bays, clock.instant());
    }

    private Instant orNow(@Nullable Instant wish) {
        return wish == null ? clock.instant() : wish;
    }

    private String language() {
        return joining.site().language();
    }
}
