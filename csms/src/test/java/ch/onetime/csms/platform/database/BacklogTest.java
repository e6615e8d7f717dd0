package ch.onetime.csms.platform.database;

import static ch.onetime.csms.Eventually.DEADLINE;
import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In which order waiting jobs are taken. */
class BacklogTest {
    private final Backlog backlog = new Backlog(new AtomicInteger(), 1_000);

    @Test
    void chargers_who_never_stop_cannot_starve_the_others() {
        add(Lane.BULK, 1);
        add(Lane.PEOPLE, 1);
        add(Lane.CHARGERS, 500);
        var taken = IntStream.range(0, 100).mapToObj(_ -> next()).map(Job::lane).toList();
        assertThat(taken).contains(Lane.PEOPLE, Lane.BULK);
        assertThat(taken.subList(0, 15)).containsOnly(Lane.CHARGERS);
    }

    @Test
    void what_is_taken_makes_room_for_more() {
        add(Lane.CHARGERS, 1_000);
        assertThat(add(Lane.CHARGERS, 1).promise()).isCompletedExceptionally();
        next();
        assertThat(add(Lane.CHARGERS, 1).promise()).isNotCompleted();
    }

    @Test
    void a_closed_backlog_gives_out_what_it_has_and_takes_no_more() {
        add(Lane.CHARGERS, 1);
        backlog.close();
        assertThat(add(Lane.CHARGERS, 1).promise()).isCompletedExceptionally();
        assertThat(backlog.take(Duration.ofMinutes(1))).isNotNull();
        assertThat(backlog.take(Duration.ofMinutes(1))).isNull();
    }

    @Test
    void who_waits_is_woken_by_the_next_job() throws Exception {
        var taker = Thread.startVirtualThread(() -> backlog.take(Duration.ofMinutes(10)));
        eventually("the taker waits", () -> taker.getState() == Thread.State.TIMED_WAITING);
        add(Lane.BULK, 1);
        assertThat(taker.join(DEADLINE)).isTrue();
    }

    private Job<Integer> add(Lane lane, int count) {
        var job = new Job<>(lane, _ -> 1);
        for (var i = 0; i < count; i++) {
            job = new Job<>(lane, _ -> 1);
            backlog.add(job);
        }
        return job;
    }

    private Job<?> next() {
        return Objects.requireNonNull(backlog.poll());
    }
}
