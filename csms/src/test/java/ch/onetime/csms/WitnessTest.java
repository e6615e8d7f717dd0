package ch.onetime.csms;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.station.BootReport;
import ch.onetime.csms.station.command.Chargers.Dispatch;
import ch.onetime.csms.station.command.Chargers.Terms;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.station.command.CommandRecord;
import eu.chargetime.ocpp.model.core.AuthorizationStatus;
import eu.chargetime.ocpp.model.core.AuthorizeConfirmation;
import eu.chargetime.ocpp.model.core.BootNotificationConfirmation;
import eu.chargetime.ocpp.model.core.ChangeAvailabilityRequest;
import eu.chargetime.ocpp.model.core.ChangeConfigurationRequest;
import eu.chargetime.ocpp.model.core.ChargePointErrorCode;
import eu.chargetime.ocpp.model.core.ChargePointStatus;
import eu.chargetime.ocpp.model.core.ClearCacheRequest;
import eu.chargetime.ocpp.model.core.DataTransferConfirmation;
import eu.chargetime.ocpp.model.core.DataTransferStatus;
import eu.chargetime.ocpp.model.core.GetConfigurationRequest;
import eu.chargetime.ocpp.model.core.HeartbeatConfirmation;
import eu.chargetime.ocpp.model.core.MeterValuesConfirmation;
import eu.chargetime.ocpp.model.core.RegistrationStatus;
import eu.chargetime.ocpp.model.core.RemoteStartTransactionRequest;
import eu.chargetime.ocpp.model.core.RemoteStopTransactionRequest;
import eu.chargetime.ocpp.model.core.ResetRequest;
import eu.chargetime.ocpp.model.core.ResetType;
import eu.chargetime.ocpp.model.core.StartTransactionConfirmation;
import eu.chargetime.ocpp.model.core.StatusNotificationConfirmation;
import eu.chargetime.ocpp.model.core.StopTransactionConfirmation;
import eu.chargetime.ocpp.model.core.UnlockConnectorRequest;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A charge point that others wrote tells the same story. Our simulator and our server share their
 * codec, so a mistake made twice would stay invisible between them.
 */
class WitnessTest {
    private static final ZonedDateTime AT_NOON = NOON.atZone(UTC);

    @RegisterExtension final TestCsms csms = new TestCsms();

    private OthersChargePoint charger;

    @BeforeEach
    void plugIn() throws Exception {
        csms.knows(ALICE);
        csms.accepts("GARAGE");
        charger = new OthersChargePoint("GARAGE", csms.url());
    }

    @AfterEach
    void unplug() {
        charger.close();
    }

    @Test
    void it_charges_from_its_boot_to_the_end() throws Exception {
        boots();
        var start = starts();
        metersAt(3_000);
        stops(start.getTransactionId());

        var transaction = csms.transaction();
        assertThat(transaction.reference()).isEqualTo(start.getTransactionId().longValue());
        assertThat(transaction.startedAt()).isEqualTo(NOON);
        assertThat(transaction.flags()).isEmpty();
        assertThat(transaction.stop())
                .isNotNull()
                .satisfies(stop -> assertThat(stop.energy()).isEqualTo(Energy.ofWattHours(7_250)));
        assertThat(csms.readings("GARAGE", 1))
                .singleElement()
                .satisfies(reading ->
                        assertThat(reading.register()).isEqualTo(Energy.ofWattHours(3_000)));
        assertThat(csms.findings("GARAGE")).isEmpty();
    }

    @Test
    void it_does_what_it_is_asked() throws Exception {
        boots();

        assertThat(asks(new Command.Reset(true)).answer()).contains("Accepted");
        assertThat(charger.wasAsked())
                .isInstanceOfSatisfying(
                        ResetRequest.class,
                        reset -> assertThat(reset.getType()).isEqualTo(ResetType.Hard));
        asks(new Command.RemoteStart(1, ALICE));
        assertThat(charger.wasAsked())
                .isInstanceOfSatisfying(
                        RemoteStartTransactionRequest.class,
                        remote -> assertThat(remote.getIdTag()).isEqualTo(ALICE));
        asks(new Command.RemoteStop(42));
        assertThat(charger.wasAsked())
                .isInstanceOfSatisfying(
                        RemoteStopTransactionRequest.class,
                        remote -> assertThat(remote.getTransactionId()).isEqualTo(42));
        asks(new Command.Configure("HeartbeatInterval", "600"));
        assertThat(charger.wasAsked())
                .isInstanceOfSatisfying(
                        ChangeConfigurationRequest.class,
                        change -> assertThat(change.getValue()).isEqualTo("600"));
        asks(new Command.ReadConfiguration(List.of("HeartbeatInterval")));
        assertThat(charger.wasAsked())
                .isInstanceOfSatisfying(
                        GetConfigurationRequest.class,
                        get -> assertThat(get.getKey()).containsExactly("HeartbeatInterval"));
    }

    @Test
    void it_understands_the_shorter_commands_too() throws Exception {
        boots();

        asks(new Command.Unlock(1));
        assertThat(charger.wasAsked()).isInstanceOf(UnlockConnectorRequest.class);
        asks(new Command.ChangeAvailability(0, false));
        assertThat(charger.wasAsked()).isInstanceOf(ChangeAvailabilityRequest.class);
        asks(new Command.ClearCache());
        assertThat(charger.wasAsked()).isInstanceOf(ClearCacheRequest.class);
    }

    @Test
    void it_understands_our_other_answers() throws Exception {
        var beat = charger.asks(charger.core.createHeartbeatRequest(), HeartbeatConfirmation.class);
        assertThat(beat.getCurrentTime().toInstant()).isEqualTo(NOON);
        var transfer =
                charger.asks(
                        charger.core.createDataTransferRequest("com.example"),
                        DataTransferConfirmation.class);
        assertThat(transfer.getStatus()).isEqualTo(DataTransferStatus.UnknownVendorId);
        var stranger =
                charger.asks(
                        charger.core.createAuthorizeRequest("STRANGER"),
                        AuthorizeConfirmation.class);
        assertThat(stranger.getIdTagInfo().getStatus()).isEqualTo(AuthorizationStatus.Invalid);
    }

    private void boots() throws Exception {
        var boot =
                charger.asks(
                        charger.core.createBootNotificationRequest("ChargeTime", "Witness"),
                        BootNotificationConfirmation.class);
        assertThat(boot.getStatus()).isEqualTo(RegistrationStatus.Accepted);
        assertThat(boot.getInterval()).isEqualTo(300);
        assertThat(boot.getCurrentTime().toInstant()).isEqualTo(NOON);
        assertThat(csms.station("GARAGE").lastBoot())
                .isNotNull()
                .extracting(BootReport::vendor)
                .isEqualTo("ChargeTime");
        charger.asks(
                charger.core.createStatusNotificationRequest(
                        1, ChargePointErrorCode.NoError, ChargePointStatus.Available),
                StatusNotificationConfirmation.class);
    }

    private StartTransactionConfirmation starts() throws Exception {
        var card =
                charger.asks(
                        charger.core.createAuthorizeRequest(ALICE), AuthorizeConfirmation.class);
        assertThat(card.getIdTagInfo().getStatus()).isEqualTo(AuthorizationStatus.Accepted);
        var start =
                charger.asks(
                        charger.core.createStartTransactionRequest(1, ALICE, 1_000, AT_NOON),
                        StartTransactionConfirmation.class);
        assertThat(start.getIdTagInfo().getStatus()).isEqualTo(AuthorizationStatus.Accepted);
        return start;
    }

    private void metersAt(int wattHours) throws Exception {
        charger.asks(
                charger.core.createMeterValuesRequest(1, AT_NOON, String.valueOf(wattHours)),
                MeterValuesConfirmation.class);
    }

    private void stops(int reference) throws Exception {
        charger.asks(
                charger.core.createStopTransactionRequest(8_250, AT_NOON, reference),
                StopTransactionConfirmation.class);
    }

    private CommandRecord asks(Command command) throws InterruptedException {
        var id = csms.station("GARAGE").id();
        var sent =
                (Dispatch.Sent) csms.app.gateway.chargers().send(id, command, Terms.usual("Ada"));
        return csms.app.commandLog.await(sent.command(), Eventually.DEADLINE);
    }
}
