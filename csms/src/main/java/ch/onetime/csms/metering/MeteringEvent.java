package ch.onetime.csms.metering;

import ch.onetime.csms.platform.Event;
import ch.onetime.csms.station.StationId;

/** What happens at the meters. */
public sealed interface MeteringEvent extends Event {
    /** New readings of a connector are committed. */
    record ReadingsArrived(StationId station, int connector) implements MeteringEvent {}
}
