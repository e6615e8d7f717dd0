package ch.onetime.csms.station;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.House;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.TestEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which bay a connector served at a moment, also when the machine's clock was wrong meanwhile. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class ServingsTest {
    @RegisterExtension final TestCsms csms;

    private final House house;

    ServingsTest(TestEngine engine) {
        this.csms = new TestCsms(engine);
        this.house = new House(csms);
    }

    @Test
    void a_clock_that_is_set_back_leaves_one_bay_for_every_moment() {
        var charger = house.charger("GARAGE", "07");
        csms.clock.pass(Duration.ofHours(2));
        serves("08");
        csms.clock.shows(NOON.plus(Duration.ofHours(1)));
        serves("09");

        assertThat(servedAt(NOON.plus(Duration.ofMinutes(59)))).isEqualTo("07");
        assertThat(servedAt(NOON.plus(Duration.ofMinutes(90)))).isEqualTo("09");
        assertThat(servedAt(NOON.plus(Duration.ofHours(3)))).isEqualTo("09");

        house.livesIn("Keller", "09", ALICE, "de");
        charger.startsCharging(1, ALICE, 0, NOON.plus(Duration.ofMinutes(90)));
        assertThat(csms.transaction().bay()).isEqualTo(house.bay("09").id());
    }

    @Test
    void a_charge_is_taken_even_where_two_bays_are_told_of_one_moment() {
        var charger = house.charger("GARAGE", "07");
        csms.clock.pass(Duration.ofHours(1));
        serves("08");
        var endedLater = csms.clock.instant().plus(Duration.ofHours(1)).toEpochMilli();
        csms.app.database.write(
                Lane.PEOPLE,
                0,
                sql ->
                        sql.createUpdate(
                                        "UPDATE servings SET ends_at = :at WHERE ends_at IS NOT NULL")
                                .bind("at", endedLater)
                                .execute());

        charger.startsCharging(1, ALICE, 0, csms.clock.instant());

        assertThat(csms.transaction().bay()).isEqualTo(house.bay("08").id());
    }

    private void serves(String bay) {
        csms.app.registry.servesBay(csms.station("GARAGE").id(), 1, house.bay(bay));
    }

    private String servedAt(Instant at) {
        var connector = csms.app.registry.connector(csms.station("GARAGE").id(), 1);
        return Objects.requireNonNull(csms.app.registry.asOf(connector, at).bayName());
    }
}
