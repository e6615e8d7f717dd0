package ch.onetime.csms.gateway.journal;

import static ch.onetime.csms.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.station.StationId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the journal does when the disk does not, and when there are very many chargers. */
class FrameJournalFaultsTest {
    private static final StationId GARAGE = new StationId(1);
    private static final int CHARGERS = 10_000;

    /** Half of what a look at a slow disk may take; it is long only for a machine that is busy. */
    private static final Duration A_WAIT = Duration.ofSeconds(5);

    private static final String LONG = "x".repeat(10_000);

    @TempDir Path data;

    @Test
    @Timeout(60)
    void a_folder_that_cannot_be_written_costs_frames_but_nobody_waits() throws IOException {
        Files.writeString(frames(), "a file where the folder should be");
        try (var journal = open()) {
            var began = System.nanoTime();
            IntStream.range(0, 2_000).forEach(_ -> journal.note(GARAGE, Direction.IN, LONG));

            assertThat(journal.dropped()).isBetween(1_000L, 1_500L);
            assertThat(journal.latest(GARAGE, null, 5)).isEqualTo(new FramePage(List.of(), null));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(A_WAIT);
        }
    }

    @Test
    void it_goes_on_by_itself_with_what_it_could_hold() throws IOException {
        Files.writeString(frames(), "a file where the folder should be");
        try (var journal = open()) {
            IntStream.range(0, 2_000).forEach(_ -> journal.note(GARAGE, Direction.IN, LONG));
            var held = 2_000 - journal.dropped();

            Files.delete(frames());
            eventually("it can be read", () -> !journal.latest(GARAGE, null, 1).items().isEmpty());
            eventually("all that it held is there", () -> framesOf(journal) == held);
            journal.note(GARAGE, Direction.OUT, "back again");

            assertThat(journal.latest(GARAGE, null, 1).items())
                    .singleElement()
                    .extracting(NotedFrame::text)
                    .isEqualTo("back again");
        }
    }

    @Test
    void the_log_says_once_that_the_journal_is_off() throws IOException {
        Files.writeString(frames(), "a file where the folder should be");
        var log = new ByteArrayOutputStream();
        var usual = System.err;
        System.setErr(new PrintStream(log, true, UTF_8));
        try (var journal = open()) {
            for (int i = 0; i < 3; i++) {
                journal.note(GARAGE, Direction.IN, "hello");
                journal.latest(GARAGE, null, 1);
            }
        } finally {
            System.setErr(usual);
        }

        assertThat(log.toString(UTF_8).lines())
                .filteredOn(line -> line.contains("frame journal")) // others may log, too
                .singleElement()
                .asString()
                .contains("The frame journal is off until its folder can be written")
                .contains(frames().toString());
    }

    @Test
    void after_the_end_frames_are_counted_as_dropped() throws IOException {
        var journal = open();
        journal.note(GARAGE, Direction.IN, "last words");
        journal.close();
        journal.note(GARAGE, Direction.IN, "too late");

        assertThat(journal.dropped()).isEqualTo(1);
        try (var next = open()) {
            assertThat(next.latest(GARAGE, null, 5).items())
                    .extracting(NotedFrame::text)
                    .containsExactly("last words");
        }
    }

    @Test
    void ten_thousand_chargers_take_a_few_hundred_bytes_each() {
        try (var journal = open()) {
            var before = usedMemory();
            for (int round = 0; round < 10; round++) {
                for (int i = 1; i <= CHARGERS; i++) {
                    journal.note(new StationId(i), Direction.IN, "frame " + round + " of " + i);
                }
            }
            var last = journal.latest(new StationId(CHARGERS), null, 20);

            assertThat(usedMemory() - before).isLessThan(CHARGERS * 400L);
            assertThat(last.items()).hasSize(10);
            assertThat(journal.dropped()).isZero();
        }
    }

    private static long framesOf(FrameJournal journal) {
        var page = journal.latest(GARAGE, null, 100);
        long count = page.items().size();
        for (var more = page.nextCursor(); more != null; more = page.nextCursor()) {
            page = journal.latest(GARAGE, more, 100);
            count += page.items().size();
        }
        return count;
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private Path frames() {
        return data.resolve("frames");
    }

    private FrameJournal open() {
        return new FrameJournal(frames(), 64 << 20, InstantSource.system());
    }
}
