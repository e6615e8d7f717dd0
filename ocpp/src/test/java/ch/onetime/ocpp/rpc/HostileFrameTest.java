package ch.onetime.ocpp.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.ocpp.rpc.Frame.Call;
import ch.onetime.ocpp.rpc.Frame.Unreadable;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, parsing ends, and with a frame. */
class HostileFrameTest {
    private static final String VALID =
            "[2,\"4f1c\",\"MeterValues\",{\"connectorId\":1,\"transactionId\":-1.5e2,\"meterValue\":"
                    + "[{\"timestamp\":\"2026-01-01T00:00:00Z\",\"sampledValue\":[{\"value\":\"1\\u00e9\","
                    + "\"unit\":null},{\"value\":true}]}]}]";

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[[", "[{\"a\":"})
    void five_thousand_levels_are_refused_with_the_id_salvaged(String opening) {
        var frame = Frame.parse("[2,\"deep\",\"DataTransfer\"," + opening.repeat(5_000));

        assertThat(((Unreadable) frame).salvagedId()).isEqualTo(MessageId.of("deep"));
    }

    @Test
    void the_depth_of_every_real_message_is_allowed() {
        var frame = Frame.parse("[2,\"1\",\"X\",{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}]");

        assertThat(frame).isInstanceOf(Call.class);
    }

    @Test
    void a_text_of_a_mebibyte_is_read() {
        var data = "x".repeat(1 << 20);
        var call = (Call) Frame.parse("[2,\"1\",\"DataTransfer\",{\"data\":\"" + data + "\"}]");

        assertThat(call.payload().get("data").stringValue()).isEqualTo(data);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "-1E-999999999", "1e99999999999999999999", "0.1e2147483647"})
    void numbers_beyond_all_bounds_do_no_harm(String number) {
        var frame = Frame.parse("[2,\"1\",\"X\",{\"a\":" + number + "}]");

        assertThat(frame).isInstanceOfAny(Call.class, Unreadable.class);
    }

    @Test
    void numbers_of_many_digits_are_refused() {
        var frame = Frame.parse("[2,\"1\",\"X\",{\"a\":" + "9".repeat(100_000) + "}]");

        assertThat(((Unreadable) frame).salvagedId()).isEqualTo(MessageId.of("1"));
    }

    @Test
    void a_frame_cut_anywhere_is_unreadable() {
        for (int length = 0; length < VALID.length(); length++) {
            assertThat(Frame.parse(VALID.substring(0, length))).isInstanceOf(Unreadable.class);
        }
        assertThat(Frame.parse(VALID)).isInstanceOf(Call.class);
    }

    @Test
    void a_frame_with_any_character_changed_gives_some_frame() {
        var random = new Random(16);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder(VALID);
            for (int change = random.nextInt(4); change >= 0; change--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x180));
            }
            assertThat(Frame.parse(text.toString())).isNotNull();
        }
    }

    @Test
    void noise_gives_some_frame() {
        var random = new Random(16);
        var alphabet = "[]{}\",:\\0123456789eE.-+truefalsn \u0000\ud800\udc00\uffff";
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder(random.nextBoolean() ? "[2,\"1\",\"X\"," : "");
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(Frame.parse(text.toString())).isNotNull();
        }
    }
}
