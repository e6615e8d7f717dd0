package ch.onetime.csms.metering;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    12345     ; Wh  ; 12345000
                    12.3456   ; kWh ; 12345600
                    12,3456   ; kWh ; 12345600
                    ' 7 '     ; Wh  ; 7000
                    -3        ; Wh  ; -3000
                    1.5E3     ; Wh  ; 1500000
                    0.0004    ; Wh  ; 0
                    """)
    void a_register_is_read_in_whatever_form_it_comes(String value, String unit, long expected) {
        var register = Quantities.register(List.of(register(value, null, unit, null)));

        assertThat(register).isEqualTo(new Energy(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NaN",
                "twelve",
                "9223372036854775",
                "-9223372036854775",
                "1E999999999",
                "0x10",
                "99999999999999999999999",
                "9223372036854775",
                "-9223372036854775"
            })
    void what_is_no_number_is_missing_and_not_zero(String value) {
        assertThat(Quantities.register(List.of(register(value, null, "Wh", null)))).isNull();
    }

    @Test
    void phases_are_summed_only_when_no_total_stands_beside_them() {
        var phases =
                List.of(
                        register("1", "L1", "kWh", null),
                        register("2", "L2-N", "kWh", null),
                        register("4", "L3", "kWh", null),
                        register("9", "N", "kWh", null));
        var withTotal = List.of(phases.getFirst(), register("7.5", null, "kWh", null));

        assertThat(Quantities.register(phases)).isEqualTo(Energy.ofWattHours(7_000));
        assertThat(Quantities.register(withTotal)).isEqualTo(Energy.ofWattHours(7_500));
    }

    @Test
    void a_register_of_the_beginning_goes_behind_a_later_one() {
        var both =
                List.of(
                        register("100", null, "Wh", "Transaction.Begin"),
                        register("250", null, "Wh", "Sample.Periodic"));

        assertThat(Quantities.register(both)).isEqualTo(Energy.ofWattHours(250));
        assertThat(Quantities.register(both.subList(0, 1))).isEqualTo(Energy.ofWattHours(100));
    }

    @Test
    void signed_data_and_what_is_measured_elsewhere_are_no_register() {
        var signed = new Sample("5", null, "SignedData", null, null, null, "Wh");
        var atTheGrid = new Sample("6", null, null, null, null, "Inlet", "Wh");

        assertThat(Quantities.register(List.of(signed, atTheGrid))).isNull();
    }

    @Test
    void power_comes_in_watts_and_kilowatts() {
        var kilowatts = new Sample("7.4", null, null, "Power.Active.Import", null, null, "kW");
        var watts = new Sample("7400", null, null, "Power.Active.Import", null, null, null);

        assertThat(Quantities.power(List.of(kilowatts))).isEqualTo(new Power(7_400_000));
        assertThat(Quantities.power(List.of(watts))).isEqualTo(new Power(7_400_000));
    }

    private static Sample register(
            String value, @Nullable String phase, String unit, @Nullable String context) {
        return new Sample(value, context, null, null, phase, null, unit);
    }
}
