package ch.onetime.csms.access;

import ch.onetime.csms.access.AccessEvent.PersonChanged;
import ch.onetime.csms.access.AccessEvent.TagChanged;
import ch.onetime.csms.access.Arrivals.Arrival;
import ch.onetime.csms.access.Moves.Gift;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Work;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Site;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The people who park here, their bays, and their cards. */
public final class People {
    private final Database database;
    private final Events events;
    private final InstantSource clock;
    private final Charges charges;
    private final Moves moves;
    private final Arrivals arrivals;

    public People(Database database, Events events, InstantSource clock, Charges charges) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.charges = charges;
        this.moves = new Moves(charges);
        this.arrivals = new Arrivals(moves);
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

    /** All of them with their bays and cards in one commit, or none of them. */
    public TakingIn takeIn(List<Newcomer> newcomers) {
        var now = clock.instant();
        var arrivals =
                newcomers.stream()
                        .map(who ->
                                new Arrival(
                                        who,
                                        database.nextId(),
                                        database.nextId(),
                                        database.nextId()))
                        .toList();
        var outcome = changing(sql -> this.arrivals.takeIn(sql, arrivals, now));
        if (outcome instanceof TakingIn.Done(var people, var moved)) {
            people.forEach(person -> events.publish(new PersonChanged(person.id())));
            newcomers.stream()
                    .flatMap(who -> Stream.ofNullable(who.card()))
                    .forEach(card -> events.publish(new TagChanged(card)));
            charges.moved(moved);
        }
        return outcome;
    }

    /** The person is in charge of the bay from then on; a bay has one person at a time. */
    public MoveIn moveIn(Person person, Bay bay, Instant from) {
        var wanted = new Occupancy(database.nextId(), bay.id(), person.id(), from, null);
        var outcome = changing(sql -> moves.moveIn(sql, wanted));
        changed(person, outcome.charges());
        return outcome;
    }

    /**
     * The person gives this bay back.
     *
     * @return the charges of that time, which are nobody's now; empty: it was not theirs any more
     */
    public Optional<Set<Long>> giveBack(Person person, long occupancy, Instant at) {
        var moved = changing(sql -> moves.giveBack(sql, person.id(), occupancy, at));
        changed(person, moved.orElse(Set.of()));
        return moved;
    }

    /**
     * The person leaves, or left: from then on no bay is theirs and no card opens. What they have
     * charged until then stays theirs.
     */
    public MoveOut moveOut(Person person, Instant at) {
        var cards = cards(person);
        var now = clock.instant();
        var leaving = new Person(person.id(), person.is(), at);
        var outcome = changing(sql -> moves.leave(sql, leaving, at, now));
        cards.forEach(card -> events.publish(new TagChanged(card.id())));
        changed(person, outcome.charges());
        return outcome;
    }

    /** Somebody who wanted to leave stays; who has left already is here again. */
    public ComeBack comeBack(Person person) {
        var now = clock.instant();
        var outcome = changing(sql -> moves.comeBack(sql, person, now));
        if (outcome instanceof ComeBack.Stays stays) {
            stays.cards().forEach(card -> events.publish(new TagChanged(card)));
        }
        changed(person, outcome.charges());
        return outcome;
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

    /** Whether nobody is in charge of the bay then or later. */
    public boolean isFree(Bay bay, Instant from) {
        return database.read(sql -> Occupancies.laterThan(sql, bay.id(), from)).isEmpty();
    }

    /** From when on each bay is nobody's any more, by the bay's id; only those that come free. */
    public Map<Long, Instant> comingFree() {
        var now = clock.instant();
        return database.read(sql -> Occupancies.comingFree(sql, now));
    }

    /** Who is in charge of each bay now, by the bay's id. */
    public Map<Long, Person> byBay() {
        var now = clock.instant();
        return database.read(sql -> PersonTable.byBay(sql, now));
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

    /** The card is the person's from now on; one that nobody knew is known from now on. */
    public Giving give(IdTag card, Person person, boolean moving) {
        return give(card, person, clock.instant(), moving);
    }

    /**
     * The same from an earlier moment on: what it has charged since is the person's.
     *
     * @param moving true: even if it is somebody else's, who still lives here
     */
    public Giving give(IdTag card, Person person, Instant since, boolean moving) {
        var now = clock.instant();
        var from = since.isAfter(now) ? now : since;
        var gift = new Gift(database.nextId(), card, from);
        var outcome = changing(sql -> moves.give(sql, gift, person, moving, now));
        events.publish(new TagChanged(card));
        changed(person, outcome.charges());
        return outcome;
    }

    private Person put(Person person) {
        changing(sql -> {
            PersonTable.put(sql, person);
            return true;
        });
        events.publish(new PersonChanged(person.id()));
        return person;
    }

    /** With one key for all of them, so that they run one after the other. */
    private <T> T changing(Work<T> work) {
        return database.write(Lane.PEOPLE, Site.ID, work);
    }

    private void changed(Person person, Set<Long> moved) {
        events.publish(new PersonChanged(person.id()));
        charges.moved(moved);
    }
}
