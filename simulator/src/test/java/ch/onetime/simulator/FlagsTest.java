package ch.onetime.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlagsTest {
    private static Flags read(String... line) throws Flags.Wrong {
        return Flags.read(List.of(line), List.of("url", "speed", "for", "quirk"), List.of("quiet"));
    }

    @Test
    void values_stand_after_a_blank_or_an_equals_sign() throws Exception {
        var flags = read("A", "--url", "ws://x/", "--speed=60", "--quiet");

        assertThat(flags.words()).containsExactly("A");
        assertThat(flags.text("url")).contains("ws://x/");
        assertThat(flags.number("speed", 1, 1, 100)).isEqualTo(60);
        assertThat(flags.has("quiet")).isTrue();
    }

    @Test
    void a_wrong_flag_is_answered_with_the_nearest_right_one() {
        assertThatThrownBy(() -> read("--spede", "3")).hasMessageContaining("--speed");
        assertThatThrownBy(() -> read("--quirk", "slow_answer").oneOf("quirk", Quirk.class))
                .hasMessageContaining("slow-answers");
    }

    @Test
    void a_wrong_value_is_answered_with_what_would_be_right() {
        assertThatThrownBy(() -> read("--speed", "fast").number("speed", 1, 1, 9))
                .hasMessage("--speed wants a whole number from 1 to 9, not \"fast\".");
        assertThatThrownBy(() -> read("--for", "soon").time("for", Duration.ZERO))
                .hasMessageContaining("90s, 10m or 2h");
        assertThatThrownBy(() -> read("--url")).hasMessage("--url wants a value after it.");
    }

    @Test
    void times_have_units() throws Exception {
        assertThat(read("--for", "10m").time("for", Duration.ZERO))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(read("--for", "45").time("for", Duration.ZERO))
                .isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void quirks_are_named_as_people_type_them() throws Exception {
        assertThat(
                        read("--quirk", "slow-answers", "--quirk", "KWH_VALUES")
                                .oneOf("quirk", Quirk.class))
                .containsExactly(Quirk.SLOW_ANSWERS, Quirk.KWH_VALUES);
    }
}
