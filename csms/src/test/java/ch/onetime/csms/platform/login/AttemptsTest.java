package ch.onetime.csms.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final ManualClock clock = new ManualClock();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void a_name_has_five_attempts_and_then_one_every_half_minute() {
        payAll("anna", 5);

        assertThat(attempts.pay("anna", null)).contains(Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(20));
        assertThat(attempts.pay("anna", null)).contains(Duration.ofSeconds(10));
        clock.pass(Duration.ofSeconds(10));
        payAll("anna", 1);
        assertThat(attempts.pay("anna", null)).isPresent();
    }

    @Test
    void one_name_does_not_slow_down_another() {
        payAll("anna", 5);

        payAll("beat", 5);
    }

    @Test
    void a_good_attempt_makes_earlier_mistakes_forgotten() {
        payAll("anna", 5);
        attempts.payBack("anna", null);

        payAll("anna", 5);
    }

    @Test
    void guessing_at_many_names_is_slowed_down_for_the_whole_door() {
        for (var guess = 0; guess < 50; guess++) {
            payAll("guess" + guess, 1);
        }

        assertThat(attempts.pay("anna", null)).contains(Duration.ofSeconds(2));
        clock.pass(Duration.ofSeconds(2));
        payAll("anna", 1);
    }

    @Test
    void after_a_quiet_time_everything_is_as_at_first() {
        payAll("anna", 5);
        clock.pass(Duration.ofDays(1));

        payAll("anna", 5);
        assertThat(attempts.pay("anna", null)).isPresent();
    }

    @Test
    void a_clock_that_is_set_back_lets_nobody_wait_for_the_old_time() {
        payAll("anna", 5);
        clock.pass(Duration.ofDays(-1));
        assertThat(attempts.pay("anna", null)).contains(Duration.ofSeconds(30));

        clock.pass(Duration.ofSeconds(30));
        payAll("anna", 1);
    }

    private void payAll(String name, int times) {
        for (var time = 0; time < times; time++) {
            assertThat(attempts.pay(name, null)).isEmpty();
        }
    }

    @Test
    void who_guesses_many_names_from_one_place_waits_alone() {
        for (var guess = 1; guess <= 20; guess++) {
            assertThat(attempts.pay("name " + guess, "192.168.1.66")).isEmpty();
        }

        assertThat(attempts.pay("another", "192.168.1.66")).contains(Duration.ofSeconds(6));
        assertThat(attempts.pay("anna", "192.168.1.20")).isEmpty();
        clock.pass(Duration.ofSeconds(6));
        assertThat(attempts.pay("another", "192.168.1.66")).isEmpty();
    }
}
