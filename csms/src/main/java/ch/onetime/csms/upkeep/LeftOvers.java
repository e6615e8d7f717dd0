package ch.onetime.csms.upkeep;

import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Subscriber;
import ch.onetime.csms.platform.Ticker;
import ch.onetime.csms.station.StationEvent;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Ends test charges that no test looks after: a restart cut it short, the line was down when it was
 * to end, or the plug came when nobody waited any more. The table tells which, so none is
 * forgotten; each charger is asked again, ever more seldom, until its charge has ended.
 */
final class LeftOvers implements Subscriber<StationEvent> {
    private static final String SYSTEM = "the system";
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 8; // then about once an hour

    private final Charging charging;
    private final Chargers chargers;
    private final Ticker ticker;
    private final Predicate<StationId> isTesting;
    private final Map<Long, Asked> asked = new HashMap<>();
    private long lookedAt;

    /** How often a charge was to end, and when the last time was. */
    private record Asked(StationId station, int times, long at) {}

    /**
     * @param isTesting whether a test runs at a charger, which then sees to its charge itself
     */
    LeftOvers(Charging charging, Chargers chargers, Ticker ticker, Predicate<StationId> isTesting) {
        this.charging = charging;
        this.chargers = chargers;
        this.ticker = ticker;
        this.isTesting = isTesting;
        this.lookedAt = ticker.nanos();
    }

    @Override
    public void catchUp() {
        look();
    }

    /** A charger that has just come is asked at once; the rest when it is time. */
    @Override
    public void heard(StationEvent event) {
        switch (event) {
            case StationEvent.StationConnected(var station) -> lookAfresh(station);
            case StationEvent.StationBooted(var station) -> lookAfresh(station);
            case StationEvent.StationAccepted _,
                    StationEvent.StationAppeared _,
                    StationEvent.StationChanged _,
                    StationEvent.StationDisconnected _,
                    StationEvent.StatusChanged _ ->
                    lookIfDue();
        }
    }

    synchronized void look() {
        lookedAt = ticker.nanos();
        var left = left();
        asked.keySet().retainAll(left.stream().map(Transaction::id).toList());
        left.forEach(this::ends);
    }

    private synchronized void lookAfresh(StationId station) {
        asked.values().removeIf(one -> one.station().equals(station));
        look();
    }

    private synchronized void lookIfDue() {
        if (ticker.nanos() - lookedAt >= BETWEEN_LOOKS.toNanos()) {
            look();
        }
    }

    private List<Transaction> left() {
        return charging.open().stream()
                .filter(one -> one.has(Flag.TEST) && !isTesting.test(one.station()))
                .toList();
    }

    private void ends(Transaction one) {
        var now = ticker.nanos();
        var before = asked.get(one.id());
        if (before == null && endsByItself(one)) {
            asked.put(one.id(), new Asked(one.station(), 0, now));
        } else if (isDue(before, now) && chargers.isOnline(one.station())) {
            var times = before == null ? 1 : before.times() + 1;
            asked.put(one.id(), new Asked(one.station(), times, now));
            var stop = new Command.RemoteStop(one.reference());
            chargers.send(one.station(), stop, Chargers.Terms.usual(SYSTEM));
        }
    }

    /** Chargers end what was refused at its start, most of them. */
    private static boolean endsByItself(Transaction one) {
        return one.verdict() != Verdict.ACCEPTED && !TestTag.isOne(one.tag());
    }

    private static boolean isDue(@Nullable Asked before, long now) {
        return before == null
                || now - before.at() >= FIRST.toNanos() << Math.min(before.times(), DOUBLINGS);
    }
}
