package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.login.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An electrician sets it up and hands it over. */
class HandoverStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void an_electrician_sets_it_up_and_hands_it_over() {
        try (var ivo = chromium.opens(address(), 390, 844)) {
            becomesOwner(ivo);
            describesTheBuilding(ivo);
            saysWhatTheFusesCarry(ivo);
            laysTheBays(ivo);
            ivo.page.navigate(address()); // another day: on where he stopped
            ivo.presses("Finish");
            ivo.page.waitForURL(address() + "/?done=setup.done");
            assertThat(csms.app.bays.all()).hasSize(24);
            assertThat(csms.app.circuits.all()).hasSize(2);

            var link = handsOver(ivo);
            comesIn(link);

            ivo.page.navigate(address() + "/settings/account");
            ivo.sees("main", "30 days left");
            ivo.page.navigate(address() + "/settings/users");
            ivo.sees("main", "Not signed in, or your role");
            assertThat(ivo.overhang()).isZero();
        }
        assertThat(csms.app.team.all())
                .extracting(user -> user.role())
                .containsExactly(Role.INSTALLER, Role.OWNER);
    }

    private static void becomesOwner(Tab tab) {
        tab.types("Your name", "Ivo");
        tab.types("Password", Visitor.PASSWORD);
        tab.presses("Start");
    }

    private static void describesTheBuilding(Tab tab) {
        tab.sees("h1", "The building");
        tab.page.locator("[name=name]").fill("Lindenhof 12");
        tab.presses("Go on");
    }

    private static void saysWhatTheFusesCarry(Tab tab) {
        tab.sees("h1", "The fuses");
        tab.page.locator("[name=amperes]").fill("160");
        tab.presses("Save");
        tab.sees(".fuses", "Main fuse");
        tab.page.locator("#fuse [name=name]").fill("Left wall");
        tab.page.locator("[name=amperes]").fill("63");
        tab.page.locator("[name=first]").fill("1");
        tab.page.locator("[name=last]").fill("12");
        tab.presses("Add");
        tab.sees(".fuses", "Bays 01 to 12");
        tab.presses("Go on");
    }

    private static void laysTheBays(Tab tab) {
        tab.page.locator("[name=count]").fill("24");
        tab.presses("Make the plan");
        tab.sees(".sketch", "24");
        tab.presses("Go on");
        tab.sees("h1", "Connect the chargers");
    }

    private String handsOver(Tab tab) {
        tab.page.navigate(address() + "/settings/users");
        tab.page.locator("#handover [name=name]").fill("Olga");
        tab.page.locator("#handover button").click();
        tab.sees("h1", "Handover to Olga");
        return tab.page.locator("#link").innerText().replaceFirst(".*(/invite/.*)", "$1");
    }

    private void comesIn(String link) {
        try (var olga = chromium.opens(address() + link, 1280, 800)) {
            olga.sees("main", "Ivo hands over Lindenhof 12");
            olga.page.locator("[name=password]").fill("battery staple");
            olga.presses("Come in");
            olga.page.waitForURL(address() + "/");
            olga.page.navigate(address() + "/settings/users");
            olga.sees("main", "days left");
        }
    }

    private String address() {
        return csms.url().replaceFirst("^ws", "http").replaceFirst("/ocpp/$", "");
    }
}
