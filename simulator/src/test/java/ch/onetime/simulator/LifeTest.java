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
            var begin = clock.instant();
            var blueprint = Blueprint.of("GARAGE", csms.url()).clock(clock);
            var life = new Life(new ChargePoint(blueprint), blueprint, Script.CHARGE, "ALICE");
            var living = Thread.startVirtualThread(() -> life.lasts(Duration.ofMinutes(1)));
            csms.await("Heartbeat", 1);
            csms.await("MeterValues", csms.heard("MeterValues").size() + 1);
            csms.await("half a kilowatt-hour", () -> shown(csms) > started(csms) + 500);
            life.end();
            living.join();

            assertThat(csms.actions())
                    .startsWith("BootNotification")
                    .containsSubsequence(
                            "Authorize",
                            "StartTransaction",
                            "Heartbeat",
                            "MeterValues",
                            "StopTransaction");
            var stop = csms.last("StopTransaction").get("meterStop").asLong();
            var most = 11_000 * Duration.between(begin, clock.instant()).toSeconds() / 3_600;
            assertThat(stop).isBetween(started(csms) + 500, started(csms) + most);
        }
    }

    private static long started(ScriptedCsms csms) {
        return csms.last("StartTransaction").get("meterStart").asLong();
    }

    private static long shown(ScriptedCsms csms) {
        var register = csms.last("MeterValues").at("/meterValue/0/sampledValue/0/value");
        return Long.parseLong(register.asString());
    }

    @Test
    void a_fast_clock_shows_the_true_time_at_the_end_of_the_run() {
        var run = Duration.ofMinutes(10);

        var before = Instant.now();
        var shown = begunAgo(run, (FastClock) FastClock.running(60, run)).instant();
        var after = Instant.now();

        var passed = Duration.between(before, after).multipliedBy(60);
        assertThat(shown).isBetween(before, before.plus(passed));
    }

    /** The same clock, had its run begun so long ago. */
    private static FastClock begunAgo(Duration ago, FastClock clock) {
        return new FastClock(clock.begin().minus(ago), clock.really().minus(ago), clock.speed());
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
