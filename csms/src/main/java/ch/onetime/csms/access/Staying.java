package ch.onetime.csms.access;

import ch.onetime.csms.platform.database.Sql;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes back a day of leaving that has not come, inside one work. What ends exactly then has been
 * ended by it, and goes on; what somebody has given back or taken away before stays so.
 */
final class Staying {
    private final Charges charges;

    Staying(Charges charges) {
        this.charges = charges;
    }

    ComeBack.Stays stay(Sql sql, Person leaving, Instant day) {
        var person = leaving.id();
        var held = Holdings.endingAt(sql, person, day);
        var cards = Tags.ofPerson(sql, person).stream().filter(card -> ends(card, day)).toList();
        var bays = endingAt(sql, person, day);
        held.forEach(card -> Holders.hold(sql, card, null));
        bays.forEach(bay -> Holders.hold(sql, null, bay.bay()));

        var staying = new Person(person, leaving.is(), null);
        PersonTable.put(sql, staying);
        var moved = new HashSet<Long>();
        for (var card : held) {
            Holdings.goOn(sql, card, person, day);
            moved.addAll(charges.cardChangedHands(sql, card, Period.since(day)));
        }
        Tags.stay(sql, person, day);
        var kept = new HashSet<Long>();
        var lost = new HashSet<Long>();
        for (var one : bays) {
            var since = one.from().isAfter(day) ? one.from() : day;
            if (Occupancies.laterThan(sql, one.bay(), since).isPresent()) {
                lost.add(one.bay());
            } else {
                Occupancies.goOn(sql, one.id());
                kept.add(one.bay());
                moved.addAll(charges.bayChangedHands(sql, one.bay(), Period.since(since)));
            }
        }
        return new ComeBack.Stays(
                staying,
                kept,
                lost,
                cards.stream().map(Tag::id).collect(Collectors.toUnmodifiableSet()),
                moved);
    }

    private static boolean ends(Tag card, Instant day) {
        return day.equals(card.expiresAt());
    }

    private static List<Occupancy> endingAt(Sql sql, long person, Instant day) {
        return Occupancies.ofPerson(sql, person).stream()
                .filter(one -> day.equals(one.until()))
                .sorted(Comparator.comparingLong(Occupancy::bay))
                .toList();
    }
}
