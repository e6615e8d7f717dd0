package ch.onetime.csms.web;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.House;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.station.Bay;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An electrician replaces a broken charger in the middle of somebody's charge. */
class ReplacesAChargerStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void an_electrician_replaces_a_broken_charger(int width) {
        var house = new House(csms);
        house.livesIn("Keller", "07", ALICE, "de");
        var old = house.charger("ZAP049207", "07");
        old.startsCharging(1, ALICE, 8_611_400, NOON);
        csms.clock.pass(Duration.ofMinutes(40));
        old.dropsOff();
        var label = house.bay("07").code();
        Visitor.owning(csms).close();
        try (var tab = chromium.opens(Visitor.base(csms), width, 844)) {
            tab.signsIn();
            tab.page.navigate(Visitor.base(csms) + "/stations/" + id("ZAP049207"));
            tab.presses("Replace this charger");
            tab.sees("main", "let it connect first");

            tab.presses("Let new chargers in");
            tab.sees("main", "New chargers are let in until");
            csms.knocks("ZAP050001", made -> made.by("Zaptec", "Go 2")); // it appears by itself
            tab.sees("#choices", "ZAP050001 · Zaptec · Go 2");
            tab.page.locator("#choices a").click();

            tab.sees("main", "A charge runs here since");
            tab.sees("main", "It told 8");
            assertThat(tab.page.inputValue("#old-1")).isEmpty(); // it has counted on since
            tab.types("Old meter, kWh", "86114");
            tab.page.fill("#new-1", "0.003");
            tab.page.locator("#replace").click();
            tab.sees("main", "check the digits");
            tab.types("Old meter, kWh", "8614.1");
            assertThat(tab.page.inputValue("#new-1")).isEqualTo("0.003");
            tab.page.locator("#replace").click();

            tab.sees("body", "Replaced. Next: phases and a test charge.");
            tab.sees("h1", "Bay 07");
            tab.page.navigate(Visitor.base(csms) + "/b/" + label); // the old sticker
            tab.sees("body", "07");
            assertThat(tab.overhang()).isZero();
            assertThat(tab.complaints()).allMatch(one -> one.contains("422")); // refused once
            assertThat(tab.requestsToOtherHosts()).isEmpty();
        }
        var charge = csms.transaction();
        assertThat(charge.flags()).containsExactlyInAnyOrder(Flag.REPLACED, Flag.END_UNSEEN);
        assertThat(Objects.requireNonNull(charge.stop()).energy())
                .isEqualTo(Energy.ofWattHours(2_700));
        assertThat(csms.app.registry.connectorAt(bay()))
                .hasValueSatisfying(
                        one -> assertThat(one.station()).isEqualTo(csms.station("ZAP050001").id()));
    }

    private Bay bay() {
        return csms.app.bays.named("07").orElseThrow();
    }

    private long id(String identity) {
        return csms.station(identity).id().value();
    }
}
