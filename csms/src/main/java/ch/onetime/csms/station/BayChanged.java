package ch.onetime.csms.station;

import ch.onetime.csms.platform.Event;

/** A bay was added, renamed, moved on the plan, archived, or works in another way now. */
public record BayChanged(long bay) implements Event {}
