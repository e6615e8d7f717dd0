package ch.onetime.csms.station;

import ch.onetime.csms.platform.Event;

/** What happens in a station's life. */
public sealed interface StationEvent extends Event {
    StationId station();

    /** A station nobody knew has called for the first time. */
    record StationAppeared(StationId station) implements StationEvent {}

    record StationBooted(StationId station) implements StationEvent {}

    /** A person changed what is known of the station: its name, registration, key or bay. */
    record StationChanged(StationId station) implements StationEvent {}

    record StationAccepted(StationId station) implements StationEvent {}

    record StationConnected(StationId station) implements StationEvent {}

    record StationDisconnected(StationId station) implements StationEvent {}

    record StatusChanged(StationId station, int connector) implements StationEvent {}
}
