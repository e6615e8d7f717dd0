package ch.onetime.csms.attention;

import static ch.onetime.csms.TestClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.station.StationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One thing that breaks is one incident. */
class OutageTest {
    private static final Board NORTH = new Board(7, "North", stations(1, 12));

    private final Outage outage = new Outage(24, List.of(NORTH));

    @Test
    void when_all_fall_silent_it_is_what_they_share() {
        var explained = outage.explain(away(1, 24, 0));

        assertThat(explained)
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.kind()).isEqualTo(Kind.OFFLINE_ALL);
                    assertThat(seen.stations()).hasSize(24);
                });
    }

    @Test
    void when_a_whole_board_falls_silent_it_is_its_breaker() {
        var explained = outage.explain(away(1, 12, 0));

        assertThat(explained)
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.kind()).isEqualTo(Kind.OFFLINE_BOARD);
                    assertThat(seen.facts()).containsEntry(Fact.BOARD, "North");
                });
    }

    @Test
    void what_falls_silent_at_once_is_one_matter_and_what_does_not_is_not() {
        var away = new ArrayList<>(away(3, 5, 0));
        away.addAll(away(20, 20, 600));

        assertThat(outage.explain(away))
                .extracting(Sighting::kind)
                .containsExactly(Kind.OFFLINE_SOME, Kind.OFFLINE_ONE);
    }

    @Test
    void the_last_one_to_go_is_not_the_whole_network() {
        var two = new Outage(2, List.of());
        var away = List.of(away(1, 1, 0).getFirst(), away(2, 2, 7_200).getFirst());

        assertThat(two.explain(away)).extracting(Sighting::kind).containsOnly(Kind.OFFLINE_ONE);
    }

    @Test
    void a_switch_that_fails_is_seen_although_one_was_away_before() {
        var away = new ArrayList<>(away(1, 1, 0));
        away.addAll(away(2, 24, 7_200));

        assertThat(outage.explain(away))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.kind()).isEqualTo(Kind.OFFLINE_ALL);
                    assertThat(seen.since()).isEqualTo(NOON.plusSeconds(7_200));
                });
    }

    @Test
    void the_only_charger_there_is_is_one() {
        var alone = new Outage(1, List.of());

        assertThat(alone.explain(away(1, 1, 0)))
                .extracting(Sighting::kind)
                .containsExactly(Kind.OFFLINE_ONE);
    }

    private static List<Outage.Away> away(int first, int last, int second) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(id -> new Outage.Away(new StationId(id), NOON.plusSeconds(second)))
                .toList();
    }

    private static Set<StationId> stations(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(StationId::new)
                .collect(Collectors.toSet());
    }
}
