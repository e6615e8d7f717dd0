package ch.onetime.csms.station;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.charging.Flag;
import ch.onetime.simulator.ChargePoint;
import ch.onetime.simulator.Quirk;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What time it is for a charger. */
class DeviceTimesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String SAMPLED = "\"sampledValue\":[{\"value\":\"5\"}]";

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void the_time_of_times_without_a_zone_is_learned_from_what_is_told_live() {
        var charger = inLocalTime();
        assertThat(learned()).isNull();

        csms.clock.pass(MINUTE);
        charger.startsCharging(1, ALICE, 1_000, csms.clock.instant());

        assertThat(learned()).isEqualTo(120);
        assertThat(csms.transaction().startedAt()).isEqualTo(NOON.plus(MINUTE));
        assertThat(csms.transaction().flags()).isEmpty();
        assertThat(csms.findings("GARAGE")).contains("time without zone");
    }

    @Test
    void what_was_learned_once_is_right_for_what_waited_in_the_queue() {
        var charger = inLocalTime();
        tellsLive(charger, Duration.ofHours(2));
        var yesterday = NOON.minus(Duration.ofDays(1));

        charger.startsCharging(1, ALICE, 1_000, yesterday);

        assertThat(csms.transaction().startedAt()).isEqualTo(yesterday);
    }

    @Test
    void what_was_learned_survives_a_restart() {
        tellsLive(inLocalTime(), Duration.ofHours(2));

        csms.restarts();

        assertThat(learned()).isEqualTo(120);
    }

    @Test
    void one_message_that_waited_teaches_nothing() {
        var charger = inLocalTime();

        tellsLive(charger, Duration.ofMinutes(90));
        assertThat(learned()).isNull();

        tellsLive(charger, Duration.ofHours(2));
        tellsLive(charger, Duration.ofHours(2));
        assertThat(learned()).isEqualTo(120);
    }

    @Test
    void a_queue_emptied_at_once_teaches_nothing() {
        var charger = csms.plugIn("GARAGE");

        for (var second = 0; second < 10; second++) {
            tells(charger, NOON.plus(Duration.ofMinutes(90)).plusSeconds(second));
        }

        assertThat(learned()).isNull();
    }

    @Test
    void at_the_beginning_and_the_end_of_summer_time_it_is_learned_anew() {
        var charger = csms.plugIn("GARAGE");
        tellsLive(charger, Duration.ofHours(1));
        tellsLive(charger, Duration.ofHours(1));
        assertThat(learned()).isEqualTo(60);

        tellsLive(charger, Duration.ofHours(2));
        tellsLive(charger, Duration.ofHours(2));
        assertThat(learned()).isEqualTo(120);

        tellsLive(charger, Duration.ofHours(1));
        tellsLive(charger, Duration.ofHours(1));
        assertThat(learned()).isEqualTo(120);
        tellsLive(charger, Duration.ofHours(1));
        assertThat(learned()).isEqualTo(60);
    }

    @Test
    void what_is_told_again_after_the_zone_was_learned_is_the_same() {
        var charger = csms.plugIn("GARAGE");
        var at = "\"timestamp\":\"2026-06-01T14:00:00\",";
        var start = "{" + at + "\"connectorId\":1,\"idTag\":\"A\",\"meterStart\":0}";
        var values = "{\"connectorId\":1,\"meterValue\":[{" + at + SAMPLED + "}]}";
        charger.says("StartTransaction", start);
        charger.says("MeterValues", values);
        var stop =
                "{%s\"transactionId\":%d,\"meterStop\":7}"
                        .formatted(at, csms.transaction().reference());
        charger.says("StopTransaction", stop);
        tellsLive(charger, Duration.ofHours(2));
        tellsLive(charger, Duration.ofHours(2));
        assertThat(learned()).isEqualTo(120);

        charger.says("StartTransaction", start);
        charger.says("MeterValues", values);
        charger.says("StopTransaction", stop);

        assertThat(csms.transaction().flags()).doesNotContain(Flag.STOP_CONFLICT);
        assertThat(csms.transaction().isOpen()).isFalse();
        assertThat(csms.readings("GARAGE", 1)).hasSize(1);
    }

    @Test
    void what_is_told_again_under_a_clock_of_1970_is_kept_once() {
        var charger = csms.plugIn("GARAGE");
        var moment = "{\"timestamp\":\"1970-01-01T00:00:10Z\"," + SAMPLED + "}";
        var values = "{\"connectorId\":1,\"meterValue\":[" + moment + "]}";

        charger.says("MeterValues", values);
        csms.clock.pass(MINUTE);
        charger.says("MeterValues", values);

        assertThat(csms.readings("GARAGE", 1)).hasSize(1);
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

    private @Nullable Integer learned() {
        return csms.station("GARAGE").settings().utcOffsetMinutes();
    }

    /** A minute later, without a word about the zone. */
    private void tellsLive(ChargePoint charger, Duration offset) {
        csms.clock.pass(MINUTE);
        tells(charger, csms.clock.instant().plus(offset));
    }

    private static void tells(ChargePoint charger, Instant local) {
        var time = local.toString().replace("Z", "");
        charger.says(
                "StatusNotification",
                "{\"connectorId\":1,\"status\":\"Available\",\"errorCode\":\"NoError\","
                        + "\"timestamp\":\""
                        + time
                        + "\"}");
    }

    private ChargePoint inLocalTime() {
        return csms.plugIn("GARAGE", made -> made.with(Quirk.LOCAL_TIME_WITHOUT_ZONE));
    }
}
