package ch.onetime.csms.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChangeListenerTest {
    private static final Change CHANGE =
            new Change("tag.changed", null, null, null, null, null, "A", null, null);

    @Test
    void when_nothing_happens_it_says_that_it_is_still_here_until_the_token_is_revoked()
            throws IOException, InterruptedException {
        var beats = new AtomicInteger();
        var listener =
                new ChangeListener(
                        Duration.ofMillis(1), _ -> true, () -> beats.incrementAndGet() < 3);
        assertThat(heardBy(listener)).isEqualTo(": listening\n\n: still here\n\n: still here\n\n");
    }

    @Test
    void who_reads_too_slowly_is_told_that_some_were_missed()
            throws IOException, InterruptedException {
        var listener = new ChangeListener(Duration.ofMillis(1), _ -> true, () -> false);
        for (var i = 0; i < ChangeListener.QUEUE + 1; i++) {
            listener.tell(CHANGE);
        }
        assertThat(heardBy(listener)).contains("event: missed\ndata: {\"type\":\"missed\"}\n\n");
    }

    private static String heardBy(ChangeListener listener)
            throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        listener.writeTo(out);
        return out.toString(UTF_8);
    }
}
