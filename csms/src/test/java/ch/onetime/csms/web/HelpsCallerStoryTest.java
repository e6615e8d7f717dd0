package ch.onetime.csms.web;

import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.ocpp.v16.ChargePointStatus;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "My car does not charge": the management takes the call, and helps. */
class HelpsCallerStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_manager_begins_the_charge_of_who_calls_and_ends_it_again(int width) {
        Visitor.owning(csms).close();
        csms.app.logins.addUser("Mia", Visitor.PASSWORD, Role.MANAGER);
        var charger = csms.plugIn("GARAGE-07");
        kellerLivesAt(csms.servesBay("GARAGE-07", 1, "07").name());
        charger.status(1, ChargePointStatus.Preparing);
        try (var tab = chromium.opens(Visitor.base(csms), width, 844)) {
            tab.types("Name", "Mia");
            tab.types("Password", Visitor.PASSWORD);
            tab.page.locator("main button.primary").click();
            tab.page.locator("a[href*='/stations/']").first().click();
            tab.sees("h1", "Bay 07");

            tab.page.locator("#main-button").getByText("Start charging").click();
            assertThat(tab.page.locator("input[name=card]").inputValue()).isEqualTo(ALICE);
            tab.page.locator("main button.primary").click();
            assertThat(charger.awaitCommand("RemoteStartTransaction").payload().toString())
                    .contains(ALICE);
            tab.sees("#state", "Charging");

            tab.page.locator("#main-button").getByText("Stop charging").click();
            tab.page.locator("#stop button.danger").click();
            charger.awaitCommand("RemoteStopTransaction");
            tab.sees("#outcome", "accepted, the charge ends.");
            assertThat(tab.page.getByText("Restart").count()).isZero();
            assertThat(tab.overhang()).isZero();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private void kellerLivesAt(String bay) {
        var keller = csms.app.people.add(new PersonWish("Anna Keller", "3.2", "de", null, ""));
        var since = csms.clock.instant().minus(Duration.ofDays(1));
        csms.app.people.moveIn(keller, csms.app.bays.named(bay).orElseThrow(), since);
        csms.app.people.give(new IdTag(ALICE), keller, false);
    }
}
