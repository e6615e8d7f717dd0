package ch.onetime.csms.station.command;

import ch.onetime.csms.platform.Event;
import ch.onetime.csms.station.StationId;

/** What happens in a command's life. */
public sealed interface CommandEvent extends Event {
    /** It was queued, was sent, or has ended. */
    record CommandChanged(long commandId, StationId station) implements CommandEvent {}
}
