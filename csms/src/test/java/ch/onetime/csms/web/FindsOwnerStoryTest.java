package ch.onetime.csms.web;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.PersonWish;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody charged with a card that belongs to nobody; a manager says who it was. */
class FindsOwnerStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_manager_gives_a_charge_of_nobody_to_its_person(int width) {
        Visitor.owning(csms).close();
        csms.app.people.add(new PersonWish("Sofia Keller", "3.2", "de", null, ""));
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE-07");
        csms.clock.shows(NOON.plus(Duration.ofHours(3)));
        charger.startsCharging(1, ALICE, 5_000, NOON);
        charger.stopsCharging(1, 12_345, NOON.plusSeconds(7_200));
        try (var tab = chromium.opens(Visitor.base(csms), width, 844)) {
            tab.signsIn();
            tab.page.navigate(Visitor.base(csms) + "/sessions");
            tab.page.getByText("1 to check").click();
            tab.sees("main", "Charges that belong to nobody");
            assertThat(tab.overhang()).isZero();

            tab.page.locator("select[name=person]").selectOption("Sofia Keller · 3.2");
            tab.presses("Assign");

            tab.sees("main", "1 charge now belongs to this person");
            tab.sees("main", "All is in order");
            assertThat(tab.complaints()).isEmpty();
        }
        assertThat(csms.transaction().personId()).isNotNull();
    }
}
