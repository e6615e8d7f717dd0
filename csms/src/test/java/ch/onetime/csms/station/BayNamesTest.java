package ch.onetime.csms.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BayNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1-3             | 01 02 03
                    1 – 3           | 01 02 03
                    9–11            | 09 10 11
                    098-101         | 098 099 100 101
                    P1-P3           | P1 P2 P3
                    P1-3            | P1 P2 P3
                    A, B , C        | A B C
                    1-2, Guest      | 01 02 Guest
                    A1-B2           | A1-B2
                    3-1             | 3-1
                    """)
    void many_bays_are_written_in_one_line(String text, String names) {
        assertThat(BayNames.of(text))
                .hasValueSatisfying(all -> assertThat(String.join(" ", all)).isEqualTo(names));
    }

    @Test
    void nothing_and_too_much_are_not_clear() {
        assertThat(BayNames.of(" , ")).isEmpty();
        assertThat(BayNames.of("x".repeat(51))).isEmpty();
        assertThat(BayNames.of("1-6000, 7000-13000")).isEmpty();
    }

    @Test
    void the_bays_of_a_new_site_have_the_same_number_of_digits() {
        assertThat(BayNames.upTo(9)).startsWith("01").endsWith("09");
        assertThat(BayNames.upTo(100)).startsWith("001").endsWith("100");
        assertThat(BayNames.upTo(0)).isEmpty();
    }
}
