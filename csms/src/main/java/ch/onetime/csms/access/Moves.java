package ch.onetime.csms.access;

import ch.onetime.csms.platform.database.Sql;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who gets what and gives it back, inside one work, and whose the charges of that time are then.
 * These works have one key, so that they run one after the other: each sees what the others did.
 */
final class Moves {
    private final Charges charges;
    private final Staying staying;

    Moves(Charges charges) {
        this.charges = charges;
        this.staying = new Staying(charges);
    }

    MoveIn moveIn(Sql sql, Occupancy wanted) {
        Holders.hold(sql, null, wanted.bay());
        var later = Occupancies.laterThan(sql, wanted.bay(), wanted.from());
        if (later.isPresent()) {
            var by = PersonTable.find(sql, later.get().person()).orElseThrow();
            return new MoveIn.Occupied(by, later.get().until());
        }
        var added = Occupancies.add(sql, wanted);
        var period = Period.since(wanted.from());
        return new MoveIn.Done(added, charges.bayChangedHands(sql, wanted.bay(), period));
    }

    /** Empty: the bay was not theirs any more. */
    Optional<Set<Long>> giveBack(Sql sql, long person, long id, Instant at) {
        var given =
                Occupancies.ofPerson(sql, person).stream()
                        .filter(one -> one.id() == id && one.isOn(at))
                        .findFirst();
        given.ifPresent(one -> Holders.hold(sql, null, one.bay()));
        return given.map(one -> ended(sql, one, at));
    }

    /** Another day than the one that was planned, perhaps a later one: that one counts no more. */
    MoveOut leave(Sql sql, Person leaving, Instant at, Instant now) {
        Holdings.ofPerson(sql, leaving.id()).forEach(card -> Holders.hold(sql, card, null));
        var moved = new HashSet<Long>();
        planned(sql, leaving.id(), now).ifPresent(stays -> moved.addAll(stays.charges()));
        PersonTable.put(sql, leaving);
        var held = Holdings.after(sql, leaving.id(), at);
        var bays =
                Occupancies.ofPerson(sql, leaving.id()).stream()
                        .filter(one -> one.isOn(at) && !one.neverWas())
                        .sorted(Comparator.comparingLong(Occupancy::bay))
                        .toList();
        bays.forEach(bay -> Holders.hold(sql, null, bay.bay()));
        for (var card : Tags.ofPerson(sql, leaving.id())) {
            if (at.isAfter(now)) {
                Tags.leaveAt(sql, card.id(), at);
            } else {
                Tags.archive(sql, card.id(), at);
            }
        }
        Holdings.endAll(sql, leaving.id(), at);
        for (var bay : bays) {
            Occupancies.leave(sql, bay.id(), at);
            moved.addAll(nobodysAfter(sql, bay, at));
        }
        held.forEach(one ->
                moved.addAll(charges.cardChangedHands(sql, one.card(), one.period().after(at))));
        return new MoveOut(leaving, Set.copyOf(moved));
    }

    ComeBack comeBack(Sql sql, Person gone, Instant now) {
        var stays = planned(sql, gone.id(), now);
        if (stays.isPresent()) {
            return stays.get();
        }
        var here = new Person(gone.id(), gone.is(), null);
        PersonTable.put(sql, here);
        return new ComeBack.IsBack(here);
    }

    Giving give(Sql sql, Gift gift, Person person, boolean moving, Instant now) {
        Holders.hold(sql, gift.card(), null);
        var known = Tags.find(sql, gift.card());
        var owner =
                known.flatMap(tag -> otherOwner(sql, tag, person.id(), now))
                        .or(() -> holderSince(sql, gift, person));
        return owner.isPresent() && !moving
                ? new Giving.SomebodyElses(
                        known.orElseGet(() -> Tag.fresh(gift.card())), owner.get())
                : given(sql, gift, person);
    }

    /** Whoever has left since, and whose charges of that time would go with the card. */
    private static Optional<Person> holderSince(Sql sql, Gift gift, Person person) {
        return Holdings.otherThan(sql, person.id(), gift.card(), gift.since())
                .flatMap(holder -> PersonTable.find(sql, holder));
    }

    /**
     * A card that becomes somebody's.
     *
     * @param id for its row, if nobody knew it
     */
    record Gift(long id, IdTag card, Instant since) {}

    /** Empty: no day to come was planned. */
    private Optional<ComeBack.Stays> planned(Sql sql, long person, Instant now) {
        return PersonTable.find(sql, person)
                .flatMap(known ->
                        Optional.ofNullable(known.leavesAt())
                                .filter(now::isBefore)
                                .map(day -> staying.stay(sql, known, day)));
    }

    private Set<Long> ended(Sql sql, Occupancy one, Instant at) {
        Occupancies.end(sql, one.id(), at);
        return nobodysAfter(sql, one, at);
    }

    private Set<Long> nobodysAfter(Sql sql, Occupancy one, Instant at) {
        var period = new Period(one.from(), one.until()).after(at);
        return charges.bayChangedHands(sql, one.bay(), period);
    }

    /** What was agreed with the one before, an end above all, does not pass to the next. */
    private Giving given(Sql sql, Gift gift, Person person) {
        var same =
                Tags.find(sql, gift.card())
                        .filter(tag ->
                                tag.person() == null || Objects.equals(tag.person(), person.id()));
        var given = same.orElseGet(() -> Tag.fresh(gift.card())).of(person.id());
        Tags.put(sql, gift.id(), given);
        if (PersonTable.find(sql, person.id()).map(Person::leavesAt).isEmpty()) {
            Tags.comesBack(sql, gift.card());
        }
        Holdings.begin(sql, gift.card(), person.id(), gift.since());
        var period = Period.since(gift.since());
        return new Giving.Given(
                Tags.find(sql, gift.card()).orElse(given),
                charges.cardChangedHands(sql, gift.card(), period));
    }

    static Optional<Person> otherOwner(Sql sql, Tag card, long person, Instant now) {
        var owner = card.person();
        return owner == null || owner == person
                ? Optional.empty()
                : PersonTable.find(sql, owner).filter(it -> !it.hasLeft(now));
    }
}
