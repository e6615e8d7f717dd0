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
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayChanged;
import ch.onetime.csms.station.Bays;
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
        @Nullable String idTag,
        @Nullable Long personId,
        @Nullable String bay) {
    static final Change MISSED = of("missed");

    /** Empty: not told here. */
    static Optional<Change> of(Event event, KnownStations stations, Bays bays) {
        return switch (event) {
            case StationEvent it -> Optional.of(station(it, stations.identity(it.station())));
            case ChargingEvent it -> Optional.of(charging(it));
            case AccessEvent it -> Optional.of(access(it, stations));
            case BayChanged(var bay) ->
                    Optional.of(of("bay.changed").bay(bays.find(bay).map(Bay::name).orElse(null)));
            case CommandEvent.CommandChanged(var id, var station) ->
                    Optional.of(
                            of("command.changed").station(stations.identity(station)).command(id));
            default -> Optional.empty();
        };
    }

    /**
     * What it takes to hear of it: who may not know a person or a card learns nothing of its days.
     */
    Right right() {
        return idTag != null || personId != null ? Right.SEE_PEOPLE : Right.READ;
    }

    private static Change station(StationEvent event, String id) {
        return switch (event) {
            case StationAppeared it -> of("station.appeared").station(id);
            case StationBooted it -> of("station.booted").station(id);
            case StationChanged it -> of("station.changed").station(id);
            case StationAccepted it -> of("station.accepted").station(id);
            case StationConnected it -> of("station.connected").station(id);
            case StationDisconnected it -> of("station.disconnected").station(id);
            case StatusChanged it -> of("connector.status").station(id).connector(it.connector());
        };
    }

    private static Change charging(ChargingEvent event) {
        return switch (event) {
            case TransactionStarted(var id) -> of("transaction.started").transaction(id);
            case TransactionStopped(var id) -> of("transaction.stopped").transaction(id);
            case TransactionChanged(var id) -> of("transaction.changed").transaction(id);
            case StopKeptForReview(var id) -> of("stop.kept").stop(id);
        };
    }

    private static Change access(AccessEvent event, KnownStations stations) {
        return switch (event) {
            case TagChanged(var tag) -> of("tag.changed").tag(tag.text());
            case UnknownCardSeen(var tag, var station) ->
                    of("card.unknown").station(stations.identity(station)).tag(tag.text());
            case PersonChanged(var person) -> of("person.changed").person(person);
        };
    }

    private static Change of(String type) {
        return new Change(type, null, null, null, null, null, null, null, null);
    }

    private Change station(String id) {
        return new Change(
                type, id, connectorId, transactionId, commandId, stopId, idTag, personId, bay);
    }

    private Change connector(int id) {
        return new Change(
                type, stationId, id, transactionId, commandId, stopId, idTag, personId, bay);
    }

    private Change transaction(long id) {
        return new Change(
                type, stationId, connectorId, id, commandId, stopId, idTag, personId, bay);
    }

    private Change command(long id) {
        return new Change(
                type, stationId, connectorId, transactionId, id, stopId, idTag, personId, bay);
    }

    private Change stop(long id) {
        return new Change(
                type, stationId, connectorId, transactionId, commandId, id, idTag, personId, bay);
    }

    private Change tag(String id) {
        return new Change(
                type, stationId, connectorId, transactionId, commandId, stopId, id, personId, bay);
    }

    private Change person(long id) {
        return new Change(
                type, stationId, connectorId, transactionId, commandId, stopId, idTag, id, bay);
    }

    private Change bay(@Nullable String name) {
        return new Change(
                type,
                stationId,
                connectorId,
                transactionId,
                commandId,
                stopId,
                idTag,
                personId,
                name);
    }
}
