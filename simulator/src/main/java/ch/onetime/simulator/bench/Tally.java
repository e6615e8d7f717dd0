package ch.onetime.simulator.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a phase has brought: units of work done, how long each answer took, what went wrong. */
final class Tally {
    private final long startedAt = System.nanoTime();
    private long endedAt;
    private long units;
    private long errors;
    private long strays;
    private @Nullable String firstError;
    private long[] latencies = new long[4_096];
    private int answers;

    long startedAt() {
        return startedAt;
    }

    void answered(long sentAt, boolean unitDone) {
        if (endedAt != 0) return;
        if (answers == latencies.length) latencies = Arrays.copyOf(latencies, answers * 2);
        latencies[answers++] = System.nanoTime() - sentAt;
        if (unitDone) units++;
    }

    void failed(String error) {
        errors++;
        if (firstError == null) firstError = error;
    }

    void stray() {
        strays++;
    }

    /** Adds what another tally has brought, for phases of several rounds. */
    void include(Tally other) {
        var needed = answers + other.answers;
        if (needed > latencies.length) latencies = Arrays.copyOf(latencies, needed * 2);
        System.arraycopy(other.latencies, 0, latencies, answers, other.answers);
        answers = needed;
        units += other.units;
        errors += other.errors;
        strays += other.strays;
        if (firstError == null) firstError = other.firstError;
    }

    Tally ended() {
        endedAt = System.nanoTime();
        Arrays.sort(latencies, 0, answers);
        return this;
    }

    void giveUpAfter(Duration patience) throws IOException {
        var since = endedAt == 0 ? startedAt : endedAt;
        if (System.nanoTime() - since > patience.toNanos()) {
            throw new IOException("answers are missing after " + patience);
        }
    }

    long units() {
        return units;
    }

    double seconds() {
        return (endedAt - startedAt) / 1e9;
    }

    double perSecond() {
        return units / seconds();
    }

    /** The latency that this share of the answers stayed below, in milliseconds. */
    double millisBelow(double share) {
        if (answers == 0) return Double.NaN;
        return latencies[Math.min(answers - 1, (int) (answers * share))] / 1e6;
    }

    /** Empty when all went well; else a sentence for the report. */
    String faults() {
        var words =
                errors == 0 ? "" : "%d CALLERRORs, the first: %s ".formatted(errors, firstError);
        return strays == 0 ? words : words + strays + " stray answers";
    }
}
