package ch.onetime.csms.access;

import ch.onetime.csms.access.TakingIn.Why;
import ch.onetime.csms.platform.database.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Several people come at once, with their bays and cards, inside one work: all, or none. */
final class Arrivals {
    private final Moves moves;

    Arrivals(Moves moves) {
        this.moves = moves;
    }

    /**
     * One of them, with the numbers of the rows that may be needed.
     *
     * @param id of the person
     */
    record Arrival(Newcomer who, long id, long occupancy, long card) {
        Person person() {
            var known = who.known();
            return known == null
                    ? new Person(id, who.wish(), null)
                    : new Person(known.id(), who.wish(), known.leavesAt());
        }
    }

    /** What speaks against one of them is found before anything is written. */
    TakingIn takeIn(Sql sql, List<Arrival> arrivals, Instant now) {
        hold(sql, arrivals);
        var bays = new HashSet<Long>();
        var cards = new HashSet<String>();
        for (var i = 0; i < arrivals.size(); i++) {
            var against = against(sql, arrivals.get(i), bays, cards, now);
            if (against.isPresent()) {
                return new TakingIn.NotPossible(i, against.get());
            }
        }
        var people = new ArrayList<Person>();
        var charges = new HashSet<Long>();
        for (var arrival : arrivals) {
            people.add(comes(sql, arrival, charges, now));
        }
        return new TakingIn.Done(List.copyOf(people), Set.copyOf(charges));
    }

    private static void hold(Sql sql, List<Arrival> arrivals) {
        arrivals.stream()
                .map(arrival -> arrival.who().card())
                .filter(Objects::nonNull)
                .forEach(card -> Holders.hold(sql, card, null));
        arrivals.stream()
                .map(arrival -> arrival.who().bay())
                .filter(Objects::nonNull)
                .forEach(bay -> Holders.hold(sql, null, bay.id()));
    }

    private static Optional<Why> against(
            Sql sql, Arrival arrival, Set<Long> bays, Set<String> cards, Instant now) {
        var who = arrival.who();
        var bay = who.bay();
        if (bay != null
                && (!bays.add(bay.id())
                        || Occupancies.laterThan(sql, bay.id(), who.from()).isPresent())) {
            return Optional.of(Why.BAY_IS_SOMEBODY_ELSES);
        }
        var card = who.card();
        if (card == null) {
            return Optional.empty();
        }
        var owner =
                Tags.find(sql, card)
                        .flatMap(tag -> Moves.otherOwner(sql, tag, arrival.person().id(), now));
        return !cards.add(card.key()) || owner.isPresent()
                ? Optional.of(Why.CARD_IS_SOMEBODY_ELSES)
                : Optional.empty();
    }

    private Person comes(Sql sql, Arrival arrival, Set<Long> charges, Instant now) {
        var who = arrival.who();
        var person = arrival.person();
        PersonTable.put(sql, person);
        var bay = who.bay();
        if (bay != null) {
            var wanted =
                    new Occupancy(arrival.occupancy(), bay.id(), person.id(), who.from(), null);
            charges.addAll(moves.moveIn(sql, wanted).charges());
        }
        var card = who.card();
        if (card != null) {
            var gift = new Moves.Gift(arrival.card(), card, now);
            charges.addAll(moves.give(sql, gift, person, false, now).charges());
        }
        return person;
    }
}
