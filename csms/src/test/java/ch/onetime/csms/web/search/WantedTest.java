package ch.onetime.csms.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well a text fits what somebody looks for. */
class WantedTest {
    @ParameterizedTest
    @CsvSource({
        "7, 07, 0",
        "07, 7, 0",
        "04:a2:31, 04A231, 0",
        "bay 7, Bay 7, 0",
        "muller, Müller, 0",
        "zap04, ZAP049217, 1",
        "keller, Anna Keller, 2",
        "kel an, Anna Keller, 2",
        "9217, ZAP049217, 3"
    })
    void what_fits_better_ranks_before(String wanted, String text, int rank) {
        assertThat(new Wanted(wanted).rank(text)).hasValue(rank);
    }

    @Test
    void what_does_not_fit_is_not_found() {
        assertThat(new Wanted("8").rank("07", null, "")).isEmpty();
        assertThat(new Wanted("Anna Müller").rank("Anna Keller")).isEmpty();
    }

    @Test
    void the_best_of_several_texts_counts() {
        assertThat(new Wanted("garage").rank("The garage", "Garage")).hasValue(0);
    }

    @Test
    void signs_alone_are_nothing_to_look_for() {
        assertThat(new Wanted(" : - % ").isNothing()).isTrue();
    }
}
