package ch.onetime.csms.upkeep;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.platform.database.Health;
import ch.onetime.csms.platform.database.SmallDisk;
import ch.onetime.ocpp.v16.ChargePointStatus;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test charge that runs while the database goes. */
class TestWithoutDatabaseTest {
    private @Nullable SmallDisk disk;

    @RegisterExtension
    final TestCsms csms =
            TestCsms.on((config, clock) -> {
                disk = new SmallDisk(config.dataFolder());
                return disk.open(config, clock);
            });

    private final TestWatch watch = new TestWatch(csms);

    @Test
    void it_is_broken_off_and_its_charge_ended_when_the_database_is_back() throws Exception {
        var charger = csms.plugIn("BAY-17");
        watch.begins("BAY-17");
        watch.reaches("BAY-17", TestStep.ENERGY);

        theDiskFills();
        csms.clock.pass(Duration.ofMinutes(3));
        assertThat(watch.ended("BAY-17").state()).isEqualTo(TestCharge.State.INTERRUPTED);
        assertThat(csms.app.testing.cancel(csms.station("BAY-17").id())).isFalse();
        thereIsRoomAgain();

        csms.clock.pass(Duration.ofMinutes(2));
        charger.status(1, ChargePointStatus.Charging);
        eventually("the charge has ended", () -> csms.app.charging.open().isEmpty());
        watch.begins("BAY-17");
    }

    @Test
    void one_that_could_not_begin_can_begin_later() throws Exception {
        csms.plugIn("BAY-17");
        theDiskFills();
        assertThatThrownBy(() -> watch.begins("BAY-17")).isInstanceOf(DatabaseAway.class);
        thereIsRoomAgain();

        watch.begins("BAY-17");
    }

    private void thereIsRoomAgain() throws Exception {
        Objects.requireNonNull(disk).makeRoom();
        eventually("the database is back", () -> csms.app.database.health() instanceof Health.Up);
    }

    private void theDiskFills() throws Exception {
        Objects.requireNonNull(disk).fill();
        var station = csms.station("BAY-17").id();
        var much = "x".repeat(1_000_000);
        assertThatThrownBy(() -> csms.app.deadLetters.keep(station, "Boot", much, "too much"))
                .isInstanceOf(DatabaseAway.class);
    }
}
