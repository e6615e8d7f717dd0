package ch.onetime.csms.station;

import org.jspecify.annotations.Nullable;

/** What came of the wish that a connector serves a bay. */
public sealed interface BayOutcome {
    /**
     * @param before the connector as it was, with the bay it has served until now
     * @param displaced the one that had to leave the bay, as it was; null: nobody served it
     */
    record Served(Connector connector, Connector before, @Nullable Connector displaced)
            implements BayOutcome {}

    /** Nothing was changed: this other connector serves it, and could swap. */
    record Taken(Bay bay, Connector by) implements BayOutcome {}
}
