package ch.onetime.csms.upkeep;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Connector;

/** What came of a {@link Placing}. */
public sealed interface Placed {
    record Done(Connector connector) implements Placed {}

    /** Nothing was changed: another one serves that bay. */
    record Taken(Bay bay, Connector by) implements Placed {}

    /** Nothing was changed: the plan shows no such bay, and nobody has said that it is new. */
    record OffPlan(String name) implements Placed {}

    /** What was typed is no name for a bay. */
    record NoName() implements Placed {}
}
