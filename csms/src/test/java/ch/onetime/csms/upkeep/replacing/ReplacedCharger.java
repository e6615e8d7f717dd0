package ch.onetime.csms.upkeep.replacing;

import static ch.onetime.csms.TestCsms.ALICE;

import ch.onetime.csms.House;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.PhaseRotation;
import ch.onetime.csms.station.Wiring;
import ch.onetime.simulator.ChargePoint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A charger that serves the bay of somebody, and the one that is to take its place. */
abstract class ReplacedCharger {
    static final String BY = "Elektro Muster";
    static final Energy OLD_END = Energy.ofWattHours(45_230_800);
    static final Energy NEW_BEGIN = Energy.ofWattHours(12);

    @RegisterExtension final TestCsms csms;

    final House house;
    ChargePoint old;

    ReplacedCharger(TestEngine engine) {
        this.csms = new TestCsms(engine);
        this.house = new House(csms);
    }

    @BeforeEach
    void a_charger_serves_a_bay() {
        house.livesIn("Keller", "07", ALICE, "de");
        old = house.charger("OLD", "07");
        old.counts(1, 45_230_500);
        csms.app.cabling.put(connector("OLD", 1), new Wiring("F7", PhaseRotation.L2_L3_L1));
    }

    Replaced replaces() {
        return replaces(Shown.of(OLD_END), Shown.of(NEW_BEGIN));
    }

    Replaced replaces(String fresh) {
        return replaces(fresh, Shown.of(OLD_END), Shown.of(NEW_BEGIN));
    }

    Replaced replaces(Shown oldMeter, Shown newMeter) {
        return replaces("NEW", oldMeter, newMeter);
    }

    Replaced replaces(String fresh, Shown oldMeter, Shown newMeter) {
        return csms.app.replacing.replace(
                new ReplaceWish(
                        csms.station("OLD").id(),
                        csms.station(fresh).id(),
                        List.of(new Readout(1, oldMeter, newMeter)),
                        false),
                BY);
    }

    ReplaceWish wish(String from, String to, boolean leaves) {
        var dark = Shown.unreadable("No display");
        return new ReplaceWish(
                csms.accepts(from).id(),
                csms.accepts(to).id(),
                List.of(new Readout(1, dark, dark), new Readout(2, dark, dark)),
                leaves);
    }

    List<Known.Doubt> doubts(Shown oldMeter, Shown newMeter) {
        return switch (replaces(oldMeter, newMeter)) {
            case Replaced.Doubtful(var doubts) -> doubts.stream().map(Replaced.Doubt::why).toList();
            case Replaced other -> throw new AssertionError(other);
        };
    }

    static Shown wattHours(long number) {
        return Shown.of(Energy.ofWattHours(number));
    }

    static Energy delivered(Transaction ended) {
        return Objects.requireNonNull(Objects.requireNonNull(ended.stop()).energy());
    }

    Connector connector(String identity, int number) {
        return csms.app.registry.connector(csms.station(identity).id(), number);
    }

    List<String> epochs(Connector meter) {
        return csms.app.database.read(sql ->
                sql.createQuery(
                                "SELECT * FROM meter_epochs WHERE metering_point_id = :point"
                                        + " ORDER BY begins_at")
                        .bind("point", meter.meteringPointId())
                        .map((row, context) ->
                                text(row.getString("begin_mwh"))
                                        + " to "
                                        + text(row.getString("end_mwh")))
                        .list());
    }

    static String text(@Nullable String number) {
        return number == null ? "-" : number;
    }
}
