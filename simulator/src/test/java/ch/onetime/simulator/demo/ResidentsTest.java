package ch.onetime.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidentsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = FIRST.plusDays(27);

    @Test
    void each_bay_has_one_resident_and_each_card_one_owner() {
        assertThat(Residents.ALL).hasSize(24);
        assertThat(Residents.ALL).extracting(Resident::bay).doesNotHaveDuplicates();
        assertThat(Residents.ALL).extracting(Resident::card).doesNotHaveDuplicates();
    }

    @Test
    void a_past_that_is_told_again_is_the_same_past() {
        assertThat(visits()).isEqualTo(visits());
    }

    @Test
    void a_car_leaves_before_it_comes_again() {
        for (var resident : Residents.ALL) {
            var free = Instant.MIN;
            for (var visit : resident.visits(FIRST, LAST, ZONE)) {
                assertThat(visit.from()).isAfter(free);
                assertThat(visit.to()).isAfter(visit.from());
                free = visit.to();
            }
        }
    }

    @Test
    void four_weeks_look_like_four_weeks_of_such_a_garage() {
        var all = visits();
        var inTheEvening =
                all.stream().filter(visit -> visit.from().atZone(ZONE).getHour() >= 15).toList();

        assertThat(all).hasSizeBetween(300, 600);
        assertThat(3 * inTheEvening.size()).isGreaterThan(2 * all.size());
        assertThat(all).allMatch(visit -> visit.wattHours() > 1_000 && visit.wattHours() <= 45_000);
    }

    @Test
    void a_car_takes_less_when_it_is_nearly_full_and_nothing_when_it_is() {
        var visit = new Visit(Instant.EPOCH, Instant.EPOCH.plusSeconds(60), 20_000, 11_000);

        assertThat(visit.draws(0)).isEqualTo(11_000);
        assertThat(visit.draws(19_000)).isBetween(1_400, 10_999);
        assertThat(visit.draws(20_000)).isZero();
    }

    private static List<Visit> visits() {
        return Residents.ALL.stream()
                .flatMap(resident -> resident.visits(FIRST, LAST, ZONE).stream())
                .toList();
    }
}
