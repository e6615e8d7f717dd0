package ch.onetime.csms.station;

/** What came of the wish that a connector serves a bay. */
public sealed interface BayOutcome {
    record Served(Connector connector) implements BayOutcome {}

    /** Nothing was changed: this other connector serves it, and could swap. */
    record Taken(Bay bay, Connector by) implements BayOutcome {}
}
