package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.ocpp.v16.ChargePointStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody watches the garage while things happen there. */
class WatchingStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor owner;
    private Tab tab;

    @BeforeEach
    void sign_in() {
        owner = Visitor.owning(csms);
        tab = chromium.opens(owner.base(), 1280, 900);
        tab.signsIn();
        tab.sees("#line", "Live");
        tab.page.evaluate("window.isTheSamePage = true");
    }

    @AfterEach
    void leave() {
        tab.close();
        owner.close();
    }

    @Test
    void twenty_four_chargers_that_boot_at_once_appear_without_a_reload() {
        var all =
                new Sighting(
                        tab.page,
                        "() => document.querySelectorAll('#plan li[id^=tile-]').length === 24");
        IntStream.rangeClosed(1, 24)
                .parallel()
                .forEach(number -> csms.plugIn("GARAGE-%02d".formatted(number)));
        var booted = Instant.now();

        assertThat(all.after(booted)).isLessThan(Duration.ofSeconds(2));
        assertThat(tab.page.evaluate("window.isTheSamePage")).isEqualTo(true);
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void what_somebody_types_is_not_lost_when_the_page_is_renewed() {
        var charger = csms.plugIn("GARAGE");
        charger.status(1, ChargePointStatus.Available);
        tab.sees("#plan .bay.free", "Free");
        tab.page.keyboard().press("/");
        tab.page.keyboard().type("Kel");
        charger.status(1, ChargePointStatus.Preparing);
        tab.sees("#plan .bay.wait", "Hold card");
        tab.page.keyboard().type("ler");

        assertThat(tab.page.inputValue("#search")).isEqualTo("Keller");
        tab.page.keyboard().press("Enter");
        tab.page.waitForURL(owner.base() + "/search?q=Keller");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void somebody_who_stands_on_a_place_with_the_keyboard_stays_there() {
        var charger = csms.plugIn("GARAGE");
        charger.status(1, ChargePointStatus.Available);
        tab.sees("#plan .bay.free", "Free");
        tab.page.focus("#plan a.ground");
        charger.status(1, ChargePointStatus.Preparing);
        tab.sees("#plan .bay.wait", "Hold card");

        assertThat(tab.page.evaluate("document.activeElement.matches('#plan a.ground')"))
                .isEqualTo(true);
        tab.page.locator("#news:text-is('GARAGE: Hold card.')").waitFor();
    }

    @Test
    void of_many_windows_the_first_ones_rest_until_somebody_comes_back_to_them() {
        var others = IntStream.range(0, 5).mapToObj(_ -> tab.page.context().newPage()).toList();
        for (var other : others) {
            other.navigate(owner.base());
            other.locator("#line").getByText("Live").waitFor();
        }
        tab.sees("#line", "Resting");

        tab.page.evaluate("dispatchEvent(new Event('focus'))");
        tab.sees("#line", "Live");
        csms.plugIn("GARAGE");
        tab.sees("#plan", "GARAGE");
    }

    @Test
    void a_line_of_the_table_is_renewed_alone() {
        var charger = csms.plugIn("GARAGE");
        csms.plugIn("OTHER");
        tab.page.navigate(owner.base() + "/?view=table");
        tab.sees("#plan tbody", "GARAGE");
        tab.sees("#line", "Live");
        charger.status(1, ChargePointStatus.Preparing);
        charger.status(1, ChargePointStatus.Available);
        charger.status(1, ChargePointStatus.SuspendedEV);

        tab.sees("#plan tbody tr:has-text('GARAGE') .chip", "Paused by car");
        assertThat(tab.page.locator("#plan tbody tr").count()).isEqualTo(2);
    }

    @Test
    void the_table_is_kept_up_to_date_and_shows_only_what_is_wanted() {
        var charger = csms.plugIn("GARAGE");
        csms.plugIn("OTHER").status(1, ChargePointStatus.Charging);
        tab.page.navigate(owner.base() + "/?view=table&state=free");
        tab.sees("#plan tbody", "GARAGE");
        assertThat(tab.page.locator("#plan tbody").textContent()).doesNotContain("OTHER");

        charger.status(1, ChargePointStatus.Preparing);
        tab.sees("#plan", "No such place now.");
        charger.status(1, ChargePointStatus.Available);
        tab.sees("#plan tbody", "GARAGE");
    }
}
