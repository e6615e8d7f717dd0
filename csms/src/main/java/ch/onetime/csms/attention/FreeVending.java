package ch.onetime.csms.attention;

import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Energy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A charger that goes on charging although we have refused: it was left open to everybody. */
final class FreeVending implements Watch {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Energy MORE_THAN_A_TEST = Energy.ofWattHours(100);

    private final Charging charging;

    FreeVending(Charging charging) {
        this.charging = charging;
    }

    @Override
    public boolean seesTo(Kind kind) {
        return kind == Kind.FREE_VEND;
    }

    @Override
    public List<Sighting> look(Instant now) {
        return charging.open().stream()
                .filter(one -> one.verdict() != Verdict.ACCEPTED)
                .filter(one -> !now.isBefore(one.startedAt().plus(PATIENCE)))
                .filter(this::isFlowing)
                .map(FreeVending::sighting)
                .toList();
    }

    private boolean isFlowing(Transaction transaction) {
        var delivered = charging.delivered(transaction);
        return delivered != null && delivered.compareTo(MORE_THAN_A_TEST) >= 0;
    }

    private static Sighting sighting(Transaction transaction) {
        return new Sighting(
                Kind.FREE_VEND,
                Long.toString(transaction.id()),
                List.of(transaction.station()),
                Map.of(
                        Fact.CONNECTOR,
                        Integer.toString(transaction.connector()),
                        Fact.CARD,
                        transaction.tag().text()),
                1,
                transaction.startedAt(),
                transaction.startedAt());
    }
}
