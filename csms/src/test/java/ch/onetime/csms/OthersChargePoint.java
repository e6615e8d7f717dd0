package ch.onetime.csms;

import eu.chargetime.ocpp.ClientEvents;
import eu.chargetime.ocpp.JSONClient;
import eu.chargetime.ocpp.feature.profile.ClientCoreEventHandler;
import eu.chargetime.ocpp.feature.profile.ClientCoreProfile;
import eu.chargetime.ocpp.model.Confirmation;
import eu.chargetime.ocpp.model.Request;
import eu.chargetime.ocpp.model.core.AvailabilityStatus;
import eu.chargetime.ocpp.model.core.ChangeAvailabilityConfirmation;
import eu.chargetime.ocpp.model.core.ChangeAvailabilityRequest;
import eu.chargetime.ocpp.model.core.ChangeConfigurationConfirmation;
import eu.chargetime.ocpp.model.core.ChangeConfigurationRequest;
import eu.chargetime.ocpp.model.core.ClearCacheConfirmation;
import eu.chargetime.ocpp.model.core.ClearCacheRequest;
import eu.chargetime.ocpp.model.core.ClearCacheStatus;
import eu.chargetime.ocpp.model.core.ConfigurationStatus;
import eu.chargetime.ocpp.model.core.DataTransferConfirmation;
import eu.chargetime.ocpp.model.core.DataTransferRequest;
import eu.chargetime.ocpp.model.core.DataTransferStatus;
import eu.chargetime.ocpp.model.core.GetConfigurationConfirmation;
import eu.chargetime.ocpp.model.core.GetConfigurationRequest;
import eu.chargetime.ocpp.model.core.RemoteStartStopStatus;
import eu.chargetime.ocpp.model.core.RemoteStartTransactionConfirmation;
import eu.chargetime.ocpp.model.core.RemoteStartTransactionRequest;
import eu.chargetime.ocpp.model.core.RemoteStopTransactionConfirmation;
import eu.chargetime.ocpp.model.core.RemoteStopTransactionRequest;
import eu.chargetime.ocpp.model.core.ResetConfirmation;
import eu.chargetime.ocpp.model.core.ResetRequest;
import eu.chargetime.ocpp.model.core.ResetStatus;
import eu.chargetime.ocpp.model.core.UnlockConnectorConfirmation;
import eu.chargetime.ocpp.model.core.UnlockConnectorRequest;
import eu.chargetime.ocpp.model.core.UnlockStatus;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** ChargeTime's charge point: says yes to everything, and remembers what it was asked. */
final class OthersChargePoint implements ClientCoreEventHandler, AutoCloseable {
    private static final Duration PATIENCE = Eventually.DEADLINE;

    final ClientCoreProfile core = new ClientCoreProfile(this);
    private final BlockingQueue<Request> asked = new LinkedBlockingQueue<>();
    private final JSONClient client;

    OthersChargePoint(String identity, String url) throws Exception {
        client = new JSONClient(core, identity);
        var opened = new CompletableFuture<Boolean>();
        client.connect(
                url,
                new ClientEvents() {
                    @Override
                    public void connectionOpened() {
                        opened.complete(true);
                    }

                    @Override
                    public void connectionClosed() {
                        opened.complete(false);
                    }
                });
        if (!opened.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It was not let in.");
        }
    }

    <T extends Confirmation> T asks(Request request, Class<T> confirmation) throws Exception {
        var answer =
                client.send(request)
                        .toCompletableFuture()
                        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return confirmation.cast(answer);
    }

    /** The next thing it was asked to do. */
    Request wasAsked() throws InterruptedException {
        var request = asked.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("It was asked nothing.");
        }
        return request;
    }

    @Override
    public void close() {
        client.disconnect();
    }

    @Override
    public ChangeAvailabilityConfirmation handleChangeAvailabilityRequest(
            ChangeAvailabilityRequest request) {
        asked.add(request);
        return new ChangeAvailabilityConfirmation(AvailabilityStatus.Accepted);
    }

    @Override
    public GetConfigurationConfirmation handleGetConfigurationRequest(
            GetConfigurationRequest request) {
        asked.add(request);
        return new GetConfigurationConfirmation();
    }

    @Override
    public ChangeConfigurationConfirmation handleChangeConfigurationRequest(
            ChangeConfigurationRequest request) {
        asked.add(request);
        return new ChangeConfigurationConfirmation(ConfigurationStatus.Accepted);
    }

    @Override
    public ClearCacheConfirmation handleClearCacheRequest(ClearCacheRequest request) {
        asked.add(request);
        return new ClearCacheConfirmation(ClearCacheStatus.Accepted);
    }

    @Override
    public DataTransferConfirmation handleDataTransferRequest(DataTransferRequest request) {
        asked.add(request);
        return new DataTransferConfirmation(DataTransferStatus.Accepted);
    }

    @Override
    public RemoteStartTransactionConfirmation handleRemoteStartTransactionRequest(
            RemoteStartTransactionRequest request) {
        asked.add(request);
        return new RemoteStartTransactionConfirmation(RemoteStartStopStatus.Accepted);
    }

    @Override
    public RemoteStopTransactionConfirmation handleRemoteStopTransactionRequest(
            RemoteStopTransactionRequest request) {
        asked.add(request);
        return new RemoteStopTransactionConfirmation(RemoteStartStopStatus.Accepted);
    }

    @Override
    public ResetConfirmation handleResetRequest(ResetRequest request) {
        asked.add(request);
        return new ResetConfirmation(ResetStatus.Accepted);
    }

    @Override
    public UnlockConnectorConfirmation handleUnlockConnectorRequest(
            UnlockConnectorRequest request) {
        asked.add(request);
        return new UnlockConnectorConfirmation(UnlockStatus.Unlocked);
    }
}
