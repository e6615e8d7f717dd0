package ch.onetime.csms.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** When nothing here could run, because the machine was busy or memory was being tidied up. */
final class Standstills implements AutoCloseable {
    private static final long BEAT = Duration.ofMillis(25).toNanos();
    private static final Duration USUAL = Duration.ofMillis(50);

    private final Queue<Span> spans = new ConcurrentLinkedQueue<>();
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::watch);
    private volatile boolean closed;

    private record Span(Instant from, Instant to) {
        Duration within(Instant begin, Instant end) {
            var first = from.isAfter(begin) ? from : begin;
            var last = to.isBefore(end) ? to : end;
            return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
        }
    }

    Standstills() {
        thread.start();
    }

    /** How long of this time. */
    Duration between(Instant begin, Instant end) {
        return spans.stream()
                .map(span -> span.within(begin, end))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void watch() {
        for (var last = Instant.now(); !closed; ) {
            LockSupport.parkNanos(BEAT);
            var now = Instant.now();
            var due = last.plus(USUAL);
            if (now.isAfter(due)) {
                spans.add(new Span(due, now));
            }
            last = now;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
