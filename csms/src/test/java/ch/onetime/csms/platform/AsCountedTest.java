package ch.onetime.csms.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AsCountedTest {
    @Test
    void bays_come_in_the_order_in_which_people_count() {
        var bays = List.of("10", "P2", "2", "p10", "07", "1b", "1a", "Garage");

        assertThat(bays.stream().sorted(new AsCounted()))
                .containsExactly("1a", "1b", "2", "07", "10", "Garage", "P2", "p10");
    }

    @Test
    void a_serial_number_of_any_length_is_a_number() {
        assertThat(new AsCounted().compare("9".repeat(48), "1" + "0".repeat(48))).isNegative();
    }
}
