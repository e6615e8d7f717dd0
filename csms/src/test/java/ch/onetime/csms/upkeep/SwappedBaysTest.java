package ch.onetime.csms.upkeep;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.BayOutcome;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.PhaseRotation;
import ch.onetime.csms.station.Wiring;
import ch.onetime.ocpp.v16.IdTagInfo;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a charger serves another bay than before, what was found at the old one does not hold. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class SwappedBaysTest {
    private static final String BY = "Elektro Muster";

    @RegisterExtension final TestCsms csms;

    SwappedBaysTest(TestEngine engine) {
        this.csms = new TestCsms(engine);
    }

    @BeforeEach
    void two_chargers_are_ready() {
        csms.app.joining.open(Duration.ofHours(8));
        for (var number = 1; number <= 2; number++) {
            csms.knocks("ZAP-" + number);
            place(number, "0" + number, false);
            csms.app.checks.note(connector(number), CheckKind.TEST_CHARGE, true, "", BY);
            csms.app.checks.note(connector(number), CheckKind.LABEL, true, "", BY);
            assertThat(at(number).isDone()).isTrue();
        }
    }

    @Test
    void the_other_charger_is_to_do_again_after_a_swap() {
        place(2, "01", true);

        assertThat(connector(1).bayName()).isEqualTo("02");
        assertThat(at(1).isToDo()).isTrue();
        assertThat(at(1).isDone()).isFalse();
        assertThat(at(1).wiring()).isEqualTo(Wiring.UNKNOWN);
        assertThat(at(1).checks()).containsOnlyKeys(CheckKind.CONNECTED);
    }

    @Test
    void what_was_tested_and_labelled_at_the_old_bay_does_not_count_at_the_new_one() {
        place(2, "01", true);

        assertThat(at(2).isToDo()).isFalse();
        assertThat(at(2).checks())
                .containsOnlyKeys(CheckKind.CONNECTED, CheckKind.BAY, CheckKind.PHASES);
    }

    @Test
    void who_holds_a_card_at_the_other_one_finds_it_and_saying_its_bay_ends_it() {
        place(2, "01", true);
        csms.app.joining.open(Duration.ofHours(8));
        var reply = csms.knocks("ZAP-1").authorizes("TESTER");

        assertThat(reply.idTagInfo().status()).isEqualTo(IdTagInfo.Status.Invalid);
        assertThat(csms.app.identifying.latest())
                .hasValueSatisfying(
                        found -> assertThat(found.station()).isEqualTo(csms.station("ZAP-1").id()));

        place(1, "02", false);
        assertThat(at(1).isToDo()).isFalse();
        csms.knocks("ZAP-1").authorizes("TESTER");
        assertThat(csms.app.identifying.latest().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void it_is_to_do_after_a_restart_as_well_and_goes_on_serving_people() {
        csms.knows(ALICE);
        var charger = csms.knocks("ZAP-1");
        charger.startsCharging(1, ALICE, 0, NOON);
        charger.stopsCharging(1, 5_000, NOON);
        place(2, "01", true);

        csms.restarts();

        assertThat(at(1).isToDo()).isTrue();
        csms.app.joining.open(Duration.ofHours(8));
        assertThat(csms.knocks("ZAP-1").authorizes(ALICE).idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Accepted);
    }

    @Test
    void a_charger_that_is_given_another_bay_from_afar_is_to_do_there() {
        var swapped = csms.app.bays.named("01").orElseThrow();
        csms.app.commissioning.serves(csms.station("ZAP-2").id(), 1, swapped, true, BY);

        assertThat(connector(1).bayName()).isEqualTo("02");
        assertThat(List.of(at(1), at(2)))
                .allSatisfy(place -> {
                    assertThat(place.isToDo()).isTrue();
                    assertThat(place.wiring()).isEqualTo(Wiring.UNKNOWN);
                    assertThat(place.checks()).containsOnlyKeys(CheckKind.CONNECTED);
                });
    }

    @Test
    void nothing_is_to_do_again_where_the_bay_stays_or_was_not_to_be_had() {
        var first = csms.app.bays.named("01").orElseThrow();

        assertThat(csms.app.commissioning.serves(csms.station("ZAP-2").id(), 1, first, false, BY))
                .isInstanceOf(BayOutcome.Taken.class);
        csms.app.commissioning.serves(csms.station("ZAP-1").id(), 1, first, false, BY);

        assertThat(at(1).isDone()).isTrue();
        assertThat(at(2).isDone()).isTrue();
    }

    private void place(int number, String bay, boolean swaps) {
        var wish = new Placing(bay, "F" + number, null, PhaseRotation.L1_L2_L3, swaps, false);
        csms.app.commissioning.place(csms.station("ZAP-" + number).id(), 1, wish, BY);
    }

    private Place at(int number) {
        return csms.app.commissioning.find(csms.station("ZAP-" + number).id(), 1).orElseThrow();
    }

    private Connector connector(int number) {
        return Objects.requireNonNull(at(number).connector());
    }
}
