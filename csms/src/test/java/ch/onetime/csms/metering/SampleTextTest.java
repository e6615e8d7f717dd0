package ch.onetime.csms.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SampleTextTest {
    private static final String PERIODIC = "Sample.Periodic";

    @Test
    void what_is_written_is_read_again_byte_for_byte() {
        var samples =
                List.of(
                        sample("12345", PERIODIC, null, "Energy.Active.Import.Register", null),
                        sample(" 7,4 ", PERIODIC, null, "Power.Active.Import", "L1"),
                        sample("OCMF|{\"a\":\"\\u0001\"}|\n", "Other", "SignedData", null, null));

        var text = SampleText.write(samples, PERIODIC);

        assertThat(SampleText.read(text, PERIODIC)).isEqualTo(samples);
    }

    @Test
    void what_is_absent_at_the_end_takes_no_room() {
        var text = SampleText.write(List.of(sample("1", PERIODIC, null, null, null)), PERIODIC);

        assertThat(text).isEqualTo("[[\"1\"]]");
    }

    @Test
    void a_sample_that_names_no_context_is_a_periodic_one_even_among_others() {
        var samples =
                List.of(
                        sample("1", "Transaction.End", null, null, null),
                        sample("2", null, null, null, null));

        var read = SampleText.read(SampleText.write(samples, "Transaction.End"), "Transaction.End");

        assertThat(read).extracting(Sample::context).containsExactly("Transaction.End", PERIODIC);
    }

    private static Sample sample(
            String value,
            @Nullable String context,
            @Nullable String format,
            @Nullable String measurand,
            @Nullable String phase) {
        return new Sample(value, context, format, measurand, phase, null, null);
    }
}
