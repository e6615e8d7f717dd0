package ch.onetime.csms.platform;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.Eventually;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MissedEventsTest {
    private static final int MORE_THAN_A_QUEUE_HOLDS = 2_000;

    private record Happened() implements Event {}

    /** Goes on when it is let, and once more when it looks up what it has missed. */
    private static final class Slow implements Subscriber<Happened> {
        final CountDownLatch mayHear = new CountDownLatch(1);
        final CountDownLatch looksUp = new CountDownLatch(1);
        final CountDownLatch mayLookUp = new CountDownLatch(1);

        @Override
        public void heard(Happened event) {
            var _ = waits(mayHear);
        }

        @Override
        public void missedSome() {
            looksUp.countDown();
            var _ = waits(mayLookUp);
        }
    }

    @Test
    void what_was_missed_is_not_heard_before_it_was_looked_up() {
        var slow = new Slow();
        try (var events = new Events()) {
            events.subscribe("slow", Happened.class, slow);
            eventually("it has begun", () -> events.areHeard(Happened.class));
            for (var i = 0; i < MORE_THAN_A_QUEUE_HOLDS; i++) {
                events.publish(new Happened());
            }
            slow.mayHear.countDown();
            assertThat(waits(slow.looksUp)).isTrue();

            assertThat(events.areHeard(Happened.class)).isFalse();
            slow.mayLookUp.countDown();
            eventually("it is through", () -> events.areHeard(Happened.class));
        }
    }

    private static boolean waits(CountDownLatch until) {
        try {
            return until.await(Eventually.DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
