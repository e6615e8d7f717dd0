package ch.onetime.simulator.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DigitsTest {
    @Test
    void times_are_written_as_the_jdk_writes_them() {
        var random = new Random(1);
        for (var i = 0; i < 10_000; i++) {
            var seconds = random.nextLong(-1_000_000_000L, 5_000_000_000L);
            assertThat(text(out -> Digits.putTime(out, seconds)))
                    .isEqualTo(Instant.ofEpochSecond(seconds).toString());
        }
    }

    @Test
    void numbers_are_written_without_leading_zeros() {
        for (var number : new long[] {0, 9, 10, 99, 100, -1, -10, 1_234_567_890_123L}) {
            assertThat(text(out -> Digits.put(out, number))).isEqualTo(String.valueOf(number));
        }
    }

    private static String text(Consumer<ByteBuffer> writing) {
        var out = ByteBuffer.allocate(40);
        writing.accept(out);
        return US_ASCII.decode(out.flip()).toString();
    }
}
