package ch.onetime.csms.web.people;

import ch.onetime.csms.access.Giving;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** The buttons beside a person's cards. */
final class CardsOfPerson {
    private static final int LONGEST_LABEL = 60;

    private final PeopleRooms rooms;
    private final KnownPeople known;
    private final LearnPage learn;

    CardsOfPerson(PeopleRooms rooms, KnownPeople known, LearnPage learn) {
        this.learn = learn;
        this.rooms = rooms;
        this.known = known;
    }

    /** A card that is somebody else's is moved only after a second look. */
    void give(Visit visit) {
        known.of(
                visit,
                person -> {
                    var card = card(visit);
                    if (card.isEmpty() || card.text().length() > IdTag.LONGEST) {
                        visit.refused("people/learn", learn.view(visit, person, "people.not.card"));
                        return;
                    }
                    var isMoving = visit.field("move").equals("1");
                    switch (rooms.people().give(card, person, since(visit), isMoving)) {
                        case Giving.Given(var given, var charges) ->
                                given(visit, person, given, charges);
                        case Giving.SomebodyElses(var theirs, var owner) ->
                                visit.show(
                                        "people/move",
                                        new MoveView(
                                                visit.frame("people"),
                                                person,
                                                owner,
                                                theirs.id().text(),
                                                visit.field("since"),
                                                Days.today(visit).toString()));
                    }
                });
    }

    void block(Visit visit) {
        change(visit, TagStatus.BLOCKED, "card.blocked", "people.done.blocked");
    }

    void allow(Visit visit) {
        change(visit, TagStatus.ACCEPTED, "card.allowed", "people.done.allowed");
    }

    /** Nobody's card must open nothing: it is unknown until it is learned again. */
    void takeBack(Visit visit) {
        ofPerson(
                visit,
                card -> {
                    rooms.access().archive(card.id());
                    noted(visit, "card.taken", card);
                    visit.done(path(card), "people.done.taken");
                });
    }

    /** What a charger heard is taken letter by letter; what a person types is read kindly. */
    private static IdTag card(Visit visit) {
        var heard = visit.field("heard");
        return heard.isEmpty() ? IdTag.typed(visit.field("card")) : new IdTag(heard);
    }

    /** From the beginning of a day in the past, or from now on. */
    private static Instant since(Visit visit) {
        return Days.typed(visit, "since")
                .map(day -> Days.beginOf(visit, day))
                .filter(visit.now()::isAfter)
                .orElseGet(visit::now);
    }

    private void given(Visit visit, Person person, Tag card, Set<Long> charges) {
        var label = visit.field("label");
        if (!label.isEmpty() && label.length() <= LONGEST_LABEL) {
            rooms.access().label(card.id(), label);
        }
        Noted.of(visit, "card.given", person, card.id().text(), charges);
        visit.done(KnownPeople.path(person), "people.done.given", charges.size());
    }

    private void change(Visit visit, TagStatus status, String deed, String notice) {
        ofPerson(
                visit,
                card -> {
                    rooms.access().change(card.id(), status);
                    noted(visit, deed, card);
                    visit.done(path(card), notice);
                });
    }

    /** Only a card of the person in the address. */
    private void ofPerson(Visit visit, Consumer<Tag> deed) {
        known.of(
                visit,
                person ->
                        rooms.access()
                                .find(new IdTag(visit.field("card")))
                                .filter(card -> Objects.equals(card.person(), person.id()))
                                .ifPresentOrElse(deed, visit::notFound));
    }

    private static String path(Tag card) {
        return "/people/" + card.person();
    }

    private static void noted(Visit visit, String deed, Tag card) {
        visit.noted(deed, String.valueOf(card.person()), card.id().text());
    }
}
