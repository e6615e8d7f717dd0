package ch.onetime.csms.gateway.journal;

import static ch.onetime.csms.gateway.journal.Direction.IN;
import static ch.onetime.csms.gateway.journal.Direction.OUT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.onetime.csms.station.StationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameJournalTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final StationId GARAGE = new StationId(1);
    private static final StationId YARD = new StationId(2);

    @TempDir Path data;

    @Test
    void frames_are_told_newest_first_both_ways_and_at_once() {
        try (var journal = open(FrameJournal.LEAST_BYTES)) {
            journal.note(GARAGE, IN, "[2,\"1\",\"Heartbeat\",{}]");
            journal.note(GARAGE, OUT, "[3,\"1\",{}]");

            assertThat(journal.latest(GARAGE, null, 10).items())
                    .extracting(NotedFrame::direction, NotedFrame::text, NotedFrame::at)
                    .containsExactly(
                            tuple(OUT, "[3,\"1\",{}]"), tuple(IN, "[2,\"1\",\"Heartbeat\",{}]"));
        }
    }

    private static Tuple tuple(Direction direction, String text) {
        return Tuple.tuple(direction, text, NOON);
    }

    @Test
    void each_charger_has_its_own_frames() {
        try (var journal = open(FrameJournal.LEAST_BYTES)) {
            journal.note(GARAGE, IN, "garage 1");
            journal.note(YARD, IN, "yard");
            journal.note(GARAGE, IN, "garage 2");

            assertThat(texts(journal, GARAGE)).containsExactly("garage 2", "garage 1");
            assertThat(texts(journal, YARD)).containsExactly("yard");
            assertThat(texts(journal, new StationId(3))).isEmpty();
        }
    }

    @Test
    void pages_follow_each_other_without_gap_and_end() {
        try (var journal = open(FrameJournal.LEAST_BYTES)) {
            note(journal, 1, 7);

            var first = journal.latest(GARAGE, null, 3);
            var second = journal.latest(GARAGE, first.nextCursor(), 3);
            var third = journal.latest(GARAGE, second.nextCursor(), 3);

            assertThat(first.items()).extracting(NotedFrame::text).containsExactly("7", "6", "5");
            assertThat(second.items()).extracting(NotedFrame::text).containsExactly("4", "3", "2");
            assertThat(third.items()).extracting(NotedFrame::text).containsExactly("1");
            assertThat(third.nextCursor()).isNull();
        }
    }

    @Test
    void a_page_that_is_just_full_has_nothing_after_it() {
        try (var journal = open(FrameJournal.LEAST_BYTES)) {
            note(journal, 1, 3);

            assertThat(journal.latest(GARAGE, null, 3).nextCursor()).isNull();
        }
    }

    @Test
    void frames_survive_a_restart_and_continue_over_it() {
        for (int run = 0; run < 3; run++) {
            try (var journal = open(FrameJournal.LEAST_BYTES)) {
                note(journal, run * 2 + 1, run * 2 + 2);
            }
        }

        try (var journal = open(FrameJournal.LEAST_BYTES)) {
            assertThat(texts(journal, GARAGE)).containsExactly("6", "5", "4", "3", "2", "1");
            note(journal, 7, 7);
            assertThat(paged(journal, 2)).containsExactly("7", "6", "5", "4", "3", "2", "1");
        }
    }

    @Test
    void a_torn_end_costs_only_the_frame_that_was_torn() throws IOException {
        try (var journal = open(FrameJournal.LEAST_BYTES)) {
            note(journal, 1, 3);
        }
        var file = files().getFirst();
        var whole = Files.readAllBytes(file);
        for (int size = whole.length - 1; size > whole.length - 33; size--) {
            Files.write(file, Arrays.copyOf(whole, size));
            try (var journal = open(FrameJournal.LEAST_BYTES)) {
                assertThat(texts(journal, GARAGE)).containsExactly("2", "1");
            }
        }
    }

    @Test
    void rubbish_in_the_folder_is_passed_over() throws IOException {
        Files.createDirectories(frames());
        Files.writeString(frames().resolve("000000001.frames"), "this is no journal");
        Files.write(frames().resolve("000000002.frames"), new byte[1_000]);
        Files.writeString(frames().resolve("README"), "hello");

        try (var journal = open(FrameJournal.LEAST_BYTES)) {
            note(journal, 1, 2);
            assertThat(texts(journal, GARAGE)).containsExactly("2", "1");
        }
    }

    @Test
    void old_frames_go_when_the_journal_is_full() throws IOException {
        try (var journal = open(FrameJournal.LEAST_BYTES)) {
            journal.note(YARD, IN, "long ago");
            var cursor = page(journal, YARD).items().getFirst().id();
            for (int i = 0; i < 40; i++) {
                note(journal, i * 100 + 1, (i + 1) * 100, "x".repeat(2_000));
                page(journal, GARAGE);
                assertThat(size()).isLessThanOrEqualTo(FrameJournal.LEAST_BYTES);
            }

            var kept = paged(journal, 50);
            assertThat(kept).hasSizeBetween(600, 1_050);
            assertThat(kept).first().asString().startsWith("4000 ");
            assertThat(kept).last().asString().startsWith(4001 - kept.size() + " ");
            assertThat(page(journal, YARD)).isEqualTo(new FramePage(List.of(), null));
            assertThat(journal.latest(YARD, cursor, 5)).isEqualTo(new FramePage(List.of(), null));
            assertThat(journal.dropped()).isZero();
        }
    }

    @Test
    void a_file_that_somebody_deleted_only_shortens_the_story() throws IOException {
        try (var journal = open(FrameJournal.LEAST_BYTES)) {
            note(journal, 1, 2);
        }
        try (var journal = open(FrameJournal.LEAST_BYTES)) {
            note(journal, 3, 4);
            assertThat(texts(journal, GARAGE)).hasSize(4);
            Files.delete(files().getFirst());
            assertThat(texts(journal, GARAGE)).containsExactly("4", "3");
        }
    }

    @Test
    void a_very_long_frame_is_cut_and_says_how_long_it_was() {
        try (var journal = open(FrameJournal.LEAST_BYTES)) {
            journal.note(GARAGE, IN, "é".repeat(1 << 20));
            journal.note(GARAGE, IN, "x" + "⚡🔌".repeat(50_000));

            var frames = page(journal, GARAGE).items();
            assertThat(frames).allMatch(NotedFrame::isCut);
            assertThat(frames).extracting(NotedFrame::length).containsExactly(150_001, 1 << 20);
            assertThat(frames.get(1).text()).isEqualTo("é".repeat(64 << 10));
            assertThat(frames.get(0).text()).startsWith("x⚡🔌").doesNotContain("?");
        }
    }

    @Test
    void secrets_do_not_reach_the_disk() throws IOException {
        try (var journal = open(FrameJournal.LEAST_BYTES)) {
            journal.note(GARAGE, OUT, "{\"key\":\"AuthorizationKey\",\"value\":\"HUNTER2\"}");
            assertThat(texts(journal, GARAGE))
                    .containsExactly("{\"key\":\"AuthorizationKey\",\"value\":\"***\"}");
        }
        assertThat(Files.readString(files().getFirst(), ISO_8859_1))
                .contains("AuthorizationKey")
                .doesNotContain("HUNTER2");
    }

    @Test
    void what_is_no_cursor_is_refused_and_a_strangers_cursor_shows_nothing() {
        try (var journal = open(FrameJournal.LEAST_BYTES)) {
            note(journal, 1, 2);
            var cursor = page(journal, GARAGE).items().getFirst().id();

            assertThat(journal.latest(YARD, cursor, 5).items()).isEmpty();
            assertThat(journal.latest(GARAGE, "1-3", 5).items()).isEmpty();
            assertThat(journal.latest(GARAGE, "999-0", 5).items()).hasSize(2);
            for (var wrong : List.of("", "x", "1", "-1-2", "1-99999999999")) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> journal.latest(GARAGE, wrong, 5));
            }
        }
    }

    private FrameJournal open(long mostBytes) {
        return new FrameJournal(frames(), mostBytes, InstantSource.fixed(NOON));
    }

    private Path frames() {
        return data.resolve("frames");
    }

    private static void note(FrameJournal journal, int from, int to) {
        note(journal, from, to, "");
    }

    private static void note(FrameJournal journal, int from, int to, String more) {
        IntStream.rangeClosed(from, to)
                .forEach(i -> journal.note(GARAGE, IN, (i + " " + more).strip()));
    }

    private static FramePage page(FrameJournal journal, StationId station) {
        return journal.latest(station, null, 100);
    }

    private static List<String> texts(FrameJournal journal, StationId station) {
        return page(journal, station).items().stream().map(NotedFrame::text).toList();
    }

    private static List<String> paged(FrameJournal journal, int limit) {
        var all = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = journal.latest(GARAGE, cursor, limit);
            page.items().forEach(frame -> all.add(frame.text()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(frames())) {
            return files.sorted().toList();
        }
    }

    private long size() throws IOException {
        long size = 0;
        for (var file : files()) size += Files.size(file);
        return size;
    }
}
