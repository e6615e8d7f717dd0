package ch.onetime.csms.upkeep.cards;

import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.gateway.GatewayConfig;
import ch.onetime.simulator.Answering;
import ch.onetime.simulator.ChargePoint;
import ch.onetime.simulator.Quirk;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That an old line breaks in the middle says nothing about a charger that is back on a new one. */
class BrokenLineTest {
    @RegisterExtension final TestCsms csms = TestCsms.with(BrokenLineTest::settlingAtOnce);
    private final KeepsCards cards = new KeepsCards(csms);

    @Test
    void who_comes_back_while_its_list_is_on_its_way_gets_it_on_the_new_line() {
        csms.knows(ALICE);
        var charger = charger();
        charger.awaitCommand("SendLocalList");
        cards.isUpToDate("GARAGE");
        charger.answers("SendLocalList", Answering.never());
        csms.knows(BOB);
        charger.awaitCommand("SendLocalList");

        charger.answers("SendLocalList", Answering.usual());
        charger.connects();

        cards.isUpToDate("GARAGE");
        assertThat(charger.cards().list()).containsOnlyKeys(ALICE, BOB);
    }

    @Test
    void who_comes_back_while_it_is_to_forget_is_asked_again_on_the_new_line() {
        csms.knows(ALICE);
        var charger = charger();
        cards.isUpToDate("GARAGE");
        charger.answers("ClearCache", Answering.never());
        cards.blocks(ALICE);
        charger.awaitCommand("ClearCache");

        charger.answers("ClearCache", Answering.usual());
        charger.connects();

        charger.awaitCommand("ClearCache");
        cards.isUpToDate("GARAGE");
    }

    private ChargePoint charger() {
        return cards.charger("GARAGE", made -> made.with(Quirk.NO_BOOT_AFTER_RECONNECT));
    }

    private static GatewayConfig settlingAtOnce(GatewayConfig usual) {
        return new GatewayConfig(
                usual.mode(),
                usual.subProtocolRequired(),
                usual.trustedProxies(),
                usual.heartbeat(),
                usual.pendingRetry(),
                usual.ping(),
                usual.pongPatience(),
                Duration.ZERO,
                usual.ticker());
    }
}
