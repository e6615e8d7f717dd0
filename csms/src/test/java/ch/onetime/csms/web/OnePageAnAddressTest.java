package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.TrustedProxies;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.StaticFiles;
import ch.onetime.csms.web.page.Templates;
import ch.onetime.csms.web.visit.Pages;
import ch.onetime.csms.web.visit.Sessions;
import ch.onetime.csms.web.visit.Stage;
import io.javalin.Javalin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OnePageAnAddressTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void two_pages_at_one_address_are_a_mistake_that_is_told_at_the_start() {
        Javalin.create(config -> {
            var pages = new Pages(config.routes, stage());
            pages.get("/bays", Right.READ, visit -> visit.go("/"));
            pages.post("/bays", Right.READ, visit -> visit.go("/"));

            assertThatThrownBy(() -> pages.open("/bays", visit -> visit.go("/")))
                    .hasMessage("Two pages are at /bays.");
            assertThatThrownBy(() -> pages.get("/bays", Right.READ, visit -> visit.go("/")))
                    .hasMessage("Two pages are at /bays.");
        });
    }

    private Stage stage() {
        return new Stage(
                new Templates(),
                new StaticFiles(),
                csms.app.joining::site,
                new Sessions(csms.app.logins),
                csms.app.audit,
                csms.clock,
                () -> 0,
                TrustedProxies.of(),
                false);
    }
}
