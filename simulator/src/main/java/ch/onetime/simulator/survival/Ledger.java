package ch.onetime.simulator.survival;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every message that the central system has acknowledged, written down outside of it. Whatever
 * stands here must be found there, once.
 */
public final class Ledger {
    /** What was acknowledged. A repetition is acknowledged again, with the same content. */
    public sealed interface Entry {
        String charger();
    }

    public record Started(
            String charger, long transactionId, int connector, String tag, long meterWh, Instant at)
            implements Entry {}

    public record Read(String charger, long transactionId, int connector, long meterWh, Instant at)
            implements Entry {}

    public record Stopped(String charger, long transactionId, long meterWh, Instant at)
            implements Entry {}

    private final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    public void acknowledged(Entry entry) {
        entries.add(entry);
        size.incrementAndGet();
    }

    int size() {
        return size.get();
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What the witness has seen otherwise, in sentences; nothing is the best one can hear. */
    public List<String> contradictions(Witness witness) {
        var found = new ArrayList<String>();
        var seen = new HashMap<Long, Witness.Transaction>();
        for (var transaction : witness.transactions()) {
            if (seen.put(transaction.transactionId(), transaction) != null) {
                found.add("two transactions have the number " + transaction.transactionId());
            }
        }
        compareTransactions(seen, found);
        witness.readings().ifPresent(readings -> compareReadings(readings, found));
        return found;
    }

    private void compareTransactions(Map<Long, Witness.Transaction> seen, List<String> found) {
        var starts =
                of(Started.class).stream().collect(Collectors.toMap(s -> s, s -> s, (a, _) -> a));
        var ids = new HashMap<Long, Started>();
        var contents = new HashMap<String, Long>();
        for (var start : starts.keySet()) {
            var other = ids.put(start.transactionId(), start);
            if (other != null) found.add("one number for two starts: " + start + ", " + other);
            var content = start.charger() + start.connector() + start.tag() + start.at();
            var before = contents.put(content, start.transactionId());
            if (before != null) found.add("a repeated start got another number: " + start);
            found.addAll(differences(start, seen.get(start.transactionId())));
        }
        for (var stop : of(Stopped.class)) {
            found.addAll(differences(stop, seen.get(stop.transactionId())));
        }
        for (var transaction : seen.values()) {
            if (!ids.containsKey(transaction.transactionId())) {
                found.add("nobody has made this transaction: " + transaction);
            }
        }
    }

    private static List<String> differences(Started start, Witness.@Nullable Transaction seen) {
        if (seen == null) return List.of("an acknowledged start is missing: " + start);
        var same =
                seen.tag().equalsIgnoreCase(start.tag())
                        && seen.startWh() == start.meterWh()
                        && seen.startedAt().equals(start.at());
        return same ? List.of() : List.of("acknowledged as " + start + ", kept as " + seen);
    }

    private static List<String> differences(Stopped stop, Witness.@Nullable Transaction seen) {
        if (seen == null) return List.of("an acknowledged stop is missing: " + stop);
        var same =
                seen.stopWh() != null
                        && seen.stopWh() == stop.meterWh()
                        && stop.at().equals(seen.stoppedAt());
        return same ? List.of() : List.of("acknowledged as " + stop + ", kept as " + seen);
    }

    private void compareReadings(List<Witness.Reading> seen, List<String> found) {
        var counts = seen.stream().collect(Collectors.groupingBy(r -> r, Collectors.counting()));
        for (var read : of(Read.class)) {
            var reading = new Witness.Reading(read.charger(), read.meterWh(), read.at());
            var times = counts.getOrDefault(reading, 0L);
            if (times == 0) found.add("an acknowledged reading is missing: " + read);
            if (times > 1) found.add(times + " times the same reading: " + read);
        }
    }

    private <E extends Entry> List<E> of(Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).distinct().toList();
    }

    /** What has flowed in all charges that are over, in watt-hours. */
    public long wattHours() {
        var starts =
                of(Started.class).stream()
                        .collect(
                                Collectors.toMap(
                                        Started::transactionId, Started::meterWh, (a, _) -> a));
        return of(Stopped.class).stream()
                .mapToLong(stop -> stop.meterWh() - startOf(stop, starts))
                .sum();
    }

    /** A stop without a start adds nothing; the comparison tells of it. */
    private static long startOf(Stopped stop, Map<Long, Long> starts) {
        return starts.getOrDefault(stop.transactionId(), stop.meterWh());
    }

    @Override
    public String toString() {
        return "%,d starts, %,d readings, %,d stops, %,d Wh"
                .formatted(
                        of(Started.class).size(),
                        of(Read.class).size(),
                        of(Stopped.class).size(),
                        wattHours());
    }
}
