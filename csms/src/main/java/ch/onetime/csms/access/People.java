package ch.onetime.csms.access;

import ch.onetime.csms.access.AccessEvent.PersonChanged;
import ch.onetime.csms.access.AccessEvent.TagChanged;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Site;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people who park here, their bays, and their cards. */
public final class People {
    private final Database database;
    private final Events events;
    private final InstantSource clock;

    public People(Database database, Events events, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Person> find(long id) {
        return database.read(sql -> PersonTable.find(sql, id));
    }

    /** In the order of their names. */
    public List<Person> search(PersonSearch search, int skip, int limit) {
        var now = clock.instant();
        return database.read(sql -> PersonTable.search(sql, search, now, skip, limit));
    }

    public int count(PersonSearch search) {
        var now = clock.instant();
        return database.read(sql -> PersonTable.count(sql, search, now));
    }

    public Person add(PersonWish wish) {
        return put(new Person(database.nextId(), wish, null));
    }

    public Person change(Person known, PersonWish wish) {
        return put(new Person(known.id(), wish, known.leavesAt()));
    }

    /** The person is in charge of the bay from then on; a bay has one person at a time. */
    public MoveIn moveIn(Person person, Bay bay, Instant from) {
        var id = database.nextId();
        var outcome =
                database.write(
                        Lane.PEOPLE,
                        Site.ID,
                        sql -> {
                            sql.lock("bay " + bay.id());
                            var later = Occupancies.laterThan(sql, bay.id(), from);
                            if (later.isPresent()) {
                                return occupied(sql, later.get());
                            }
                            var added = new Occupancy(id, bay.id(), person.id(), from, null);
                            return new MoveIn.Done(Occupancies.add(sql, added));
                        });
        events.publish(new PersonChanged(person.id()));
        return outcome;
    }

    /** The person gives this bay back. False: it was not theirs any more. */
    public boolean giveBack(Person person, long occupancy, Instant at) {
        var ended =
                database.write(
                        Lane.PEOPLE,
                        Site.ID,
                        sql -> Occupancies.end(sql, person.id(), occupancy, at));
        events.publish(new PersonChanged(person.id()));
        return ended;
    }

    /**
     * The person leaves, or left: from then on no bay is theirs and no card opens. What they have
     * charged stays theirs.
     */
    public Person moveOut(Person person, Instant at) {
        var cards = cards(person);
        var now = clock.instant();
        var leaving = new Person(person.id(), person.is(), at);
        database.write(
                Lane.PEOPLE,
                Site.ID,
                sql -> {
                    PersonTable.put(sql, leaving);
                    Occupancies.endAll(sql, person.id(), at);
                    for (var card : cards) {
                        if (at.isAfter(now)) {
                            Tags.expireBy(sql, card.id(), at);
                        } else {
                            Tags.archive(sql, card.id(), at);
                        }
                    }
                    return true;
                });
        cards.forEach(card -> events.publish(new TagChanged(card.id())));
        events.publish(new PersonChanged(person.id()));
        return leaving;
    }

    /** Somebody who has left, or wanted to, is here again; bays and cards are given anew. */
    public Person comeBack(Person person) {
        return put(new Person(person.id(), person.is(), null));
    }

    /** The latest first. */
    public List<Occupancy> occupancies(Person person) {
        return database.read(sql -> Occupancies.ofPerson(sql, person.id()));
    }

    /** The latest first. */
    public List<Occupancy> occupancies(Bay bay) {
        return database.read(sql -> Occupancies.ofBay(sql, bay.id()));
    }

    public Optional<Person> at(Bay bay) {
        var now = clock.instant();
        return database.read(sql ->
                Occupancies.atBay(sql, bay.id(), now)
                        .flatMap(one -> PersonTable.find(sql, one.person())));
    }

    /** Who is in charge of each bay now, by the bay's id. */
    public Map<Long, Person> byBay() {
        var now = clock.instant();
        return database.read(sql -> PersonTable.byBay(sql, now));
    }

    /** In somebody else's work: who was in charge of the bay at that moment. */
    public Optional<Long> idAt(Sql sql, long bay, Instant at) {
        return Occupancies.atBay(sql, bay, at).map(Occupancy::person);
    }

    /** In somebody else's work: whose card it was at that moment, as far as is still known. */
    public Optional<Long> idOf(Sql sql, IdTag card, Instant at) {
        return Tags.ownerAt(sql, card, at);
    }

    public List<Tag> cards(Person person) {
        return database.read(sql -> Tags.ofPerson(sql, person.id()));
    }

    /** How many cards each has, by the person's id. */
    public Map<Long, Integer> cardCounts() {
        return database.read(Tags::countByPerson);
    }

    public Optional<Person> owner(Tag card) {
        var owner = card.person();
        return owner == null ? Optional.empty() : find(owner);
    }

    /**
     * The card is the person's from now on; one that nobody knew is known from now on.
     *
     * @param moving true: even if it is somebody else's, who still lives here
     */
    public Giving give(IdTag card, Person person, boolean moving) {
        var id = database.nextId();
        var now = clock.instant();
        var outcome =
                database.<Giving>write(
                        Lane.PEOPLE,
                        Site.ID,
                        sql -> {
                            sql.lock("tag " + card.key());
                            var known = Tags.find(sql, card);
                            var owner = known.flatMap(tag -> otherOwner(sql, tag, person, now));
                            if (known.isPresent() && owner.isPresent() && !moving) {
                                return new Giving.SomebodyElses(known.get(), owner.get());
                            }
                            return new Giving.Given(given(sql, id, card, known, person));
                        });
        events.publish(new TagChanged(card));
        events.publish(new PersonChanged(person.id()));
        return outcome;
    }

    private Person put(Person person) {
        database.write(
                Lane.PEOPLE,
                Site.ID,
                sql -> {
                    PersonTable.put(sql, person);
                    return true;
                });
        events.publish(new PersonChanged(person.id()));
        return person;
    }

    private static MoveIn occupied(Sql sql, Occupancy occupancy) {
        var by = PersonTable.find(sql, occupancy.person()).orElseThrow();
        return new MoveIn.Occupied(by, occupancy.until());
    }

    private static Optional<Person> otherOwner(Sql sql, Tag card, Person person, Instant now) {
        var owner = card.person();
        return owner == null || owner == person.id()
                ? Optional.empty()
                : PersonTable.find(sql, owner).filter(it -> !it.hasLeft(now));
    }

    /** What was agreed with the one before, an end above all, does not pass to the next. */
    private static Tag given(Sql sql, long id, IdTag card, Optional<Tag> known, Person person) {
        var same = known.filter(tag -> tag.person() == null || tag.person() == person.id());
        var given = same.orElseGet(() -> Tag.fresh(card)).of(person.id());
        Tags.put(sql, id, given);
        return given;
    }
}
