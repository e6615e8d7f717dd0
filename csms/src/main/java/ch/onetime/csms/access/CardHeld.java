package ch.onetime.csms.access;

import ch.onetime.csms.platform.Event;
import ch.onetime.csms.station.StationId;

/** A card was held at a charger, whatever became of it. */
public record CardHeld(IdTag tag, StationId station) implements Event {}
