package ch.onetime.csms.station;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.charging.Flag;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.simulator.ChargePoint;
import ch.onetime.simulator.Quirk;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What time it is for a charger. */
class DeviceTimesTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void the_time_of_times_without_a_zone_is_learned_from_what_is_told_live() {
        var charger = inLocalTime();

        charger.startsCharging(1, ALICE, 1_000, NOON);

        assertThat(csms.station("GARAGE").settings().utcOffsetMinutes()).isEqualTo(120);
        assertThat(csms.transaction().startedAt()).isEqualTo(NOON);
        assertThat(csms.transaction().flags()).isEmpty();
        assertThat(csms.findings("GARAGE")).contains("time without zone");
    }

    @Test
    void what_was_learned_once_is_right_for_what_waited_in_the_queue() {
        var charger = inLocalTime();
        charger.status(1, ChargePointStatus.Available);
        var yesterday = NOON.minus(Duration.ofDays(1));

        charger.startsCharging(1, ALICE, 1_000, yesterday);

        assertThat(csms.transaction().startedAt()).isEqualTo(yesterday);
    }

    @Test
    void what_was_learned_survives_a_restart() {
        inLocalTime().status(1, ChargePointStatus.Available);

        csms.restarts();

        assertThat(csms.station("GARAGE").settings().utcOffsetMinutes()).isEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-01T12:00:00Z",
                "2026-06-01T12:00:00.123456789012Z",
                "2026-06-01T14:00:00+02:00",
                "2026-06-01T14:00:00+0200",
                "2026-06-01t12:00:00z"
            })
    void a_time_with_a_zone_is_that_time(String time) {
        csms.plugIn("GARAGE")
                .says(
                        "StartTransaction",
                        "{\"connectorId\":1,\"idTag\":\"A\",\"meterStart\":0,\"timestamp\":\""
                                + time
                                + "\"}");

        assertThat(csms.transaction().startedAt()).isBetween(NOON, NOON.plusMillis(200));
        assertThat(csms.station("GARAGE").settings().utcOffsetMinutes()).isNull();
    }

    @Test
    void under_a_clock_of_1970_it_happened_when_it_came() {
        var charger = csms.plugIn("GARAGE", made -> made.with(Quirk.CLOCK_1970));
        csms.clock.pass(Duration.ofMinutes(1));
        charger.startsCharging(1, ALICE, 1_000, csms.clock.instant());
        csms.clock.pass(Duration.ofMinutes(10));
        charger.stopsCharging(1, 2_000, csms.clock.instant());

        var transaction = csms.transaction();
        assertThat(transaction.startedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(transaction.flags()).containsExactly(Flag.CLOCK_WRONG);
        assertThat(transaction.stop())
                .isNotNull()
                .satisfies(stop -> assertThat(stop.at()).isEqualTo(NOON.plusSeconds(660)));
    }

    @Test
    void a_clock_a_little_fast_is_believed_and_one_far_ahead_is_not() {
        csms.plugIn("FAST", made -> made.clockOffset(Duration.ofMinutes(4)))
                .startsCharging(1, ALICE, 1_000, NOON);
        assertThat(csms.transaction().startedAt()).isEqualTo(NOON.plusSeconds(240));
        assertThat(csms.transaction().flags()).isEmpty();

        csms.plugIn("FUTURE", made -> made.clockOffset(Duration.ofDays(3_000)))
                .startsCharging(1, ALICE, 1_000, NOON);
        assertThat(csms.transactions().getFirst().startedAt()).isEqualTo(NOON);
        assertThat(csms.transactions().getFirst().flags()).containsExactly(Flag.CLOCK_WRONG);
    }

    @Test
    void the_time_we_tell_has_seconds_and_a_zone_and_nothing_more() {
        csms.clock.pass(Duration.ofMillis(1_234));

        assertThat(csms.bare("GARAGE").asks("[2,\"1\",\"Heartbeat\",{}]"))
                .isEqualTo("[3,\"1\",{\"currentTime\":\"2026-06-01T12:00:01Z\"}]");
    }

    private ChargePoint inLocalTime() {
        return csms.plugIn("GARAGE", made -> made.with(Quirk.LOCAL_TIME_WITHOUT_ZONE));
    }
}
