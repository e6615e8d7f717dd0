package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.login.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An owner ends somebody's session. */
class SignedOutStoryTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void an_owner_ends_somebodys_session() {
        Visitor.owning(csms).close();
        csms.app.logins.addUser("Beat", Visitor.PASSWORD, Role.MANAGER);
        try (var anna = signedIn(Visitor.OWNER);
                var beat = signedIn("Beat")) {
            anna.page.navigate(address() + "/settings/users");
            anna.presses("Beat");
            anna.sees("table", "Chrome, Linux");
            anna.presses("Sign out everywhere");
            anna.sees("[role=status]", "Signed out.");

            beat.page.waitForURL("**/login"); // the page that was open leaves by itself
            beat.page.navigate(address() + "/settings/account");
            beat.page.waitForURL("**/login?to=%2Fsettings%2Faccount");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    private Tab signedIn(String name) {
        var tab = chromium.opens(address() + "/login", 1280, 800);
        tab.page.locator("[name=name]").fill(name);
        tab.page.locator("[name=password]").fill(Visitor.PASSWORD);
        tab.page.locator("main button.primary").click();
        tab.page.waitForURL(address() + "/");
        tab.sees("#line", "Live");
        return tab;
    }

    private String address() {
        return csms.url().replaceFirst("^ws", "http").replaceFirst("/ocpp/$", "");
    }
}
