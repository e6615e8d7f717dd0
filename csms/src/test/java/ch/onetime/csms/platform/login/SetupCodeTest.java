package ch.onetime.csms.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.platform.login.SetupAnswer.Correct;
import ch.onetime.csms.platform.login.SetupAnswer.TooMany;
import ch.onetime.csms.platform.login.SetupAnswer.Wrong;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SetupCodeTest {
    private final ManualClock clock = new ManualClock();
    private final List<String> shown = new ArrayList<>();
    private final SetupCode code = new SetupCode(clock, shown::add);

    @Test
    void the_code_is_shown_at_once_in_two_groups_that_read_well() {
        assertThat(shown).singleElement().asString().matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(shown.getFirst()).doesNotContainPattern("[0O1IL2Z5S8BUV]");
    }

    @Test
    void case_blanks_and_dashes_do_not_matter() {
        var loose = " " + shown.getFirst().toLowerCase(Locale.ROOT).replace('-', ' ') + " ";

        assertThat(code.check(shown.getFirst())).isEqualTo(new Correct());
        assertThat(code.check(loose)).isEqualTo(new Correct());
        assertThat(code.check("")).isEqualTo(new Wrong(9));
    }

    @Test
    void after_ten_wrong_ones_there_is_a_new_code_and_a_pause() {
        for (var left = 9; left > 0; left--) {
            assertThat(code.check("0000-0000")).isEqualTo(new Wrong(left));
        }
        assertThat(code.check("0000-0000")).isEqualTo(new TooMany(Duration.ofMinutes(1)));
        assertThat(shown).hasSize(2).doesNotHaveDuplicates();

        clock.pass(Duration.ofSeconds(59));
        assertThat(code.check(shown.getLast())).isEqualTo(new TooMany(Duration.ofSeconds(1)));
        clock.pass(Duration.ofSeconds(1));
        assertThat(code.check(shown.getFirst())).isEqualTo(new Wrong(9));
        assertThat(code.check(shown.getLast())).isEqualTo(new Correct());
    }
}
