package ch.onetime.csms.api;

import ch.onetime.csms.access.AccessEvent;
import ch.onetime.csms.access.AccessEvent.PersonChanged;
import ch.onetime.csms.access.AccessEvent.TagChanged;
import ch.onetime.csms.access.AccessEvent.UnknownCardSeen;
import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.charging.ChargingEvent;
import ch.onetime.csms.charging.ChargingEvent.StopKeptForReview;
import ch.onetime.csms.charging.ChargingEvent.TransactionChanged;
import ch.onetime.csms.charging.ChargingEvent.TransactionStarted;
import ch.onetime.csms.charging.ChargingEvent.TransactionStopped;
import ch.onetime.csms.platform.Event;
import ch.onetime.csms.station.StationEvent;
import ch.onetime.csms.station.StationEvent.StationAccepted;
import ch.onetime.csms.station.StationEvent.StationAppeared;
import ch.onetime.csms.station.StationEvent.StationBooted;
import ch.onetime.csms.station.StationEvent.StationChanged;
import ch.onetime.csms.station.StationEvent.StationConnected;
import ch.onetime.csms.station.StationEvent.StationDisconnected;
import ch.onetime.csms.station.StationEvent.StatusChanged;
import ch.onetime.csms.station.command.CommandEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something has changed: what, and its id. What it is like now, its resource says. */
public record Change(
        @Means("Such as transaction.started. missed: some could not be told, so read again.")
                String type,
        @Nullable String stationId,
        @Nullable Integer connectorId,
        @Nullable Long transactionId,
        @Nullable Long commandId,
        @Nullable Long stopId,
        @Nullable String idTag) {
    static final Change MISSED = new Change("missed", null, null, null, null, null, null);

    /** Empty: not told here. */
    static Optional<Change> of(Event event, KnownStations stations) {
        return switch (event) {
            case StationEvent it -> Optional.of(station(it, stations.identity(it.station())));
            case ChargingEvent it -> Optional.of(charging(it));
            case AccessEvent it -> access(it, stations);
            case CommandEvent.CommandChanged(var id, var station) ->
                    Optional.of(ofCommand(id, stations.identity(station)));
            default -> Optional.empty();
        };
    }

    private static Change station(StationEvent event, String id) {
        return switch (event) {
            case StationAppeared it -> ofStation("station.appeared", id);
            case StationBooted it -> ofStation("station.booted", id);
            case StationChanged it -> ofStation("station.changed", id);
            case StationAccepted it -> ofStation("station.accepted", id);
            case StationConnected it -> ofStation("station.connected", id);
            case StationDisconnected it -> ofStation("station.disconnected", id);
            case StatusChanged it ->
                    new Change("connector.status", id, it.connector(), null, null, null, null);
        };
    }

    private static Change charging(ChargingEvent event) {
        return switch (event) {
            case TransactionStarted(var id) -> ofTransaction("transaction.started", id);
            case TransactionStopped(var id) -> ofTransaction("transaction.stopped", id);
            case TransactionChanged(var id) -> ofTransaction("transaction.changed", id);
            case StopKeptForReview(var id) ->
                    new Change("stop.kept", null, null, null, null, id, null);
        };
    }

    private static Optional<Change> access(AccessEvent event, KnownStations stations) {
        return switch (event) {
            case TagChanged(var tag) -> Optional.of(ofTag("tag.changed", null, tag.text()));
            case UnknownCardSeen(var tag, var station) ->
                    Optional.of(ofTag("card.unknown", stations.identity(station), tag.text()));
            case PersonChanged it -> Optional.empty();
        };
    }

    private static Change ofStation(String type, String id) {
        return new Change(type, id, null, null, null, null, null);
    }

    private static Change ofTransaction(String type, long id) {
        return new Change(type, null, null, id, null, null, null);
    }

    private static Change ofCommand(long id, String station) {
        return new Change("command.changed", station, null, null, id, null, null);
    }

    private static Change ofTag(String type, @Nullable String station, String idTag) {
        return new Change(type, station, null, null, null, null, idTag);
    }
}
