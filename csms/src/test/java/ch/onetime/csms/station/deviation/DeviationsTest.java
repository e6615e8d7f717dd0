package ch.onetime.csms.station.deviation;

import static ch.onetime.csms.Eventually.DEADLINE;
import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.station.deviation.Deviations.MOST_KINDS;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.Site;
import ch.onetime.csms.station.StationId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How stations deviate, counted within bounds. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class DeviationsTest {
    @RegisterExtension final TestCsms csms;

    private StationId station = new StationId(0);

    DeviationsTest(TestEngine engine) {
        csms = new TestCsms(engine);
    }

    @BeforeEach
    void plugIn() {
        csms.plugIn("GARAGE");
        station = csms.station("GARAGE").id();
    }

    @Test
    void a_station_that_invents_a_member_with_every_message_fills_no_disk() {
        invents(0, 2 * MOST_KINDS);

        assertThat(findings()).hasSizeBetween(MOST_KINDS, MOST_KINDS + 3);
        assertThat(findings().stream().mapToLong(Finding::times).sum())
                .isGreaterThanOrEqualTo(2 * MOST_KINDS);
    }

    @Test
    void a_restart_does_not_begin_to_count_the_kinds_anew() {
        invents(0, MOST_KINDS);
        csms.restarts();
        invents(MOST_KINDS, 2 * MOST_KINDS);

        assertThat(findings()).hasSizeBetween(MOST_KINDS, MOST_KINDS + 3);
    }

    @Test
    void names_without_end_are_cut_even_through_the_middle_of_a_pair() {
        var endless = "x".repeat(119) + "\uD83D\uDE00".repeat(2_000);

        csms.app.deviations.count(station, "unknown member", endless, endless, endless);

        assertThat(findings())
                .filteredOn(finding -> finding.action().startsWith("xxx"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).hasSize(120);
                    assertThat(finding.times()).isOne();
                });
    }

    @Test
    void what_another_is_just_writing_is_not_missing() throws InterruptedException {
        var hold = new CompletableFuture<Boolean>();
        var seen = new AtomicReference<List<Finding>>(List.of());
        var writes = Thread.ofPlatform().unstarted(this::findings);
        var looks = Thread.ofPlatform().unstarted(() -> seen.set(findings()));
        try {
            holdTheWriter(hold);
            csms.app.deviations.count(station, "unknown member", "Boot", "m", "");
            writes.start();
            eventually("it is being written", () -> writes.getState() == Thread.State.WAITING);

            looks.start();
            eventually("somebody looks meanwhile", () -> hasLookedOrWaits(looks));
        } finally {
            hold.complete(true);
        }

        assertThat(looks.join(DEADLINE)).isTrue();
        assertThat(writes.join(DEADLINE)).isTrue();
        assertThat(seen.get()).extracting(Finding::field).containsExactly("m");
    }

    private static boolean hasLookedOrWaits(Thread looks) {
        return switch (looks.getState()) {
            case WAITING, TERMINATED -> true;
            case NEW, RUNNABLE, BLOCKED, TIMED_WAITING -> false;
        };
    }

    /** What must be written of findings waits until the future is completed. */
    private void holdTheWriter(CompletableFuture<Boolean> hold) {
        var held = new CountDownLatch(1);
        var _ =
                csms.app.database.submit(
                        Lane.BULK,
                        Site.ID,
                        sql -> {
                            held.countDown();
                            return hold.join();
                        });
        eventually("the writer is held", () -> held.getCount() == 0);
    }

    private void invents(int from, int to) {
        for (var number = from; number < to; number++) {
            csms.app.deviations.count(station, "unknown member", "Boot", "m" + number, "");
        }
    }

    private List<Finding> findings() {
        return csms.app.deviations.of(station);
    }
}
