package ch.onetime.csms.attention;

import ch.onetime.csms.attention.AttentionEvent.IncidentsChanged;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.station.report.ProblemReports;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a person should look at: not a log but a list of what to do. Each matter opens by itself,
 * and goes away when it is put in order.
 */
public final class Attention implements AutoCloseable {
    private final Events events;
    private final InstantSource clock;
    private final ProblemReports problems;
    private final Ledger ledger;
    private final Lookout lookout;

    public Attention(AttentionRooms rooms) {
        this.events = rooms.events();
        this.clock = rooms.clock();
        this.problems = rooms.problems();
        this.ledger = new Ledger(rooms.database(), clock.instant());
        this.lookout = new Lookout(rooms, ledger);
    }

    /** The most urgent first, the muted ones as well. */
    public List<Incident> open() {
        return Stream.concat(lookout.outage().stream(), ledger.open().stream()).toList();
    }

    /** How many are open that nobody has muted. */
    public int count() {
        var now = clock.instant();
        return (int) open().stream().filter(incident -> !incident.isMuted(now)).count();
    }

    public Optional<Incident> find(long id) {
        return ledger.find(id);
    }

    /** The latest ended first, those that ended before the one that ended then. */
    public List<Incident> ended(Instant before, long beforeId, int limit) {
        return ledger.ended(before, beforeId, limit);
    }

    /** A step of the checks was answered. False: the matter has ended meanwhile. */
    public boolean answer(long id, String step, boolean yes) {
        return change(
                id,
                incident -> {
                    var checks = new HashMap<>(incident.checks());
                    checks.put(step, yes);
                    return incident.checked(checks);
                });
    }

    /** The checks begin anew. */
    public boolean forgetAnswers(long id) {
        return change(id, incident -> incident.checked(Map.of()));
    }

    /** Nobody wants to be reminded for so long. */
    public boolean mute(long id, Duration length, String by) {
        var until = clock.instant().plus(length);
        return change(id, incident -> incident.muted(until, by));
    }

    public boolean unmute(long id) {
        return change(id, incident -> incident.muted(null, null));
    }

    /** A person says that it is done with. False: it has ended, or only ends by itself. */
    public boolean settle(long id, String by) {
        var now = clock.instant();
        ledger.open().stream().filter(one -> one.id() == id).forEach(this::settleReport);
        return change(
                id,
                incident -> incident.kind().isSettleable() ? incident.resolved(now, by) : incident);
    }

    @Override
    public void close() {
        lookout.close();
    }

    /** Who has reported it waits for an answer on other pages as well. */
    private void settleReport(Incident incident) {
        if (incident.kind() == Kind.PROBLEM_REPORTED) {
            problems.resolve(Long.parseLong(incident.matter()));
        }
    }

    private boolean change(long id, UnaryOperator<Incident> change) {
        var changed = ledger.change(id, change);
        if (changed.isPresent()) {
            events.publish(new IncidentsChanged());
        }
        return changed.isPresent();
    }
}
