package ch.onetime.csms.web;

import static ch.onetime.csms.TestClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.charging.Transaction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests are nobody's; what was more than a test waits for somebody to say whose it was. */
class TestsInSessionsTest {
    private static final String CARD = "CARD-OF-THE-TESTER";

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void what_flows_while_somebody_looks_for_a_charger_waits_for_a_person() {
        var keller = csms.app.people.add(new PersonWish("Anna Keller", "3.2", "de", null, "")).id();
        identifies("BAY-16", 40);
        assertThat(nobodys()).isEmpty();

        identifies("BAY-17", 150);
        assertThat(nobodys()).hasSize(1).allMatch(one -> one.has(Flag.TEST));

        csms.app.charging.belongsTo(nobodys().getFirst().id(), keller);
        assertThat(nobodys()).isEmpty();
        assertThat(csms.transactions().getFirst().flags()).isEmpty();
    }

    @Test
    void the_page_and_the_file_of_a_test_say_that_it_is_one() {
        identifies("BAY-17", 150);
        try (var owner = Visitor.owning(csms)) {
            assertThat(owner.opens("/sessions/" + csms.transaction().id()).body())
                    .contains("Test charge: whose?");
            assertThat(owner.opens("/sessions/export.csv").statusCode()).isEqualTo(200);
        }
    }

    private List<Transaction> nobodys() {
        return csms.app.repair.nobodys(Long.MAX_VALUE, 10);
    }

    private void identifies(String identity, long wattHours) {
        csms.app.joining.open(Duration.ofHours(8));
        var charger = csms.knocks(identity);
        charger.authorizes(CARD);
        charger.startsCharging(1, CARD, 1_000, NOON);
        charger.stopsCharging(1, 1_000 + wattHours, NOON);
    }
}
