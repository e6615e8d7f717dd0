package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.AccessEvent;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.StoppableServer;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The live page while the database is away. */
class StaleGarageTest {
    @RegisterExtension
    @Order(1)
    final StoppableServer server = new StoppableServer();

    @RegisterExtension
    @Order(2)
    final TestCsms csms =
            TestCsms.on((config, clock) -> Database.open(config.at(server.url()), clock));

    @Test
    void it_shows_what_is_known_says_that_it_may_be_old_and_recovers() throws Exception {
        csms.knows(ALICE);
        csms.plugIn("GARAGE").startsCharging(1, ALICE, 0, csms.clock.instant());
        try (var owner = Visitor.owning(csms)) {
            assertThat(owner.opens("/").body()).contains(ALICE).doesNotContain("may be old");
            server.stop();
            csms.app.events.publish(new AccessEvent.TagChanged(new IdTag(ALICE)));
            eventually(
                    "the page notices it",
                    () -> owner.opens("/").body().contains("The database is away."));

            assertThat(owner.opens("/").body()).contains("may be old", "GARAGE", ALICE);
            var pressed = owner.posts("/joining/open", Map.of());
            assertThat(pressed.statusCode()).isEqualTo(503);
            assertThat(pressed.body()).contains("Nothing was changed");
            server.start();
            eventually(
                    "the page is up to date again",
                    () -> !owner.opens("/").body().contains("may be old"));
        }
    }
}
