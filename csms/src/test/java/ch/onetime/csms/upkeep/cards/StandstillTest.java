package ch.onetime.csms.upkeep.cards;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StandstillTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void what_the_old_software_could_not_do_says_nothing_about_the_new_one() {
        var station = csms.accepts("GARAGE").id();
        var standstill = standstill();
        var round = standstill.begin(station);

        standstill.hasBooted(station);
        standstill.unable(round);

        assertThat(standstill.isUnable(station)).isFalse();
        standstill.unable(standstill.begin(station));
        assertThat(standstill.isUnable(station)).isTrue();
    }

    private Standstill standstill() {
        var app = csms.app;
        return new Standstill(
                new OfflineCards.Rooms(
                        app.database,
                        app.events,
                        app.clock,
                        app.registry,
                        app.configuration,
                        app.access,
                        app.gateway.chargers(),
                        app.commandLog,
                        Duration.ZERO));
    }
}
