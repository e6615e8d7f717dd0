package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.House;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.mail.MailHost;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A resident is told by mail that the charge ended, and looks up why. */
class ToldOfTheEndStoryTest {
    private static final String CARD = "KELLER-CARD-04A2";

    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_resident_is_told_by_mail_that_the_charge_ended_and_looks_up_why() {
        var house = new House(csms);
        try (var host = new MailHost();
                var owner = Visitor.owning(csms)) {
            csms.app.mail.use(host.plain());
            var keller = house.livesIn("Keller", "07", CARD, "en");
            var charger = house.charger("GARAGE-07", "07");
            var begun = charger.startsCharging(1, CARD, 0, csms.clock.instant());
            csms.clock.pass(Duration.ofMinutes(40));
            charger.says(
                    "StopTransaction",
                    """
                    {"transactionId":%d,"meterStop":4300,"timestamp":"%s","reason":"PowerLoss"}
                    """
                            .formatted(begun.transactionId(), csms.clock.instant()));

            eventually("the mail is there", () -> host.received().size() == 1);
            var mail = MailHost.text(host.received().getFirst());
            assertThat(mail).contains("4.3 kWh");
            var link = mail.replaceFirst("(?s).*(http://\\S+/my)\\b.*", "$1");
            try (var phone = chromium.opens(owner.base(), 390, 844)) {
                phone.page.navigate(link.replaceFirst("http://[^/]+", owner.base()));
                phone.types("Code from the letter", house.letter(keller).code());
                phone.presses("Open my charging");
                phone.sees("#charges", "ended by a power failure");
                phone.sees("#charges", "4.3 kWh");

                phone.page.getByLabel("Write me when a charge ends unexpectedly").uncheck();
                phone.presses("Save");
                phone.sees(".toast", "Saved.");
                assertThat(csms.app.notices.wantsTrouble(keller.id())).isFalse();
                assertThat(phone.complaints()).isEmpty();
            }
        }
    }
}
