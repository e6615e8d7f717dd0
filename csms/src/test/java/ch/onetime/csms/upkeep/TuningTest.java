package ch.onetime.csms.upkeep;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.station.BayMode;
import ch.onetime.csms.station.BayWish;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.upkeep.Wish.Purpose;
import ch.onetime.csms.upkeep.Wish.Standing;
import ch.onetime.simulator.Answering;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a charger must be set to, so that no stranger charges. */
class TuningTest {
    private static final String BY = "Elektro Muster";

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void all_that_differs_is_set_with_one_press() {
        csms.plugIn("BAY-17", made -> made.setting("AllowOfflineTxForUnknownId", "true"));
        var station = csms.station("BAY-17").id();
        assertThat(standings(station).values()).containsOnly(Standing.NOT_READ);

        assertThat(csms.app.tuning.setAll(station, BY)).isTrue();

        eventually("it is done", () -> !csms.app.tuning.isBusy(station));
        assertThat(standings(station).values()).containsOnly(Standing.MET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Energy.Active.Import.Register,Power.Active.Import",
                "Energy.Active.Import.Register,Current.Import",
                "Power.Active.Import.L1, Energy.Active.Import.Register"
            })
    void values_that_a_charger_takes_in_any_way_we_ask_for_are_as_wished(String taken) {
        csms.plugIn("BAY-17", made -> made.setting("MeterValuesSampledData", taken));
        var station = csms.station("BAY-17").id();

        csms.app.tuning.read(station, BY);

        eventually("it has told", () -> !csms.app.tuning.isBusy(station));
        assertThat(standings(station)).containsEntry(Purpose.VALUES, Standing.MET);
    }

    @Test
    void a_register_alone_does_not_tell_what_flows_now() {
        var alone = "Energy.Active.Import.Register,Voltage";
        csms.plugIn("BAY-17", made -> made.setting("MeterValuesSampledData", alone));
        var station = csms.station("BAY-17").id();

        csms.app.tuning.read(station, BY);

        eventually("it has told", () -> !csms.app.tuning.isBusy(station));
        assertThat(standings(station)).containsEntry(Purpose.VALUES, Standing.DIFFERS);
    }

    @Test
    void what_the_charger_refuses_is_said_so() {
        var charger = csms.plugIn("BAY-17");
        charger.answers("ChangeConfiguration", Answering.status("Rejected"));
        var station = csms.station("BAY-17").id();

        csms.app.tuning.setAll(station, BY);

        eventually("it is done", () -> !csms.app.tuning.isBusy(station));
        assertThat(standings(station))
                .containsEntry(Purpose.QUARTERS, Standing.REFUSED)
                .containsEntry(Purpose.NO_STRANGERS_OFFLINE, Standing.MET);
    }

    @Test
    void a_charger_that_joins_is_asked_for_its_settings_by_itself() {
        csms.app.joining.open(Duration.ofHours(8));
        csms.knocks("BAY-17");
        var station = csms.station("BAY-17").id();

        eventually(
                "it has told them",
                () -> standings(station).get(Purpose.QUARTERS) == Standing.DIFFERS);
    }

    @Test
    void a_charger_left_in_free_charging_is_found_unless_its_bay_wants_that() {
        csms.plugIn("BAY-17", made -> made.setting("FreevendEnabled", "true"));
        var station = csms.station("BAY-17").id();
        csms.app.tuning.read(station, BY);
        eventually("it has told", () -> !csms.app.tuning.isBusy(station));

        assertThat(csms.app.tuning.chargesForEveryone(station)).isTrue();

        var bay = csms.app.bays.findOrAdd("17");
        csms.app.bays.change(bay.id(), new BayWish("17", null, BayMode.PLUG));
        csms.app.registry.servesBay(station, 1, csms.app.bays.get(bay.id()));
        assertThat(csms.app.tuning.chargesForEveryone(station)).isFalse();
    }

    private Map<Purpose, Standing> standings(StationId station) {
        return csms.app.tuning.of(station).stream()
                .collect(Collectors.toMap(Wish::purpose, Wish::standing));
    }
}
