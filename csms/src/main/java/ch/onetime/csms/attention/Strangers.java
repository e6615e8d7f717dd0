package ch.onetime.csms.attention;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.UnknownCard;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cards that nobody knows. One that is not held again was somebody passing by. */
final class Strangers implements Watch {
    private static final Duration PASSED_BY = Duration.ofDays(7);
    private static final int MOST = 100;

    private final Access access;

    Strangers(Access access) {
        this.access = access;
    }

    @Override
    public boolean seesTo(Kind kind) {
        return kind == Kind.UNKNOWN_CARD;
    }

    /** The same card at several chargers is one matter; it is told where it was held last. */
    @Override
    public List<Sighting> look(Instant now) {
        var byCard = new LinkedHashMap<String, Sighting>();
        access.unknownCards(MOST).stream()
                .filter(card -> card.lastSeenAt().isAfter(now.minus(PASSED_BY)))
                .sorted(Comparator.comparing(UnknownCard::lastSeenAt))
                .map(Strangers::sighting)
                .forEach(seen -> byCard.merge(seen.matter(), seen, Strangers::lastThere));
        return List.copyOf(byCard.values());
    }

    private static Sighting sighting(UnknownCard card) {
        return new Sighting(
                Kind.UNKNOWN_CARD,
                card.tag().key(),
                List.of(card.station()),
                Map.of(Fact.CARD, card.tag().text()),
                card.times(),
                card.firstSeenAt(),
                card.lastSeenAt());
    }

    private static Sighting lastThere(Sighting earlier, Sighting later) {
        var first = earlier.since().isBefore(later.since()) ? earlier.since() : later.since();
        return new Sighting(
                later.kind(),
                later.matter(),
                later.stations(),
                later.facts(),
                earlier.times() + later.times(),
                first,
                later.last());
    }
}
