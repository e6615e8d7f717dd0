package ch.onetime.csms.attention;

import ch.onetime.csms.access.CardEvent;
import ch.onetime.csms.access.CardLog;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A card we know is refused again and again: somebody stands at a charger and does not get on. */
final class Refusals implements Watch {
    private static final Duration LATELY = Duration.ofHours(24);
    private static final int ENOUGH = 3;
    private static final int MOST = 1_000;

    private final CardLog cards;

    Refusals(CardLog cards) {
        this.cards = cards;
    }

    @Override
    public boolean seesTo(Kind kind) {
        return kind == Kind.REFUSED_CARD;
    }

    @Override
    public List<Sighting> look(Instant now) {
        var byCard = new LinkedHashMap<String, Sighting>();
        cards.refusedSince(now.minus(LATELY), MOST).stream()
                .filter(event -> isOfKnownCard(event.answer()))
                .map(Refusals::sighting)
                .forEach(seen -> byCard.merge(seen.matter(), seen, Sighting::then));
        return byCard.values().stream().filter(seen -> seen.times() >= ENOUGH).toList();
    }

    private static boolean isOfKnownCard(CardEvent.Told told) {
        return switch (told) {
            case BLOCKED, EXPIRED, CHARGING_ELSEWHERE -> true;
            case ALLOWED, UNKNOWN, CHARGER_NOT_ACCEPTED -> false;
        };
    }

    private static Sighting sighting(CardEvent event) {
        return new Sighting(
                Kind.REFUSED_CARD,
                event.tag().key() + " " + event.answer(),
                List.of(event.station()),
                Map.of(Fact.CARD, event.tag().text(), Fact.REASON, event.answer().name()),
                1,
                event.at(),
                event.at());
    }
}
