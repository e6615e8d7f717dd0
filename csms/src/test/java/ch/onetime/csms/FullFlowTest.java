package ch.onetime.csms;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.charging.TransactionState;
import ch.onetime.csms.metering.Reading;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.Registration;
import ch.onetime.ocpp.v16.BootNotification;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job in one story: from a charger's first call to the energy of a resident. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class FullFlowTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @RegisterExtension final TestCsms csms;

    FullFlowTest(TestEngine engine) {
        csms = new TestCsms(engine);
    }

    @Test
    void a_resident_charges_at_a_charger_that_has_just_been_let_in() {
        csms.knows(ALICE);
        var charger = theChargerJoins();

        charger.status(1, ChargePointStatus.Preparing);
        assertThat(charger.authorizes(ALICE).idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Accepted);
        var start = charger.startsCharging(1, ALICE, 1_000, NOON);
        assertThat(start.idTagInfo().status()).isEqualTo(IdTagInfo.Status.Accepted);
        charger.status(1, ChargePointStatus.Charging);
        for (var quarter = 1; quarter <= 4; quarter++) {
            csms.clock.pass(QUARTER);
            charger.meters(1, 1_000 + quarter * 2_750, csms.clock.instant());
        }
        charger.stopsCharging(1, 12_345, csms.clock.instant());
        charger.status(1, ChargePointStatus.Available);

        theSessionIsInTheBooks(start.transactionId());
        csms.restarts();
        theSessionIsInTheBooks(start.transactionId());
    }

    /** Nobody knows it at first; accepting it makes it boot again at once. */
    private ChargePoint theChargerJoins() {
        var charger = csms.knocks("GARAGE");
        assertThat(csms.station("GARAGE").settings().registration())
                .isEqualTo(Registration.PENDING);
        assertThat(charger.boots().status()).isEqualTo(BootNotification.Status.Pending);

        csms.accepts("GARAGE");
        assertThat(charger.awaitCommand("TriggerMessage").payload().path("requestedMessage"))
                .hasToString("\"BootNotification\"");

        assertThat(charger.boots().status()).isEqualTo(BootNotification.Status.Accepted);
        charger.status(1, ChargePointStatus.Available);
        assertThat(csms.app.registry.connectors(csms.station("GARAGE").id()))
                .anySatisfy(connector -> assertThat(connector.number()).isEqualTo(1));
        return charger;
    }

    private void theSessionIsInTheBooks(long reference) {
        var transaction = csms.transaction();
        assertThat(transaction.reference()).isEqualTo(reference).isPositive();
        assertThat(transaction.state()).isEqualTo(TransactionState.CLOSED);
        assertThat(transaction.tag().text()).isEqualTo(ALICE);
        assertThat(transaction.startedAt()).isEqualTo(NOON);
        assertThat(transaction.flags()).isEmpty();
        var stop = Objects.requireNonNull(transaction.stop());
        assertThat(stop.at()).isEqualTo(NOON.plus(QUARTER.multipliedBy(4)));
        assertThat(stop.reason()).isEqualTo("Local");
        assertThat(stop.energy()).isEqualTo(Energy.ofWattHours(11_345));
        assertThat(csms.app.charging.open()).isEmpty();

        var later = NOON.plus(Duration.ofDays(1));
        assertThat(csms.app.metering.between(transaction.meteringPointId(), NOON, later, 0, 100))
                .extracting(Reading::register)
                .containsExactly(
                        Energy.ofWattHours(3_750),
                        Energy.ofWattHours(6_500),
                        Energy.ofWattHours(9_250),
                        Energy.ofWattHours(12_000));
    }
}
