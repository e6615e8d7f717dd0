package ch.onetime.csms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.station.command.Chargers.Terms;
import ch.onetime.csms.station.command.Command;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not be done while a charger waits for its answer, and what becomes of a mistake. */
class AnsweringTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_charger_is_never_asked_while_it_is_being_answered() {
        var charger = csms.bare("GARAGE");
        charger.asks("[2,\"1\",\"Heartbeat\",{}]");
        var id = csms.station("GARAGE").id();
        onceWhileAnswering(() ->
                csms.app.gateway.chargers().send(id, new Command.ClearCache(), Terms.usual("Ada")));

        var answer = charger.asks("[2,\"2\",\"Heartbeat\",{}]");

        assertThat(answer).startsWith("[4,\"2\",\"InternalError\",");
        assertThat(csms.app.deadLetters.newest(Long.MAX_VALUE, 10))
                .singleElement()
                .matches(kept -> kept.reason().contains("A charger must not be asked"));
        assertThat(charger.hasHeardNothing()).isTrue();
    }

    @Test
    void a_mistake_of_ours_loses_no_message_about_energy() {
        var charger = csms.bare("GARAGE");
        charger.asks("[2,\"1\",\"Heartbeat\",{}]");
        var stop =
                "{\"transactionId\":7,\"meterStop\":2000,\"timestamp\":\"2026-06-01T12:00:00Z\"}";
        onceWhileAnswering(() -> {
            throw new IllegalStateException("a mistake of ours");
        });

        assertThat(charger.asks("[2,\"2\",\"StopTransaction\"," + stop + "]"))
                .isEqualTo("[3,\"2\",{}]"); // asking again would not help

        assertThat(csms.app.deadLetters.newest(Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.action()).isEqualTo("StopTransaction");
                    assertThat(kept.payload()).isEqualTo(stop);
                    assertThat(kept.reason()).contains("a mistake of ours");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "7"})
    void a_message_about_energy_that_says_nothing_is_kept_and_answered(String payload) {
        var charger = csms.bare("GARAGE");

        assertThat(charger.asks("[2,\"1\",\"StartTransaction\"," + payload + "]"))
                .startsWith("[3,\"1\",")
                .contains("transactionId");
        assertThat(charger.asks("[2,\"2\",\"StopTransaction\"," + payload + "]"))
                .isEqualTo("[3,\"2\",{}]");
        assertThat(charger.asks("[2,\"3\",\"MeterValues\"," + payload + "]"))
                .isEqualTo("[3,\"3\",{}]");

        assertThat(csms.app.deadLetters.newest(Long.MAX_VALUE, 10))
                .hasSize(3)
                .allMatch(kept -> kept.payload().equals(payload));
    }

    private void onceWhileAnswering(Runnable deed) {
        var isDone = new AtomicBoolean();
        csms.clock.whenLookedAt(() -> {
            if (Answering.isNow() && isDone.compareAndSet(false, true)) {
                deed.run();
            }
        });
    }
}
