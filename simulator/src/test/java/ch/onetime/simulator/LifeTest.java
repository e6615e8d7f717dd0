package ch.onetime.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LifeTest {
    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void a_life_connects_boots_charges_reports_and_ends_in_good_order() throws Exception {
        try (var csms = new ScriptedCsms()) {
            var clock = FastClock.running(600, Duration.ofSeconds(2));
            var blueprint = Blueprint.of("GARAGE", csms.url()).clock(clock);
            var life = new Life(new ChargePoint(blueprint), blueprint, Script.CHARGE, "ALICE");
            life.lasts(Duration.ofSeconds(2));

            assertThat(csms.actions())
                    .startsWith("BootNotification")
                    .containsSubsequence(
                            "Authorize",
                            "StartTransaction",
                            "Heartbeat",
                            "MeterValues",
                            "StopTransaction");
            var start = csms.last("StartTransaction").get("meterStart").asLong();
            var stop = csms.last("StopTransaction").get("meterStop").asLong();
            assertThat(stop).isGreaterThan(start + 500).isLessThan(start + 11_000);
        }
    }

    @Test
    void a_fast_clock_shows_the_true_time_at_the_end_of_the_run() {
        var begin = FastClock.running(60, Duration.ofMinutes(10)).instant();

        assertThat(Duration.between(begin, Instant.now()))
                .isBetween(Duration.ofMinutes(589), Duration.ofMinutes(590));
    }

    @Test
    void a_day_has_a_short_charge_at_noon_and_a_long_one_in_the_evening() {
        assertThat(wants(Script.FULL_DAY, 11)).isFalse();
        assertThat(wants(Script.FULL_DAY, 12)).isTrue();
        assertThat(wants(Script.FULL_DAY, 20)).isTrue();
        assertThat(wants(Script.FULL_DAY, 23)).isFalse();
        assertThat(wants(Script.IDLE, 20)).isFalse();
    }

    private static boolean wants(Script script, int hour) {
        return script.wants(1, MIDNIGHT, MIDNIGHT.plus(Duration.ofHours(hour)), UTC);
    }
}
