package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A whole garage falls silent: a manager is told one thing, not twenty-four. */
class SilentGarageStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_manager_is_told_once_of_a_silent_garage_and_sees_it_end_by_itself() {
        var chargers =
                IntStream.rangeClosed(1, 24)
                        .mapToObj(number -> csms.plugIn("GARAGE-%02d".formatted(number)))
                        .toList();
        Visitor.owning(csms).close();
        try (var tab = chromium.opens(Visitor.base(csms) + "/login?to=/messages", 1280, 900)) {
            tab.signsIn();
            tab.sees("#main", "All good");

            chargers.forEach(ChargePoint::dropsOff);
            eventually("all are offline", () -> csms.app.gateway.online() == 0);
            isTold();
            tab.sees("#matters", "All 24 chargers are offline");
            assertThat(tab.page.locator("#matters .matter").count()).isEqualTo(1);

            tab.page.evaluate("window.isTheSamePage = true");
            csms.clock.pass(Duration.ofMinutes(5));
            chargers.forEach(ChargePoint::connects);
            tab.sees("#main", "All good");
            assertThat(tab.page.evaluate("window.isTheSamePage")).isEqualTo(true);

            tab.page.navigate(Visitor.base(csms) + "/messages/history");
            tab.sees(".matters", "All 24 chargers are offline");
            tab.sees(".matters", "Ended by itself");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /** Whenever they were first missed, a minute later it is told. */
    private void isTold() {
        eventually(
                "it is told",
                () -> {
                    csms.clock.pass(Duration.ofSeconds(10));
                    return csms.app.attention.count() > 0;
                });
    }
}
