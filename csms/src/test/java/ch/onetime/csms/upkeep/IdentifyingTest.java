package ch.onetime.csms.upkeep;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.UnknownCard;
import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.charging.TransactionFilter;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Holding a card at a charger tells which one somebody stands before. */
class IdentifyingTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_card_held_while_chargers_join_finds_the_charger_and_charges_nothing() {
        csms.app.joining.open(Duration.ofHours(8));
        csms.knocks("BAY-16");
        var charger = csms.knocks("BAY-17");

        var reply = charger.authorizes("CARD-OF-THE-TESTER");

        assertThat(reply.idTagInfo().status()).isEqualTo(IdTagInfo.Status.Invalid);
        assertThat(csms.app.identifying.latest())
                .hasValueSatisfying(found -> {
                    assertThat(found.station()).isEqualTo(csms.station("BAY-17").id());
                    assertThat(found.how()).isEqualTo(Found.How.CARD);
                });
    }

    @Test
    void such_a_card_is_no_stranger_and_such_a_charge_nobody_has_to_look_at() {
        csms.app.joining.open(Duration.ofHours(8));
        var charger = csms.knocks("BAY-17");

        charger.authorizes("CARD-OF-THE-TESTER");
        charger.startsCharging(1, "CARD-OF-THE-TESTER", 1_000, NOON);
        charger.stopsCharging(1, 1_002, NOON);

        assertThat(csms.app.access.unknownCards(10)).isEmpty();
        assertThat(csms.transaction().flags()).containsExactly(Flag.TEST);
        var toLookAt = new TransactionFilter(null, null, null, null, true);
        assertThat(csms.app.charging.page(toLookAt, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void a_known_card_charges_nothing_either_at_a_charger_nobody_has_placed() {
        csms.knows(ALICE);
        csms.app.joining.open(Duration.ofHours(8));

        assertThat(csms.knocks("BAY-17").authorizes(ALICE).idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Invalid);
    }

    @Test
    void a_plug_finds_it_as_well() {
        csms.app.joining.open(Duration.ofHours(8));
        var charger = csms.knocks("WITHOUT-A-READER");

        charger.status(1, ChargePointStatus.Preparing);

        eventually("it is found", () -> csms.app.identifying.latest().isPresent());
        assertThat(csms.app.identifying.latest().orElseThrow().how()).isEqualTo(Found.How.PLUG);
    }

    @Test
    void with_the_window_closed_a_card_is_a_card() {
        csms.knocks("WAITS").authorizes("STRANGER");

        assertThat(csms.app.identifying.latest()).isEmpty();
        assertThat(csms.app.access.unknownCards(10))
                .extracting(UnknownCard::times)
                .isEqualTo(List.of(1L));
    }

    @Test
    void chargers_that_serve_people_go_on_while_others_join() {
        csms.knows(ALICE);
        var inUse = csms.plugIn("IN-USE");
        inUse.startsCharging(1, ALICE, 0, NOON);
        inUse.stopsCharging(1, 5_000, NOON);
        var placed = csms.plugIn("PLACED");
        csms.app.registry.servesBay(csms.station("PLACED").id(), 1, csms.app.bays.findOrAdd("04"));
        csms.app.joining.open(Duration.ofHours(8));

        assertThat(inUse.authorizes(ALICE).idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Accepted);
        assertThat(placed.authorizes(ALICE).idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Accepted);
        assertThat(csms.app.identifying.latest()).isEmpty();
    }

    @Test
    void the_socket_without_a_bay_is_found_beside_one_that_serves_people() {
        csms.knows(ALICE);
        var charger = halfPlaced("DUAL");

        assertThat(charger.authorizes(ALICE).idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Accepted);
        assertThat(csms.app.identifying.latest()).isEmpty();
        assertThat(charger.authorizes("CARD-OF-THE-TESTER").idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Invalid);
        assertThat(csms.app.identifying.latest().orElseThrow().connector()).isEqualTo(2);
    }

    @Test
    void what_begins_at_the_socket_in_service_is_a_charge_and_at_the_other_a_find() {
        csms.knows(ALICE);
        var charger = halfPlaced("DUAL");

        charger.startsCharging(1, ALICE, 0, NOON);
        charger.startsCharging(2, "CARD-OF-THE-TESTER", 0, NOON);

        assertThat(csms.transactions())
                .extracting(one -> one.connector() + " " + one.flags())
                .containsExactly("2 [TEST]", "1 []");
    }

    @Test
    void charges_told_late_by_a_charger_from_another_system_are_no_tests() {
        csms.app.joining.open(Duration.ofHours(8));
        var charger = csms.plugIn("TAKEN-OVER");

        charger.startsCharging(1, "STRANGER", 0, NOON.minus(Duration.ofHours(2)));
        charger.stopsCharging(1, 9_000, NOON.minus(Duration.ofHours(1)));

        assertThat(csms.transaction().flags()).isEmpty();
        assertThat(csms.app.access.unknownCards(10)).hasSize(1);
        assertThat(csms.app.identifying.latest()).isEmpty();
        charger.authorizes("CARD-OF-THE-TESTER");
        assertThat(csms.app.identifying.latest()).isPresent();
    }

    @Test
    void a_known_card_pays_for_what_it_begins_all_the_same() {
        csms.knows(ALICE);
        csms.app.joining.open(Duration.ofHours(8));

        csms.plugIn("BAY-17").startsCharging(1, ALICE, 0, NOON);

        assertThat(csms.transaction().flags()).isEmpty();
        assertThat(csms.transaction().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    /** Its first socket serves bay 04, its second none yet. */
    private ChargePoint halfPlaced(String identity) {
        var charger = csms.plugIn(identity, made -> made.connectors(2));
        csms.servesBay(identity, 1, "04");
        csms.app.joining.open(Duration.ofHours(8));
        return charger;
    }
}
