package ch.onetime.csms.platform;

import static ch.onetime.csms.Eventually.DEADLINE;
import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static final int MORE_THAN_A_QUEUE_HOLDS = 2_000;

    private record Happened(int number) implements Event {}

    private record Another() implements Event {}

    /** Who cannot go on before it is let. */
    private static final class Slow implements Subscriber<Happened> {
        final CountDownLatch mayGoOn = new CountDownLatch(1);
        final BlockingQueue<String> told = new LinkedBlockingQueue<>();

        @Override
        public void heard(Happened event) {
            try {
                var _ = mayGoOn.await(DEADLINE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void catchUp() {
            told.add("catch up");
        }

        @Override
        public void missedSome() {
            told.add("missed");
        }
    }

    @Test
    void only_who_was_too_slow_is_told_that_some_were_missed() throws InterruptedException {
        var slow = new Slow();
        try (var events = new Events()) {
            events.subscribe("slow", Happened.class, slow);
            assertThat(slow.told.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo("catch up");
            for (var i = 0; i < MORE_THAN_A_QUEUE_HOLDS; i++) {
                events.publish(new Happened(i));
            }
            slow.mayGoOn.countDown();
            assertThat(slow.told.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("missed");
        }
    }

    @Test
    void what_was_published_is_heard_when_the_slowest_is_through_with_it() {
        var slow = new Slow();
        try (var events = new Events()) {
            events.subscribe("slow", Happened.class, slow);
            events.subscribe("quick", Happened.class, _ -> {});
            eventually("both have begun", () -> events.areHeard(Happened.class));

            events.publish(new Happened(1));

            assertThat(events.areHeard(Happened.class)).isFalse();
            assertThat(events.areHeard(Another.class)).isTrue();
            slow.mayGoOn.countDown();
            eventually("all have heard", () -> events.areHeard(Happened.class));
        }
    }
}
